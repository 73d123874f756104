import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import { common, time, sharing as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useView } from '../hooks/use-view.ts';

const step = 20;

/** When one share was opened, each time with a receipt; read when somebody looks. */
export function Openings({ id }: { id: Hex }) {
  const { data, error, reload } = useView('sharing.openings', { id }, ['sharing']);
  const [shown, setShown] = useState(step);
  if (error) return <ErrorNotice code={error.code} retry={reload} />;
  if (!data) return <Busy text={common.loading} />;
  return (
    <section class="openings">
      <h4>{words.openingsTitle}</h4>
      {data.length === 0 && <p class="quiet">{words.noOpenings}</p>}
      <ol>
        {data.slice(0, shown).map(({ at, receipt }) => (
          <li key={receipt}>{time.dayAndTime(at)}</li>
        ))}
      </ol>
      {data.length > 0 && <p class="tiny caption">{words.openingProven}</p>}
      {data.length > shown && (
        <button type="button" class="button button-quiet" onClick={() => setShown(shown + step)}>
          {words.moreOpenings(Math.min(step, data.length - shown))}
        </button>
      )}
    </section>
  );
}
