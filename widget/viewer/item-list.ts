import { html, nothing } from 'lit';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { ChartSummary, Row } from './chart-view.ts';
import { flagMark, sourceMark } from './marks.ts';
import { type RowPanel, rowName, rowPanel } from './row-panel.ts';

/** Items as a list: name, detail, date, who vouches. Two columns where there is room. */
export const itemList = (
  label: string,
  rows: readonly Row[],
  summary: ChartSummary,
  panel: RowPanel,
  wide: boolean,
  words: ViewerWords,
) =>
  html`<ul class="items ${wide ? 'wide' : ''}" aria-label=${label}>${rows.map(
    (row) => html`<li><div class="item">
      <span class=${row.past ? 'past' : ''}>${rowName(row, panel)} ${
        row.value === undefined
          ? nothing
          : html`<b><bdi>${row.value}</bdi></b> <span class="caption"><bdi>${row.unit ?? nothing}</bdi></span> `
      }${flagMark(row.flag)} <bdi>${row.detail ?? nothing}</bdi>${row.past && !row.detail ? html` <span class="caption">${words.past}</span>` : nothing}</span>
      <span class="caption nowrap when">${row.date ?? nothing}</span>
      <span>${sourceMark(summary, row.source, false, words)}</span>
    </div>${rowPanel(row, summary, panel, false, words)}</li>`,
  )}</ul>`;
