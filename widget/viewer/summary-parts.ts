import { html, nothing } from 'lit';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import SearchIcon from 'lucide/dist/esm/icons/search.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import { partTwoNotice } from '../../protocol/part-two-notice.ts';
import { icon } from '../elements/icon.ts';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { ChartSummary } from './chart-view.ts';
import { sourceMark } from './marks.ts';

/** A sentence in which the facts between braces are set in bold. */
const bold = (sentence: string, facts: Readonly<Record<string, string>>) =>
  html`${sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 1 ? html`<b>${facts[part]}</b>` : part))}`;

/** Names said of what is out of range. */
const mostNamed = 5;
function outOfRangeText({ names, tests }: ChartSummary['outOfRange'], words: ViewerWords): string {
  if (names.length === 0) return words.outOfRangeOf(tests);
  const said = names.slice(0, mostNamed).map(words.isolate).join(words.comma);
  const rest = names.length - mostNamed;
  return words.outOfRangeNamed(rest > 0 ? words.andMore(said, rest) : said, tests);
}

/** Whose records, until when, what for; what is missing is said, never which of it or why. */
export const accessBanner = (
  summary: ChartSummary,
  words: ViewerWords,
  act: { search(): void; print(): void },
) => html`<header class="access">
  ${icon(Eye)}
  <div>
    <h2 id="heading" tabindex="-1">${bold(words.shared, { until: summary.until, purpose: summary.purpose })}</h2>
    ${summary.who ? html`<p><b>${summary.who.birthDate ? words.subject(summary.who.name, summary.who.birthDate) : summary.who.name}</b></p>` : nothing}
    <p class="quiet">${words.covers(summary.what, summary.dates)}</p>
    ${summary.representative ? html`<p class="quiet">${words.representative(summary.representative)}</p>` : nothing}
    ${summary.partTwo ? html`<p>${words.partTwo} <q lang="en" dir="ltr">${partTwoNotice}</q></p>` : nothing}
    ${
      summary.leftOut.length > 0
        ? html`<p class="quiet"><b>${words.notShared}</b> ${words.leftOut(summary.leftOut)} ${words.ask}</p>`
        : nothing
    }
  </div>
  <div class="tools">
    <button type="button" class="tool" aria-label=${words.search} title=${words.search} @click=${act.search}>${icon(SearchIcon)}</button>
    <button type="button" class="tool" aria-label=${words.print} title=${words.print} @click=${act.print}>${icon(Printer)}</button>
  </div>
</header>`;

/** Above everything else. Their absence is never left to be read as none. */
export function allergyBox({ allergies, allergiesShared }: ChartSummary, words: ViewerWords) {
  const none = allergies.length === 0;
  return html`<section class="allergies ${none && allergiesShared ? 'none' : ''}" aria-labelledby="allergies">
    <h3 id="allergies">${icon(ShieldAlert)}${words.titles.allergies}</h3>
    ${
      none
        ? html`<p>${allergiesShared ? words.allergiesNone : words.allergiesNotShared}</p>`
        : html`<ul>${allergies.map(
            ({ title, detail }) =>
              html`<li><b><bdi>${title}</bdi></b> ${detail ? html`<span class="quiet"><bdi>${detail}</bdi></span>` : nothing}</li>`,
          )}</ul>`
    }
  </section>`;
}

export const summaryBox = (
  { outOfRange, changes, newest }: ChartSummary,
  words: ViewerWords,
) => html`<dl class="summary">
  <div><dt>${words.outOfRange}</dt><dd>${
    outOfRange.tests === 0
      ? words.noLabs
      : outOfRange.judged === 0
        ? words.noRanges(outOfRange.tests)
        : bold(outOfRangeText(outOfRange, words), { count: words.count(outOfRange.names.length) })
  }</dd></div>
  <div><dt>${words.changed}</dt><dd>${changes.length === 0 ? words.changedNone : changes.join(words.between)}</dd></div>
  <div><dt>${words.newest}</dt><dd>${newest ? words.newestFrom(newest.date, newest.source) : words.newestNone}</dd></div>
</dl>`;

/** Provenance: who vouches for how much, as of when, and that the patient sees this opening. */
export const provenance = (summary: ChartSummary, words: ViewerWords) => html`<footer class="foot">
  ${summary.sources.map(({ name, items }, i) =>
    items > 0
      ? html`<span class="fact">${sourceMark(summary, i, false, words)}${words.matches(items, name)}</span>`
      : nothing,
  )}
  ${
    summary.unverified > 0
      ? html`<span class="fact">${sourceMark(summary, undefined, false, words)}${words.added(summary.unverified)}</span>`
      : nothing
  }
  ${summary.recorded ? nothing : html`<span>${words.notRecorded}</span>`}
  <span>${words.asOf(summary.asOf)}</span>
  <span class="end">${words.opened(summary.openedAt)}</span>
</footer>`;
