import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useState } from 'preact/hooks';
import type { AccountingRow } from '../../messages/accounting-view.ts';
import { activity, time, accounting as words } from '../../strings/words.ts';
import { ActivityIcon } from '../components/activity-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { hasFacts, RowFacts } from './row-facts.tsx';

/** Rows by day, newest first; each opens to what there is to know of it. */
export const RowList = ({ rows }: { rows: readonly AccountingRow[] }) => (
  <>
    {[...Map.groupBy(rows, ({ at }) => time.day(at))].map(([day, list]) => (
      <section key={day} class="activity-day">
        <h2 class="small caption">{day}</h2>
        <ul>
          {list.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </section>
    ))}
  </>
);

function Row({ row }: { row: AccountingRow }) {
  const [open, setOpen] = useState(false);
  const line = activity.line(row.kind, row.name, row.items);
  return (
    <li>
      <ActivityIcon kind={row.kind} />
      <span class="item-title">{line}</span>
      <span class="small caption">
        <span>{time.clock(row.at)}</span>
        {row.opening && <span>{recordWords(row.opening.record)}</span>}
        {row.byRule && <span>{words.byRule}</span>}
      </span>
      {hasFacts(row) && (
        <button
          type="button"
          class="button button-quiet row-more"
          aria-expanded={open}
          aria-label={words.moreAbout(line)}
          onClick={() => setOpen(!open)}
        >
          {words.more}
          <Icon nodes={ChevronDown} size="small" />
        </button>
      )}
      {open && <RowFacts row={row} />}
    </li>
  );
}

const recordWords = (record: NonNullable<AccountingRow['opening']>['record']): string =>
  record.state === 'proven' ? words.since(time.dayAndTime(record.at * 1000)) : words.record[record.state];
