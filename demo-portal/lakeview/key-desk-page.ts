import { html } from 'hono/html';
import type { Html } from '../server/layout.ts';
import type { PortalWords } from '../strings/portal-words.ts';

/** Where Lakeview's officer signs for its key desk, with the wallet of the institution's account. */
export const keyDeskPage = ({ lakeview }: PortalWords): Html => html`
  <section class="intro">
    <h1>${lakeview.keyDesk}</h1>
    <p>${lakeview.keyDeskText}</p>
  </section>
  <chartkey-key-desk></chartkey-key-desk>`;
