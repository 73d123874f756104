import { ChartkeyKeyDesk } from './elements/chartkey-key-desk.ts';

export { ChartkeyKeyDesk };

declare global {
  interface HTMLElementTagNameMap {
    'chartkey-key-desk': ChartkeyKeyDesk;
  }
}

/** Registers the element. Safe where there is no DOM (server rendering), and where another copy came first. */
if (globalThis.customElements && !customElements.get('chartkey-key-desk'))
  customElements.define('chartkey-key-desk', ChartkeyKeyDesk);
