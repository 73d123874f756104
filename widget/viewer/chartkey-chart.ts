import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { icon } from '../elements/icon.ts';
import type { ViewerWords } from '../strings/viewer-words.ts';
import { chartStyles } from './chart-styles.ts';
import type { ChartNews, ChartSource, Row, SectionId, SectionSummary } from './chart-view.ts';
import { itemList } from './item-list.ts';
import { resultTable } from './result-table.ts';
import type { RowPanel } from './row-panel.ts';
import { accessBanner, allergyBox, provenance, summaryBox } from './summary-parts.ts';

/** Rows of a section before anybody asks for more, and how many more each time. */
const first: Partial<Record<SectionId, number>> = { labs: 10, vitals: 8, medications: 16, problems: 16 };
const firstOfOthers = 8;
const step = 100;
/** Rows of one section that printing takes along. */
const mostPrinted = 2_000;
const typing = 200;

/** Current allergies stand above everything; only past ones need a list of their own. */
const needsList = ({ id, current, rows }: SectionSummary) => id !== 'allergies' || current !== rows;

export { viewerPacks } from '../strings/viewer-words.ts';

/** A readable chart. It holds the rows on the screen and nothing else; the chart itself stays in the worker (W4). */
class ChartkeyChart extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    source: { attribute: false },
    rows: { state: true },
    open: { state: true },
    search: { state: true },
    found: { state: true },
    news: { state: true },
  };
  static override styles = [chartStyles];

  declare source: ChartSource;
  declare words: ViewerWords;
  declare reload: () => void;
  declare rows: ReadonlyMap<SectionId, readonly Row[]>;
  declare open: ReadonlyMap<number, { history?: readonly Row[]; source?: string }>;
  /** `undefined`: the search field is closed. */
  declare search: string | undefined;
  declare found: { rows: readonly Row[]; total: number } | undefined;
  declare news: ChartNews | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.rows = new Map();
    this.open = new Map();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('source')) return;
    // Another source for the same chart speaks another language: what was looked for and told stays.
    const before = this.rows;
    this.rows = new Map();
    this.open = new Map();
    this.found = undefined;
    if (this.search) void this.#find(this.search);
    this.source.listen((news) => {
      this.news = news.news === 'reachable' && this.news?.news !== 'unreachable' ? this.news : news;
    });
    for (const { id } of this.source.summary.sections)
      void this.#load(id, Math.max(before.get(id)?.length ?? 0, first[id] ?? firstOfOthers));
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('source')) this.source.shown();
  }

  /** Removed from the page: whatever was decrypted and shown is dropped with it (W4). */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.rows = new Map();
    this.open = new Map();
    this.found = undefined;
  }

  async #load(section: SectionId, limit: number): Promise<void> {
    const { source } = this;
    const { rows } = await source.ask({ ask: 'rows', section, offset: 0, limit });
    if (source === this.source) this.rows = new Map(this.rows).set(section, rows);
  }

  async #find(search: string): Promise<void> {
    const { source } = this;
    const found = search.trim()
      ? await source.ask({ ask: 'rows', section: 'other', offset: 0, limit: step, search })
      : undefined;
    if (source === this.source && search === this.search) this.found = found;
  }

  #type(search: string): void {
    this.search = search;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#find(search), typing);
  }

  async #toggleSearch(): Promise<void> {
    this.search = this.search === undefined ? '' : undefined;
    this.found = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.search === undefined ? '#heading' : '#search')?.focus();
  }

  async #print(): Promise<void> {
    await Promise.all(this.source.summary.sections.map(({ id }) => this.#load(id, mostPrinted)));
    await this.updateComplete;
    print();
  }

  readonly #panel = (): RowPanel => ({
    open: this.open,
    toggle: async ({ resource, results }) => {
      const open = new Map(this.open);
      if (!open.delete(resource)) {
        const more = (results ?? 0) > 1 ? await this.source.ask({ ask: 'history', resource }) : undefined;
        open.set(resource, more ? { history: more.rows } : {});
      }
      this.open = open;
    },
    toggleSource: async ({ resource }) => {
      const { source, ...panel } = this.open.get(resource) ?? {};
      const { text } = source === undefined ? await this.source.ask({ ask: 'source', resource }) : {};
      this.open = new Map(this.open).set(resource, text === undefined ? panel : { ...panel, source: text });
    },
  });

  #section(section: SectionSummary) {
    const { words } = this;
    const { id, items, current } = section;
    const rows = this.rows.get(id) ?? [];
    const title = words.titles[id];
    const isResults = id === 'labs' || id === 'vitals';
    const wide = id === 'documents' || id === 'encounters' || id === 'procedures' || id === 'other';
    const left = section.rows - rows.length;
    const counts = isResults
      ? (rows.some(({ flag }) => flag !== undefined) ? words.latestFlagged : words.latestOf)(items)
      : current === undefined
        ? words.count(section.rows)
        : current === section.rows
          ? words.current(current)
          : words.currentAndPast(current, section.rows - current);
    const all = id === 'labs' ? words.allTests : id === 'vitals' ? words.allSigns : words.all;
    const more = rows.length + step < section.rows ? words.more(step) : all(section.rows);
    const start = first[id] ?? firstOfOthers;
    return html`<section class="section" aria-labelledby=${`section-${id}`} data-section=${id}>
      <header class="head">
        <h3 id=${`section-${id}`}>${title}</h3>
        <span class="caption">${counts}${section.someLeftOut ? ` · ${words.someLeftOut}` : ''}</span>
        ${
          left > 0
            ? html`<button type="button" class="link" @click=${() => this.#load(id, rows.length + step)}>${more}</button>`
            : rows.length > start
              ? html`<button type="button" class="link" @click=${() => this.#load(id, start)}>${words.fewer}</button>`
              : nothing
        }
      </header>
      ${
        isResults
          ? resultTable(title, rows, this.source.summary, this.#panel(), words)
          : itemList(title, rows, this.source.summary, this.#panel(), wide, words)
      }
    </section>`;
  }

  #finder() {
    if (this.search === undefined) return nothing;
    const { found, words } = this;
    return html`<search class="finder">
        <label for="search">${words.searchFor}</label>
        <input id="search" type="search" .value=${this.search} autocomplete="off" spellcheck="false"
          @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}>
        <button type="button" class="link" @click=${() => this.#toggleSearch()}>${words.closeSearch}</button>
        <span class="caption" role="status">${found ? (found.total === 0 ? words.foundNone : words.found(found.total)) : ''}</span>
      </search>
      ${found && found.total > 0 ? html`<section class="section">${itemList(words.searchFor, found.rows, this.source.summary, this.#panel(), true, words)}</section>` : nothing}`;
  }

  #notices() {
    const { failures, confirmed } = this.source.summary;
    const failed = failures.reduce((sum, { items }) => sum + (items ?? 1), 0);
    const { news, words } = this;
    return html`
      ${failed > 0 ? html`<div class="notice critical" role="status">${icon(TriangleAlert)}<p><b>${words.failedBanner}</b> ${words.failed(failed)}</p></div>` : nothing}
      ${confirmed === false ? html`<div class="notice caution">${icon(TriangleAlert)}<p>${words.unconfirmed}</p></div>` : nothing}
      ${
        news?.news === 'newer'
          ? html`<div class="notice" role="status">${icon(RefreshCw)}<p>${words.newer}</p><button type="button" class="link" @click=${() => this.reload()}>${words.showNewer}</button></div>`
          : nothing
      }
      ${
        news?.news === 'unreachable'
          ? html`<div class="notice caution" role="status">${icon(CloudOff)}<p>${words.unreachable(Math.max(1, Math.ceil((news.until - Date.now()) / 60_000)))}</p></div>`
          : nothing
      }`;
  }

  override render(): unknown {
    const { words } = this;
    const { summary } = this.source;
    const searching = this.found !== undefined && this.found.total > 0;
    return html`<article part="chart" aria-label=${words.label}>
      ${accessBanner(summary, words, { search: () => void this.#toggleSearch(), print: () => void this.#print() })}
      ${this.#notices()} ${this.#finder()}
      ${searching ? nothing : html`${allergyBox(summary, words)} ${summaryBox(summary, words)}`}
      ${searching ? nothing : summary.sections.filter(needsList).map((section) => this.#section(section))}
      ${provenance(summary, words)}
    </article>`;
  }
}

if (globalThis.customElements && !customElements.get('chartkey-chart'))
  customElements.define('chartkey-chart', ChartkeyChart);

/** The chart as a template; `reload` opens the records anew. */
export const renderChart = (source: ChartSource, words: ViewerWords, reload: () => void) =>
  html`<chartkey-chart .source=${source} .words=${words} .reload=${reload} exportparts="chart"></chartkey-chart>`;
