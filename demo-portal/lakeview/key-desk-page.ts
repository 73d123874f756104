import { html } from 'hono/html';
import type { Html } from '../server/layout.ts';

/** Where Lakeview's officer signs for its key desk, with the wallet of the institution's account. */
export const keyDeskPage = (): Html => html`
  <section class="intro">
    <h1>Key desk</h1>
    <p>
      Our key desk asks patients for records on our behalf. Patients’ browsers believe it because the account that our
      accreditor vouches for has signed for it.
    </p>
  </section>
  <chartkey-key-desk></chartkey-key-desk>`;
