import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import FlaskConical from 'lucide/dist/esm/icons/flask-conical.mjs';
import { useState } from 'preact/hooks';
import { common, terms, records as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useItems } from '../hooks/use-items.ts';
import { mostResults } from './lab-trend.tsx';
import { PageHead } from './page-head.tsx';
import { hashOf } from './route.ts';
import { sideOf, type Trend, trendsOf } from './trend.ts';
import { TrendChart } from './trend-chart.tsx';
import { TrendTable } from './trend-table.tsx';

const step = 6;

/** Every test that has a trend, several side by side; those whose newest result is out of the usual range come first. */
export function LabsPage() {
  const { page, error, reload } = useItems({ class: 'Observation.laboratory' }, mostResults);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(step);
  const trends = page ? trendsOf(page.rows) : [];
  const wanted = search.trim().toLocaleLowerCase();
  const found = trends.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <a class="back small" href={hashOf({ page: 'records' })}>
        <Icon nodes={ArrowLeft} size="small" turns />
        {words.backToGrid}
      </a>
      <PageHead title={words.allTrends}>
        {trends.length > step && (
          <SearchField label={words.chooseTests} hint={words.chooseTests} value={search} change={setSearch} />
        )}
      </PageHead>
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!page && !error && <Busy text={common.loading} />}
      {page && trends.length === 0 && <Empty icon={FlaskConical} title={words.trends} text={words.noTrends} />}
      {page && trends.length > 0 && (
        <p class="small quiet" role="status">
          {found.length === 0 ? words.noResults(search.trim()) : words.testCount(found.length)}
        </p>
      )}
      <div class="labs">
        {found.slice(0, shown).map((trend, index) => (
          <Lab key={`${trend.name}\n${trend.unit}`} trend={trend} id={`lab-${index}`} />
        ))}
      </div>
      {found.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + step)}>
          {words.showMore(Math.min(step, found.length - shown))}
        </button>
      )}
    </>
  );
}

function Lab({ trend, id }: { trend: Trend; id: string }) {
  const side = sideOf(trend);
  return (
    <section class="chart-card card" aria-labelledby={id}>
      <div class="chart-head">
        <h2 id={id}>{trend.name}</h2>
        {side && <span class="small lab-flag">{side === 'high' ? words.newestHigh : words.newestLow}</span>}
        <span class="small caption">
          {[words.resultCount(trend.points.length), trend.unit, ...trend.sources].filter(Boolean).join(terms.between)}
        </span>
      </div>
      <TrendChart trend={trend} />
      <TrendTable trend={trend} />
    </section>
  );
}
