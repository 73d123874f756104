import { html, nothing } from 'lit';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { ChartSummary, Row } from './chart-view.ts';
import { flagMark, sourceMark } from './marks.ts';
import { type RowPanel, rowName, rowPanel } from './row-panel.ts';
import { trendChart } from './trend.ts';

/** Words instead of a number take the place of number and unit. */
const isNumber = (row: Row): boolean => /^[<>≤≥=]*\s?[-+]?[\d.]+([eE][+-]?\d+)?(\/[\d.]+)?$/.test(row.value ?? '');

const resultCells = (row: Row) =>
  isNumber(row)
    ? html`<div role="cell" class="cell number nowrap"><bdi>${row.value}</bdi></div>
        <div role="cell" class="cell caption nowrap"><bdi>${row.unit ?? nothing}</bdi></div>`
    : html`<div role="cell" class="cell words" aria-colspan="2"><bdi>${row.value ?? '–'}${row.unit ? ` ${row.unit}` : nothing}</bdi></div>`;

/** Results with unit, flag, reference range, course, date and source. A grid with table roles: below 720 px one row for each test. */
export const resultTable = (
  label: string,
  rows: readonly Row[],
  summary: ChartSummary,
  panel: RowPanel,
  words: ViewerWords,
) => {
  const { columns } = words;
  return html`<div class="table" role="table" aria-label=${label}>
    <div role="rowgroup"><div role="row">
      <div role="columnheader">${columns.test}</div>
      <div role="columnheader" class="number">${columns.result}</div>
      <div role="columnheader"><span class="hidden">${columns.unit}</span></div>
      <div role="columnheader">${columns.flag}</div>
      <div role="columnheader">${columns.reference}</div>
      <div role="columnheader">${columns.course}</div>
      <div role="columnheader">${columns.date}</div>
      <div role="columnheader">${columns.source}</div>
    </div></div>
    <div role="rowgroup">${rows.map(
      (row) => html`<div role="row" class="result">
        <div role="rowheader" class="cell">${rowName(row, panel)}</div>
        ${resultCells(row)}
        <div role="cell" class="cell flags">${flagMark(row.flag)}</div>
        <div role="cell" class="cell range quiet" data-label=${words.reference}>${row.range === undefined ? nothing : html`<bdi>${row.range}</bdi>`}</div>
        <div role="cell" class="cell course">${trendChart(row.title, row.trend, row.flag, words)}</div>
        <div role="cell" class="cell date quiet nowrap">${row.date ?? nothing}</div>
        <div role="cell" class="cell by">${sourceMark(summary, row.source, true, words)}</div>
      </div>${rowPanel(row, summary, panel, true, words)}`,
    )}</div>
  </div>`;
};
