import { useEffect, useRef } from 'preact/hooks';
import type { MirrorView } from '../../messages/mirror-views.ts';
import { time, restore as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';

/** What came back, and until when it reaches: a gateway that kept an older copy shows in the date. */
export function RestoredSummary({ view, finish }: { view: MirrorView; finish(): void }) {
  const { recoveredTo, records, items, grants, live, receipts, people, missing } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows: [string, string][] = [
    ...(recoveredTo === undefined ? [] : [[words.recoveredTo, time.dayAndTime(recoveredTo)] as [string, string]]),
    [words.records, words.recordsValue(records, items)],
    [words.shares, words.sharesValue(grants, live)],
    [words.openings, words.openingsValue(receipts)],
    ...(people === 0 ? [] : [[words.people, String(people)] as [string, string]]),
  ];
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {words.doneTitle}
      </h1>
      <dl class="restored">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {missing > 0 && (
        <Notice tone="caution" title={words.missingTitle(missing)}>
          <p class="small">{words.missingText}</p>
        </Notice>
      )}
      <p class="quiet">{words.afterwards}</p>
      <div class="actions">
        <button type="button" class="button button-primary button-large" onClick={finish}>
          {words.openRecords}
        </button>
      </div>
    </>
  );
}
