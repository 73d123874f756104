import { html, nothing } from 'lit';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import SearchIcon from 'lucide/dist/esm/icons/search.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import { icon } from '../elements/icon.ts';
import { viewerWords as words } from '../strings/viewer-en.ts';
import type { ChartSummary } from './chart-view.ts';
import { sourceMark } from './marks.ts';

/** Whose records, until when, what for; what is missing is said, never which of it or why. */
export const accessBanner = (
  summary: ChartSummary,
  act: { search(): void; print(): void },
) => html`<header class="access">
  ${icon(Eye)}
  <div>
    <h2 id="heading" tabindex="-1">${words.sharedUntil} <b>${summary.until}</b> ${words.purpose} <b>${summary.purpose}</b></h2>
    ${summary.who ? html`<p><b>${words.subject(summary.who.name, summary.who.birthDate)}</b></p>` : nothing}
    <p class="quiet">${summary.what}, ${summary.dates}.</p>
    ${summary.representative ? html`<p class="quiet">${words.representative(summary.representative)}</p>` : nothing}
    ${
      summary.leftOut.length > 0
        ? html`<p class="quiet"><b>${words.notShared}</b> some ${summary.leftOut.join(', some ')}. ${words.ask}</p>`
        : nothing
    }
  </div>
  <div class="tools">
    <button type="button" class="tool" aria-label=${words.search} title=${words.search} @click=${act.search}>${icon(SearchIcon)}</button>
    <button type="button" class="tool" aria-label=${words.print} title=${words.print} @click=${act.print}>${icon(Printer)}</button>
  </div>
</header>`;

/** Above everything else. Their absence is never left to be read as none. */
export function allergyBox({ allergies, allergiesShared }: ChartSummary) {
  const none = allergies.length === 0;
  return html`<section class="allergies ${none && allergiesShared ? 'none' : ''}" aria-labelledby="allergies">
    <h3 id="allergies">${icon(ShieldAlert)}${words.titles.allergies}</h3>
    ${
      none
        ? html`<p>${allergiesShared ? words.allergiesNone : words.allergiesNotShared}</p>`
        : html`<ul>${allergies.map(
            ({ title, detail }) =>
              html`<li><b>${title}</b> ${detail ? html`<span class="quiet">${detail}</span>` : nothing}</li>`,
          )}</ul>`
    }
  </section>`;
}

export const summaryBox = ({ outOfRange, changes, newest }: ChartSummary) => html`<dl class="summary">
  <div><dt>${words.outOfRange}</dt><dd>${
    outOfRange.tests === 0
      ? words.noLabs
      : outOfRange.judged === 0
        ? words.noRanges(outOfRange.tests)
        : html`<b>${outOfRange.names.length}</b> ${words.outOfRangeText(outOfRange.names, outOfRange.tests)}`
  }</dd></div>
  <div><dt>${words.changed}</dt><dd>${changes.length === 0 ? words.changedNone : changes.join('; ')}</dd></div>
  <div><dt>${words.newest}</dt><dd>${newest ? `${newest.date}, ${newest.source}` : words.newestNone}</dd></div>
</dl>`;

const timeOf = (seconds: number) =>
  new Date(seconds * 1000).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' }).toLowerCase();

/** Provenance: who vouches for how much, as of when, and that the patient sees this opening. */
export const provenance = (summary: ChartSummary) => html`<footer class="foot">
  ${summary.sources.map(({ name, items }, i) =>
    items > 0 ? html`<span class="fact">${sourceMark(summary, i, false)}${words.matches(items, name)}</span>` : nothing,
  )}
  ${
    summary.unverified > 0
      ? html`<span class="fact">${sourceMark(summary, undefined, false)}${words.added(summary.unverified)}</span>`
      : nothing
  }
  ${summary.recorded ? nothing : html`<span>${words.notRecorded}</span>`}
  <span>${words.asOf(summary.asOf)}</span>
  <span class="end">${words.opened(timeOf(summary.openedAt))}</span>
</footer>`;
