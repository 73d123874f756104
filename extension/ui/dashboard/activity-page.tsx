import Download from 'lucide/dist/esm/icons/download.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import { useState } from 'preact/hooks';
import type { ActivityKind, ActivityView } from '../../messages/views.ts';
import { common, time, activity as words } from '../../strings/en.ts';
import { ActivityIcon } from '../components/activity-icon.tsx';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Say } from '../components/say.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { type Platform, usePlatform } from '../platform.ts';
import { disclosuresCsv, isDisclosure } from './disclosures-csv.ts';
import { PageHead } from './page-head.tsx';

const kindsOf: Readonly<Record<string, readonly ActivityKind[]>> = {
  opened: ['opened'],
  shared: ['shared', 'stopped'],
  asked: ['asked', 'refused', 'cancelled'],
  records: ['received', 'added'],
  portals: ['connected', 'disconnected'],
};
const step = 100;

export function ActivityPage() {
  const platform = usePlatform();
  const [limit, setLimit] = useState(step);
  const [filter, setFilter] = useState('all');
  const [said, setSaid] = useState('');
  const saving = useAction();
  const { data, error, reload } = useView('activity.list', { limit }, ['activity', 'sharing']);
  const entries = data?.entries.filter(({ kind }) => kindsOf[filter]?.includes(kind) ?? true) ?? [];
  const save = () =>
    saving.run(async () => {
      const all = await everything(platform);
      download(words.csvName, disclosuresCsv(all));
      setSaid(words.exported(all.filter(isDisclosure).length));
    });
  return (
    <>
      <PageHead title={words.title}>
        <label class="select">
          <span class="visually-hidden">{words.filter}</span>
          <select value={filter} onChange={(event) => setFilter(event.currentTarget.value)}>
            {Object.entries(words.filters).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" disabled={saving.busy} onClick={() => void save()}>
          <Icon nodes={Download} size="small" />
          {words.exportCsv}
        </button>
      </PageHead>
      <p class="small quiet measure">{words.intro}</p>
      {(error ?? saving.error) && <ErrorNotice code={(error ?? saving.error)!.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && entries.length === 0 && (
        <Empty icon={List} title={filter === 'all' ? words.empty : words.nothingOfKind} text={words.emptyText} />
      )}
      <Days entries={entries} />
      {data && data.total > data.entries.length && limit < 500 && (
        <button type="button" class="button" onClick={() => setLimit(Math.min(500, limit + step))}>
          {words.more}
        </button>
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
            <li key={entry.seq}>
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

async function everything({ call }: Pick<Platform, 'call'>): Promise<ActivityView[]> {
  const all: ActivityView[] = [];
  for (let total = 1; all.length < total; ) {
    const { entries, total: known } = await call('activity.list', { offset: all.length, limit: 500 });
    if (entries.length === 0) break;
    all.push(...entries);
    total = known;
  }
  return all;
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
