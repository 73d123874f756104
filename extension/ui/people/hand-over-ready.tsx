import type { PersonView } from '../../messages/views.ts';
import { common, time, people as words } from '../../strings/words.ts';

interface HandOverReadyProps {
  view: PersonView;
  next(): void;
  back(): void;
}

/** What it takes, what they get, and what it cannot undo: before anything is shown. */
export function HandOverReady({ view, next, back }: HandOverReadyProps) {
  const { profile, items, sharing, majority } = view;
  const { name } = profile;
  return (
    <>
      <p class="measure">{words.handOverIntro(name)}</p>
      {majority?.stage === 'early' && <p class="measure quiet">{words.early(name, time.clinical(majority.day))}</p>}
      <div class="card setting">
        <h2>{words.readyTitle}</h2>
        <List lines={words.ready} />
      </div>
      <div class="card setting">
        <h2>{words.moves}</h2>
        <List lines={[words.movesItems(items), words.movesShares(sharing), words.movesHistory]} />
      </div>
      <div class="card setting">
        <h2>{words.cannot}</h2>
        <List lines={words.cannotPoints} />
      </div>
      <div class="actions">
        <button type="button" class="button button-primary button-large" onClick={next}>
          {words.begin}
        </button>
        <button type="button" class="button button-quiet" onClick={back}>
          {common.cancel}
        </button>
      </div>
    </>
  );
}

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul class="advice small">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
