import { useEffect, useState } from 'preact/hooks';
import { time, settings as words } from '../../strings/en.ts';
import { RevealWords } from '../hygiene/reveal-words.tsx';
import { PasskeyCard } from '../keys/passkey-card.tsx';
import { PasswordCard } from '../keys/password-card.tsx';
import { MirrorCard } from '../mirror/mirror-card.tsx';
import { usePlatform } from '../platform.ts';
import { WaysBackCards } from '../recovery/ways-back-cards.tsx';
import { PageHead } from './page-head.tsx';

/** What opens the records and where it is. A secret shows only when asked for, and only while held (X7). */
export function KeysPage() {
  const platform = usePlatform();
  const [confirmed, setConfirmed] = useState<number>();
  useEffect(() => void platform.wordsConfirmedAt().then(setConfirmed), [platform]);
  return (
    <>
      <PageHead title={words.keys} />
      <p class="quiet measure">{words.keysIntro}</p>
      <section class="card setting">
        <h2>{words.wordsTitle}</h2>
        {confirmed !== undefined && <p>{words.wordsConfirmed(time.day(confirmed))}</p>}
        <p class="quiet measure">{words.wordsText}</p>
        <ul class="advice small quiet">
          {words.wordsAdvice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <RevealWords />
      </section>
      <MirrorCard />
      <PasswordCard />
      <PasskeyCard />
      <WaysBackCards />
    </>
  );
}
