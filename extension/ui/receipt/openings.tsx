import { time, receipt as words } from '../../strings/words.ts';

/** More would fill pages: the rest is counted, and every one is in the activity. */
const shown = 20;

/** Every opening known by now, newest first. */
export function Openings({ at }: { at: readonly number[] }) {
  const newest = at.toReversed();
  return (
    <section>
      <h3>{words.openingsTitle}</h3>
      {newest.length === 0 ? (
        <p class="small">{words.noOpenings}</p>
      ) : (
        <ul class="receipt-openings small">
          {newest.slice(0, shown).map((moment, index) => (
            <li key={index}>{time.dayAndTime(moment)}</li>
          ))}
        </ul>
      )}
      {newest.length > shown && <p class="small">{words.earlier(newest.length - shown)}</p>}
      <p class="small quiet">{words.asOf(time.dayAndTime(Date.now()))}</p>
    </section>
  );
}
