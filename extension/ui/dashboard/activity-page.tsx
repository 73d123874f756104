import List from 'lucide/dist/esm/icons/list.mjs';
import { useState } from 'preact/hooks';
import type { AccountingRow } from '../../messages/accounting-view.ts';
import { accounting, common, activity as words } from '../../strings/words.ts';
import { AccountingState } from '../accounting/accounting-state.tsx';
import { NarrowList } from '../accounting/narrow-list.tsx';
import { RowList } from '../accounting/row-list.tsx';
import { SaveAccounting } from '../accounting/save-accounting.tsx';
import { type Narrowed, questionOf, rowReader } from '../accounting/use-rows.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { usePages } from '../hooks/use-pages.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { PageHead } from './page-head.tsx';

const step = 100;

/** The accounting: everything that was asked, shared, opened and stopped, whether it fits together, and a copy to take along. */
export function ActivityPage() {
  const platform = usePlatform();
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const question = questionOf(narrowed);
  const summary = useView('accounting.summary', {}, ['activity', 'sharing']);
  const pages = { key: JSON.stringify(question), topic: 'activity' as const, step };
  const { page, error, reload, more } = usePages<AccountingRow>(rowReader(platform, question), pages);
  const isNarrowed = Object.keys(narrowed).length > 0;
  return (
    <>
      <PageHead title={words.title} />
      <p class="small quiet measure">{words.intro}</p>
      {summary.data && <AccountingState data={summary.data} put={summary.put} />}
      {summary.error && !error && <ErrorNotice code={summary.error.code} retry={summary.reload} />}
      {summary.data && <SaveAccounting summary={summary.data} question={question} />}
      <NarrowList value={narrowed} names={summary.data?.names ?? []} change={setNarrowed} />
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!page && !error && <Busy text={common.loading} />}
      {page && page.rows.length === 0 && (
        <Empty
          icon={List}
          title={isNarrowed ? accounting.nothingFits : words.empty}
          text={isNarrowed ? accounting.nothingFitsText : words.emptyText}
        />
      )}
      {page && <RowList rows={page.rows} />}
      {page && page.total > page.rows.length && (
        <p class="activity-more">
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
          <span class="small caption">{words.shownOf(page.rows.length, page.total)}</span>
        </p>
      )}
    </>
  );
}
