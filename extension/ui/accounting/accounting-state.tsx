import { useState } from 'preact/hooks';
import type { AccountingSummary, Gap } from '../../messages/accounting-view.ts';
import { time, accounting as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

const few = 3;

/** Whether log, storage and public record say the same; what does not fit is listed and explained, whatever it is. */
export function AccountingState({ data, put }: { data: AccountingSummary; put(fresh: AccountingSummary): void }) {
  const platform = usePlatform();
  const checking = useAction();
  const check = () => checking.run(async () => put(await platform.call('accounting.check', {})));
  const { gaps, checkedAt } = data;
  return (
    <section class="card accounting-state">
      <div class="accounting-head">
        <h2>{words.title}</h2>
        <button type="button" class="button" disabled={checking.busy} onClick={() => void check()}>
          {checking.busy ? words.checking : words.check}
        </button>
      </div>
      <Counts data={data} />
      {checking.error && <ErrorNotice code={checking.error.code} retry={() => void check()} />}
      <div aria-live="polite">
        {gaps.length === 0 ? data.log !== 'unknown' && <p class="small">{words.fits}</p> : <Gaps gaps={gaps} />}
        <p class="tiny caption">{checkedAt ? words.checkedAt(time.dayAndTime(checkedAt)) : words.logUnknown}</p>
      </div>
    </section>
  );
}

function Counts({ data: { openings, proven, waiting, log } }: { data: AccountingSummary }) {
  if (openings === 0) return <p class="small">{words.noOpenings}</p>;
  if (log === 'none') return <p class="small measure">{words.logNone}</p>;
  return (
    <>
      <p class="small">{words.counts(openings, proven)}</p>
      {waiting > 0 && <p class="small quiet measure">{words.waiting(waiting)}</p>}
      <p class="small quiet measure">{words.publicRecord}</p>
    </>
  );
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? gaps : gaps.slice(0, few);
  return (
    <Notice tone="caution" title={words.gapsTitle(gaps.length)}>
      <ul class="gaps small">
        {shown.map((gap, i) => (
          // Two of a kind may say the same: the place in the list tells them apart.
          <li key={`${i} ${gap.kind} ${gap.grant}`}>
            {words.gap(gap.kind, gap.name ?? '', gap.expected, gap.found)}
            {gap.at !== undefined && <span class="tiny caption">{time.dayAndTime(gap.at)}</span>}
          </li>
        ))}
      </ul>
      {gaps.length > shown.length && (
        <button type="button" class="button button-quiet" onClick={() => setAll(true)}>
          {words.moreGaps(gaps.length - shown.length)}
        </button>
      )}
      <p class="small quiet measure">{words.whatToDo}</p>
    </Notice>
  );
}
