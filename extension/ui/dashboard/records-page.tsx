import Folder from 'lucide/dist/esm/icons/folder.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { common, records as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useView } from '../hooks/use-view.ts';
import { useActing } from '../people/people-context.tsx';
import { WrongPerson } from '../people/wrong-person.tsx';
import { LabTrend } from './lab-trend.tsx';
import { PageHead } from './page-head.tsx';
import { RecordGrid } from './record-grid.tsx';
import type { Route } from './route.ts';
import { SharingTimeline } from './sharing-timeline.tsx';
import { Sources } from './sources.tsx';

/** My records: every kind by year, where they came from, one trend and who reads now. */
export function RecordsPage({ go }: { go(route: Route): void }) {
  const { data, error, reload } = useView('records.view', {}, ['records']);
  const acting = useActing();
  return (
    <>
      <PageHead title={acting ? words.titleOf(acting.profile.name) : words.title}>
        <SearchField
          label={words.searchHint}
          hint={words.searchHint}
          value=""
          change={(search) => search.trim() && go({ page: 'search', words: search.trim() })}
        />
        <button type="button" class="button" onClick={() => go({ page: 'add' })}>
          <Icon nodes={Plus} size="small" />
          {words.add}
        </button>
      </PageHead>
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && data.items === 0 && data.sources.length === 0 && (
        <Empty icon={Folder} title={words.emptyTitle} text={words.emptyText}>
          <div class="actions">
            <button type="button" class="button button-primary" onClick={() => go({ page: 'add' })}>
              {words.add}
            </button>
            <button type="button" class="button" onClick={() => go({ page: 'portals' })}>
              {words.connectClinic}
            </button>
          </div>
        </Empty>
      )}
      {data && data.sources.length > 0 && (
        <>
          <WrongPerson view={data} />
          <RecordGrid view={data} />
          <Sources sources={data.sources} />
          <div class="charts">
            <LabTrend />
            <SharingTimeline />
          </div>
        </>
      )}
    </>
  );
}
