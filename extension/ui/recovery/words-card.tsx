import { useEffect, useState } from 'preact/hooks';
import { time, settings as words } from '../../strings/words.ts';
import { RevealWords } from '../hygiene/reveal-words.tsx';
import { usePlatform } from '../platform.ts';

/** The recovery words: what they are for, and the ways to see them again. A secret shows only when asked for (X7). */
export function WordsCard() {
  const platform = usePlatform();
  const [confirmed, setConfirmed] = useState<number>();
  useEffect(() => void platform.wordsConfirmedAt().then(setConfirmed), [platform]);
  return (
    <section class="card setting">
      <h3>{words.wordsTitle}</h3>
      <p class="quiet measure">{words.wordsText}</p>
      {confirmed !== undefined && <p>{words.wordsConfirmed(time.day(confirmed))}</p>}
      <ul class="advice small quiet">
        {words.wordsAdvice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <RevealWords />
    </section>
  );
}
