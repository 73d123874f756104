import { keys, settings as words } from '../../strings/words.ts';
import { PasskeyCard } from '../keys/passkey-card.tsx';
import { PasswordCard } from '../keys/password-card.tsx';
import { MirrorCard } from '../mirror/mirror-card.tsx';
import { WaysBackCards } from '../recovery/ways-back-cards.tsx';
import { PageHead } from './page-head.tsx';

/** What opens Chartkey here, and what brings it back elsewhere. */
export const KeysPage = () => (
  <>
    <PageHead title={words.keys} />
    <p class="quiet measure">{words.keysIntro}</p>
    <h2 class="section-title">{keys.waysIn}</h2>
    <PasswordCard />
    <PasskeyCard />
    <WaysBackCards />
    <MirrorCard />
  </>
);
