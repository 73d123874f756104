import { html, nothing } from 'lit';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import BadgeCheck from 'lucide/dist/esm/icons/badge-check.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import User from 'lucide/dist/esm/icons/user.mjs';
import { icon } from '../elements/icon.ts';
import type { ViewerWords } from '../strings/viewer-words.ts';
import type { ChartSummary, Flag } from './chart-view.ts';

const arrows = { up: ArrowUp, down: ArrowDown, none: TriangleAlert };

/** Every colour has a partner: an arrow and a word. */
export const flagMark = (flag: Flag | undefined) =>
  flag ? html`<span class="flag ${flag.tone}">${icon(arrows[flag.direction], 'tiny')}${flag.text}</span>` : nothing;

/** Who vouches for an item: an icon whose meaning is written beside it or said to a screen reader. */
export function sourceMark(summary: ChartSummary, source: number | undefined, withName: boolean, words: ViewerWords) {
  const name = source === undefined ? undefined : summary.sources[source]?.name;
  const said = name === undefined ? words.unverified : words.verified(name);
  const mark = html`<span class=${name === undefined ? 'unproven' : 'proven'} title=${said}>${icon(name === undefined ? User : BadgeCheck, 'small')}</span>`;
  return withName
    ? html`<span class="source">${mark}<span>${name ?? words.unverified}</span></span>`
    : html`${mark}<span class="hidden">${said}</span>`;
}
