import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import { useState } from 'preact/hooks';
import { type ActivityFilter, type ActivityView, activityFilters } from '../../messages/activity-view.ts';
import { common, time, activity as words } from '../../strings/words.ts';
import { ActivityIcon } from '../components/activity-icon.tsx';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Say } from '../components/say.tsx';
import { useAction } from '../hooks/use-action.ts';
import { readPages, usePages } from '../hooks/use-pages.ts';
import { usePlatform } from '../platform.ts';
import { disclosuresCsv, isDisclosure } from './disclosures-csv.ts';
import { PageHead } from './page-head.tsx';

const step = 100;
const filterOf = (value: string) => activityFilters.find((filter) => filter === value);

export function ActivityPage() {
  const platform = usePlatform();
  const [filter, setFilter] = useState<ActivityFilter>();
  const [said, setSaid] = useState('');
  const saving = useAction();
  const reader = (of: ActivityFilter | undefined) => async (offset: number, limit: number) => {
    const question = { offset, limit, ...(of ? { filter: of } : {}) };
    const { entries: rows, total } = await platform.call('activity.list', question);
    return { rows, total };
  };
  const pages = { key: filter ?? 'all', topic: 'activity' as const, step };
  const { page, error, reload, more } = usePages<ActivityView>(reader(filter), pages);
  const entries = page?.rows ?? [];
  const save = () =>
    saving.run(async () => {
      const { rows: all } = await readPages<ActivityView>(reader(undefined), Number.POSITIVE_INFINITY);
      download(words.csvName, disclosuresCsv(all));
      setSaid(words.exported(all.filter(isDisclosure).length));
    });
  return (
    <>
      <PageHead title={words.title}>
        <label class="select">
          <span class="visually-hidden">{words.filter}</span>
          <select value={filter ?? 'all'} onChange={({ currentTarget: { value } }) => setFilter(filterOf(value))}>
            {Object.entries(words.filters).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          <Icon nodes={ChevronDown} size="small" />
        </label>
        <button type="button" class="button" disabled={saving.busy} onClick={() => void save()}>
          <Icon nodes={Download} size="small" />
          {words.exportCsv}
        </button>
      </PageHead>
      <p class="small quiet measure">{words.intro}</p>
      {(error ?? saving.error) && <ErrorNotice code={(error ?? saving.error)!.code} retry={reload} />}
      {!page && !error && <Busy text={common.loading} />}
      {page && entries.length === 0 && (
        <Empty icon={List} title={filter ? words.nothingOfKind : words.empty} text={words.emptyText} />
      )}
      <Days entries={entries} />
      {page && page.total > page.rows.length && (
        <p class="activity-more">
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
          <span class="small caption">{words.shownOf(page.rows.length, page.total)}</span>
        </p>
      )}
      <Say text={said} />
    </>
  );
}

const Days = ({ entries }: { entries: readonly ActivityView[] }) => (
  <>
    {[...Map.groupBy(entries, ({ at }) => time.day(at))].map(([day, list]) => (
      <section key={day} class="activity-day">
        <h2 class="small caption">{day}</h2>
        <ul>
          {list.map((entry) => (
            <li key={entry.id}>
              <ActivityIcon kind={entry.kind} />
              <span class="item-title">{words.line(entry.kind, entry.name, entry.items)}</span>
              <span class="small caption">
                {entry.receipt ? `${words.proven}, ${time.clock(entry.at)}` : time.clock(entry.at)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
