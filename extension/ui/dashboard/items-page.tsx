import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import { useState } from 'preact/hooks';
import { common, terms, records as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useItems } from '../hooks/use-items.ts';
import { useView } from '../hooks/use-view.ts';
import { type ItemFilter, ItemFilters } from './item-filters.tsx';
import { ItemRow } from './item-row.tsx';
import { PageHead } from './page-head.tsx';
import { hashOf, type Route } from './route.ts';

type Filter = Extract<Route, { page: 'items' } | { page: 'search' }>;
const step = 100;

/** The items behind one cell, one kind or one search; each opens to all that is known of it here. */
export function ItemsPage({ filter, go }: { filter: Filter; go(route: Route): void }) {
  const [only, setOnly] = useState<ItemFilter>({});
  const { data: chart } = useView('records.view', {}, ['records']);
  const { page, error, reload, more } = useItems(
    filter.page === 'search'
      ? { search: filter.words, ...only }
      : { class: filter.class, ...(filter.year ? { year: filter.year } : {}), ...only },
    step,
  );
  const sources = [...new Set(chart?.sources.flatMap(({ custodian }) => custodian ?? []))];
  const isFiltered = only.source !== undefined || only.only !== undefined;
  const title =
    filter.page === 'search'
      ? words.results(filter.words)
      : words.listTitle(
          common.capital(terms.classNames[filter.class] ?? filter.class),
          filter.year === 'undated' ? words.undated : filter.year,
        );
  return (
    <>
      <a class="back small" href={hashOf({ page: 'records' })}>
        <Icon nodes={ArrowLeft} size="small" turns />
        {words.backToGrid}
      </a>
      <PageHead title={title}>
        <SearchField
          label={words.searchHint}
          hint={words.searchHint}
          value={filter.page === 'search' ? filter.words : ''}
          goesOn={filter.page === 'search'}
          change={(search) => go(search.trim() ? { page: 'search', words: search.trim() } : { page: 'records' })}
        />
      </PageHead>
      <ItemFilters sources={sources} value={only} change={setOnly} />
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!page && !error && <Busy text={common.loading} />}
      {page && (
        <p class="small quiet" role="status">
          {common.items(page.total)}
        </p>
      )}
      {page?.total === 0 && isFiltered && <p class="small quiet">{words.nothingLikeIt}</p>}
      {page?.total === 0 && filter.page === 'search' && !isFiltered && (
        <Empty icon={Search} title={words.noResults(filter.words)} text={words.noResultsText} />
      )}
      {page && (
        <ul class="items">
          {page.rows.map((item, index) => (
            <ItemRow
              key={index}
              item={item}
              withClass={filter.page === 'search'}
              from={chart?.sources.find(({ record }) => record === item.record)}
            />
          ))}
        </ul>
      )}
      {page && page.total > page.rows.length && (
        <button type="button" class="button" onClick={more}>
          {words.showMore(Math.min(step, page.total - page.rows.length))}
        </button>
      )}
    </>
  );
}
