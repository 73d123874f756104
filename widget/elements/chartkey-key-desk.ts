import type { CSSResultGroup } from 'lit';
import { ChartkeyElement } from '../index.ts';
import type { WalletAction } from '../officer/key-desk-cards.ts';
import { startKeyDesk } from '../officer/key-desk-flow.ts';
import type { StartFlow } from './chartkey-element.ts';

/** A sheet of the browser's own: `css` would bring a second copy of lit. */
function imageStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'button:has(img) { display: inline-flex; align-items: center; gap: 8px; text-align: start } img { border-radius: 4px }',
  );
  return sheet;
}

/**
 * For the officer of an institution whose key desk runs without the key of its account: shows what it needs signed, finds the
 * wallet that holds the account, has it sign, and hands that in. Loaded by a script of its own, `key-desk.js`.
 *
 * @summary Sign for your institution's key desk with a wallet.
 * @tagname chartkey-key-desk
 * @attr {string} desk - Path of the key desk on this origin, `/chartkey` unless told.
 * @attr {string} state - The state shown, reflected; see `WidgetState`.
 * @fires chartkey-keys-signed - Both signatures were checked and taken.
 * @fires chartkey-error - Something failed; `code` is stable.
 * @csspart card - The card.
 * @csspart title - Its heading.
 * @csspart text - Its sentence.
 * @csspart facts - What is signed, by whom, until when.
 * @csspart actions - The row of buttons.
 * @csspart button - One button.
 */
export class ChartkeyKeyDesk extends ChartkeyElement {
  static override styles: CSSResultGroup = globalThis.CSSStyleSheet
    ? [ChartkeyElement.styles, imageStyles()]
    : ChartkeyElement.styles;

  protected override async loadFlow(): Promise<StartFlow> {
    return startKeyDesk;
  }

  override updated(): void {
    super.updated();
    for (const action of (this.card.actions ?? []) as readonly WalletAction[]) this.#drawImage(action);
  }

  /** The images of wallets are `data:` only, so none is fetched; a policy that forbids them leaves the names. */
  #drawImage({ act, image }: WalletAction): void {
    const button = [...this.renderRoot.querySelectorAll('button')].find(({ dataset }) => dataset.act === act);
    button?.querySelector('img')?.remove();
    if (!button || !image) return;
    const picture = new Image(20, 20);
    picture.alt = '';
    picture.src = image;
    button.prepend(picture);
  }
}
