import type { SharingView } from '../../messages/views.ts';
import { terms, time, sharing as words } from '../../strings/words.ts';
import { isLive } from './use-stop.ts';

/** What a share was narrowed to, when it stops by itself, and what its openings mean for a stop. */
export function ShareNotes({ share, keep }: { share: SharingView; keep?: (() => void) | undefined }) {
  const live = isLive(share);
  const { narrowed, stopAt, opened, name } = share;
  const notes: string[] = [];
  if (live) notes.push(opened > 0 ? words.openedSoFar(opened) : words.unopenedSoFar);
  else notes.push(opened > 0 ? words.openedBefore(opened) : words.neverOpened);
  if (share.declinedAt !== undefined) notes.push(words.turnedDown(time.day(share.declinedAt)));
  if (live && narrowed) {
    const { classes, dataFrom, dataUntil } = narrowed.limit;
    const kinds = classes.filter((one) => one !== 'Patient').map((one) => terms.classNames[one] ?? one);
    notes.push(words.narrowedTo(terms.listOf(kinds)));
    if (dataFrom > share.dataFrom) notes.push(words.narrowedSince(time.month(dataFrom)));
    if (dataUntil < share.dataUntil) notes.push(words.narrowedUntil(time.month(dataUntil)));
    if (!narrowed.sent) notes.push(words.narrowedWaiting);
  }
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="small quiet">
          {note}
        </p>
      ))}
      {live && stopAt !== undefined && (
        <p class="small share-planned">
          <span>{words.planned(time.day(stopAt))}</span>
          {keep && (
            <button type="button" class="button-link" aria-label={words.planUndoWith(name)} onClick={keep}>
              {words.planUndo}
            </button>
          )}
        </p>
      )}
    </>
  );
}
