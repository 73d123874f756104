import { wallet as words } from '../../strings/words.ts';
import { hashOf } from '../dashboard/route.ts';

/** In the settings: the way to the wallet's own page, which most people never need. */
export const WalletCard = () => (
  <section class="card setting">
    <h2>{words.settingTitle}</h2>
    <p class="small quiet">{words.settingText}</p>
    <div class="actions">
      <a class="button" href={hashOf({ page: 'wallet' })}>
        {words.settingOpen}
      </a>
    </div>
  </section>
);
