import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { common, keys, recovery, setup, hygiene as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { hashOf } from '../dashboard/route.ts';
import { useAction } from '../hooks/use-action.ts';
import { useConfirmYou } from '../keys/confirm-you.tsx';
import { usePlatform } from '../platform.ts';
import { HoldToShow } from './hold-to-show.tsx';

/** Milliseconds after which the words have to be asked for again. */
const forgetAfter = 2 * 60_000;

/**
 * The recovery words once more, for who kept them in this vault: a proof first, then only while held. They are in this page
 * alone, cannot be selected or copied, and are forgotten soon (X7).
 */
export function RevealWords() {
  const { hygiene } = usePlatform();
  const [kept, setKept] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  const [phrase, setPhrase] = useState<string[]>();
  useEffect(() => {
    hygiene.areWordsKept().then(setKept, () => setKept(false));
  }, [hygiene]);
  const close = () => {
    setPhrase(undefined);
    setAsking(false);
  };
  useEffect(() => {
    if (!phrase) return;
    const timer = setTimeout(close, forgetAfter);
    return () => clearTimeout(timer);
  }, [phrase]);
  if (kept === undefined) return null;
  if (!kept) return <p class="small quiet measure">{words.wordsNotKept}</p>;
  if (phrase) return <Held phrase={phrase} close={close} />;
  if (!asking)
    return (
      <div class="actions">
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.revealOpen}
        </button>
        <a class="button" href={hashOf({ page: 'kit' })}>
          {recovery.kitOpen}
        </a>
      </div>
    );
  return <AskFirst close={close} shown={setPhrase} />;
}

/** Leaving it, by Cancel or with the page, calls the browser's question off. */
function AskFirst({ close, shown }: { close(): void; shown(phrase: string[]): void }) {
  const { hygiene } = usePlatform();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const { busy, error, run } = useAction();
  const you = useConfirmYou({ label: words.revealPassword, disabled: busy, focus: true });
  const ask = (event: Event) => {
    event.preventDefault();
    void run(() => you.confirm(async (proof) => shown(await hygiene.revealWords(proof)), leaving.current.signal));
  };
  return (
    <form class="setting-form" onSubmit={ask}>
      <p class="small">{words.revealAlone}</p>
      {you.fields}
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={you.byPasskey ? keys.asking : common.loading} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy || you.isEmpty}>
          {words.revealGo}
        </button>
        <button type="button" class="button" onClick={close}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}

const prevent = (event: Event) => event.preventDefault();

function Held({ phrase, close }: { phrase: readonly string[]; close(): void }) {
  return (
    <>
      <HoldToShow
        name={words.yourWords}
        cover={
          <div class="words words-covered">
            <Icon nodes={EyeOff} size="large" />
            <p class="quiet">{words.wordsCovered}</p>
          </div>
        }
        show={() => (
          <ol class="words" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
            {phrase.map((word, index) => (
              <li key={index}>
                <span class="caption" aria-hidden="true">
                  {index + 1}
                </span>
                <span class="visually-hidden">{setup.word(index + 1, '')}</span>
                <b>{word}</b>
              </li>
            ))}
          </ol>
        )}
      />
      <div class="actions">
        <button type="button" class="button" onClick={close}>
          {common.done}
        </button>
      </div>
    </>
  );
}
