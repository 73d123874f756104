import Printer from 'lucide/dist/esm/icons/printer.mjs';
import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { recovery as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { useCover } from './use-cover.ts';

/** The words again, to be printed: after the password, in this page only, covered when attention is lost (X7). */
export function KitPage() {
  const { recovery } = usePlatform();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const [none, setNone] = useState(false);
  const [phrase, setPhrase] = useState<readonly string[]>();
  const { busy, error, run } = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = password;
    setPassword('');
    setWrong(false);
    void run(async () => {
      try {
        setPhrase(await recovery.words(typed));
      } catch (thrown) {
        const { code } = toChartkeyError(thrown);
        if (code === 'WRONG_PASSWORD') setWrong(true);
        else if (code === 'NO_WORDS') setNone(true);
        else throw thrown;
      }
    });
  };
  return (
    <>
      <BackLink />
      <PageHead title={words.kitTitle} />
      {phrase ? (
        <KitSheet phrase={phrase} close={() => setPhrase(undefined)} />
      ) : (
        <form class="card setting setting-form" onSubmit={submit}>
          <p class="quiet measure">{words.kitIntro}</p>
          {none && (
            <Notice tone="info">
              <p class="small">{words.kitNone}</p>
            </Notice>
          )}
          <PasswordField
            label={words.yourPassword}
            value={password}
            change={setPassword}
            autocomplete="current-password"
            error={wrong ? words.wrongPassword : undefined}
            disabled={busy}
          />
          {error && <ErrorNotice code={error.code} />}
          {busy && <Busy text={words.tryingIt} />}
          <div class="actions">
            <button type="submit" class="button button-primary" disabled={busy || password === ''}>
              {words.kitShow}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

function KitSheet({ phrase, close }: { phrase: readonly string[]; close(): void }) {
  const { recovery } = usePlatform();
  const { covered, uncover, whilePrinting } = useCover();
  const prevent = (event: Event) => event.preventDefault();
  if (covered)
    return (
      <section class="card setting">
        <p role="status">{words.covered}</p>
        <div class="actions">
          <button type="button" class="button" onClick={uncover}>
            {words.showAgain}
          </button>
          <button type="button" class="button" onClick={close}>
            {words.hide}
          </button>
        </div>
      </section>
    );
  return (
    <>
      <article class="card print-sheet" onCopy={prevent} onCut={prevent} onContextMenu={prevent} onDragStart={prevent}>
        <h2>{words.sheetTitle}</h2>
        <p class="small">{words.sheetDate(Date.now())}</p>
        <h3>{words.sheetWords}</h3>
        <ol class="sheet-words">
          {phrase.map((word, index) => (
            <li key={index}>
              <span class="caption">{index + 1}</span>
              <b>{word}</b>
            </li>
          ))}
        </ol>
        <ol class="points small">
          {words.sheetSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ul class="advice small">
          {words.sheetCare.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </article>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => void whilePrinting(recovery.print)}>
          <Icon nodes={Printer} size="small" />
          {words.print}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.hide}
        </button>
      </div>
    </>
  );
}
