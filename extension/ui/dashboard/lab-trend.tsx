import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useState } from 'preact/hooks';
import { common, terms, records as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useItems } from '../hooks/use-items.ts';
import { hashOf } from './route.ts';
import { type Trend, trendsOf } from './trend.ts';
import { TrendChart } from './trend-chart.tsx';
import { TrendTable } from './trend-table.tsx';

const labs = 'Observation.laboratory';
/** Newest first, so what a very long chart leaves out of the trend is its oldest. */
export const mostResults = 4000;
const keyOf = ({ name, unit }: Trend) => `${name}\n${unit}`;

/** One test over the years, with its usual range; starts with one that is out of range, if any is. */
export function LabTrend() {
  const { page, error, reload } = useItems({ class: labs }, mostResults);
  const [chosen, setChosen] = useState<string>();
  if (error) return <ErrorNotice code={error.code} retry={reload} />;
  const trends = page ? trendsOf(page.rows) : [];
  const trend = trends.find((one) => keyOf(one) === chosen) ?? trends[0];
  return (
    <section class="chart-card card" aria-labelledby="trend">
      <div class="chart-head">
        <h2 id="trend">{trend?.name ?? words.trends}</h2>
        {trend && (
          <span class="small caption">
            {[words.resultCount(trend.points.length), trend.unit, ...trend.sources].filter(Boolean).join(terms.between)}
          </span>
        )}
        {trends.length > 1 && (
          <label class="select">
            <span class="visually-hidden">{words.chooseTest}</span>
            <select value={trend && keyOf(trend)} onChange={(event) => setChosen(event.currentTarget.value)}>
              {[...trends]
                .sort((a, b) => a.name.localeCompare(b.name, 'en'))
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)}>
                    {one.unit ? `${one.name} (${one.unit})` : one.name}
                  </option>
                ))}
            </select>
            <Icon nodes={ChevronDown} size="small" />
          </label>
        )}
      </div>
      {!page && <Busy text={common.loading} />}
      {page && !trend && <p class="small quiet">{words.noTrends}</p>}
      {trend && (
        <>
          <TrendChart trend={trend} />
          <TrendTable trend={trend} />
          {trends.length > 1 && (
            <a class="small" href={hashOf({ page: 'labs' })}>
              {words.allTrends}
            </a>
          )}
        </>
      )}
    </section>
  );
}
