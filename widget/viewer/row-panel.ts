import { html, nothing } from 'lit';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { icon } from '../elements/icon.ts';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { ChartSummary, Row } from './chart-view.ts';
import { flagMark, sourceMark } from './marks.ts';

/** What is open below a row, and how to open and close it. */
export interface RowPanel {
  open: ReadonlyMap<number, { history?: readonly Row[]; source?: string }>;
  toggle(row: Row): void;
  toggleSource(row: Row): void;
}

/** The name of an item as the button that opens what is behind it. */
export const rowName = (row: Row, { open, toggle }: RowPanel) => html`<button type="button" class="name"
  aria-expanded=${open.has(row.resource) ? 'true' : 'false'} @click=${() => toggle(row)}><bdi>${row.title}</bdi>${icon(ChevronDown, 'tiny')}</button>`;

const historyLine = (row: Row, summary: ChartSummary, words: ViewerWords) => html`<li>
  <span class="quiet nowrap">${row.date ?? '–'}</span>
  <span><b><bdi>${row.value ?? '–'}</bdi></b> <span class="caption"><bdi>${row.unit ?? nothing}</bdi></span></span>
  <span>${flagMark(row.flag)}</span>
  <span class="quiet end"><bdi>${row.range ?? nothing}</bdi></span>
  <span class="end">${sourceMark(summary, row.source, true, words)}</span>
</li>`;

/** Every result of a test, the words of a document, and on demand the resource as issued: as text, never as markup (W2). */
export function rowPanel(
  row: Row,
  summary: ChartSummary,
  { open, toggleSource }: RowPanel,
  inTable: boolean,
  words: ViewerWords,
) {
  const panel = open.get(row.resource);
  if (!panel) return nothing;
  const { history, source } = panel;
  const content = html`
    ${
      history && history.length > 1
        ? html`<p class="hidden">${words.history(row.title)}</p><ul class="history">${history.map((one) => historyLine(one, summary, words))}</ul>`
        : nothing
    }
    ${row.text === undefined ? nothing : html`<pre class="note" dir="auto">${row.text}</pre>`}
    <button type="button" class="link" @click=${() => toggleSource(row)}>${source === undefined ? words.asIssued : words.hide}</button>
    ${source === undefined ? nothing : html`<pre tabindex="0" dir="ltr" aria-label=${words.asIssued}>${source}</pre>`}`;
  return inTable
    ? html`<div role="row" class="more"><div role="cell" aria-colspan="8">${content}</div></div>`
    : html`<div class="more">${content}</div>`;
}
