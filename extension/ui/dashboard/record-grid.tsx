import type { RecordsView } from '../../messages/views.ts';
import { common, terms, records as words } from '../../strings/words.ts';
import { ClassIcon } from '../components/class-icon.tsx';
import { useView } from '../hooks/use-view.ts';
import { earlier, type Grid, gridOf, strength } from './record-groups.ts';
import { hashOf } from './route.ts';

const columnName = (year: string) => (year === earlier ? words.earlier : year === 'undated' ? words.undated : year);

/** Kinds by year; each number opens its items. Wider than the screen, it scrolls by itself with its first column fixed. */
export function RecordGrid({ view }: { view: RecordsView }) {
  const grid = gridOf(view);
  const most = Math.max(1, ...grid.rows.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="grid-scroll" aria-label={words.gridLabel} tabIndex={0}>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{common.items(view.items)}</th>
            {grid.columns.map((year) => (
              <th key={year} scope="col">
                {columnName(year)}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.class}>
              <th scope="row">
                <a href={hashOf({ page: 'items', class: row.class })}>
                  <ClassIcon name={row.class} size="small" />
                  {common.capital(terms.classNames[row.class])}
                </a>
              </th>
              {row.cells.map(({ year, count }) => (
                <td key={year}>
                  {count === 0 ? (
                    <span class="cell cell-none">
                      <span aria-hidden="true">–</span>
                      <span class="visually-hidden">{words.none}</span>
                    </span>
                  ) : (
                    <a
                      class={`cell cell-${strength(count, most)}`}
                      href={hashOf({ page: 'items', class: row.class, ...(year === earlier ? {} : { year }) })}
                      aria-label={words.cell(common.capital(terms.classNames[row.class]), columnName(year), count)}
                    >
                      {count}
                    </a>
                  )}
                </td>
              ))}
              <td class="grid-total">{row.total}</td>
            </tr>
          ))}
          {grid.always.map((row) => (
            <Always key={row.class} row={row} span={grid.columns.length} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Allergies hold whatever their date: named here, not spread over years. */
function Always({ row, span }: { row: Grid['always'][number]; span: number }) {
  const { data } = useView('records.items', { class: row.class, limit: 8 }, ['records']);
  const names = [...new Set(data?.items.map(({ title }) => title))];
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ page: 'items', class: row.class })}>
          <ClassIcon name={row.class} size="small" />
          {common.capital(terms.classNames[row.class])}
        </a>
      </th>
      <td class="grid-always" colSpan={Math.max(1, span)}>
        {names.length > 0 && words.alwaysCurrent(names)}
      </td>
      <td class="grid-total">{row.total}</td>
    </tr>
  );
}
