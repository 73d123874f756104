import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import { useEffect, useState } from 'preact/hooks';
import { common, setup, hygiene as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { HoldToShow } from './hold-to-show.tsx';

/** Milliseconds after which the words have to be asked for again. */
const forgetAfter = 2 * 60_000;

/**
 * The recovery words once more, for who kept them in this vault: password first, then only while held. They are in this page
 * alone, cannot be selected or copied, and are forgotten soon (X7).
 */
export function RevealWords() {
  const { hygiene } = usePlatform();
  const [kept, setKept] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const [phrase, setPhrase] = useState<string[]>();
  const { busy, error, run } = useAction();
  useEffect(() => {
    hygiene.areWordsKept().then(setKept, () => setKept(false));
  }, [hygiene]);
  const close = () => {
    setPhrase(undefined);
    setAsking(false);
    setPassword('');
    setWrong(false);
  };
  useEffect(() => {
    if (!phrase) return;
    const timer = setTimeout(close, forgetAfter);
    return () => clearTimeout(timer);
  }, [phrase]);
  const ask = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      setWrong(false);
      const typed = password;
      setPassword('');
      try {
        setPhrase(await hygiene.revealWords(typed));
      } catch (thrown) {
        if ((thrown as { code?: unknown }).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(true);
      }
    });
  };
  if (kept === undefined) return null;
  if (!kept) return <p class="small quiet measure">{words.wordsNotKept}</p>;
  if (phrase) return <Held phrase={phrase} close={close} />;
  if (!asking)
    return (
      <div class="actions">
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.revealOpen}
        </button>
      </div>
    );
  return (
    <form class="setting-form" onSubmit={ask}>
      <p class="small">{words.revealAlone}</p>
      <PasswordField
        label={words.revealPassword}
        value={password}
        change={setPassword}
        autocomplete="current-password"
        error={wrong ? words.revealWrong : undefined}
        disabled={busy}
        focus
      />
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={common.loading} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy || password === ''}>
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
