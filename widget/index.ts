import { ChartkeyDeposit } from './elements/chartkey-deposit.ts';
import { ChartkeyElement } from './elements/chartkey-element.ts';
import { ChartkeyRecords } from './elements/chartkey-records.ts';
import { ChartkeyRequest } from './elements/chartkey-request.ts';

export type { WidgetState } from './elements/card.ts';
export type { ChartkeyEvent, ChartkeyEventDetail } from './elements/events.ts';
export { ChartkeyDeposit, ChartkeyElement, ChartkeyRecords, ChartkeyRequest };

/** Registers the elements. Safe where there is no DOM (server rendering), and where another copy came first. */
const elements = {
  'chartkey-request': ChartkeyRequest,
  'chartkey-records': ChartkeyRecords,
  'chartkey-deposit': ChartkeyDeposit,
};

declare global {
  interface HTMLElementTagNameMap {
    'chartkey-request': ChartkeyRequest;
    'chartkey-records': ChartkeyRecords;
    'chartkey-deposit': ChartkeyDeposit;
  }
}

if (globalThis.customElements)
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element);
