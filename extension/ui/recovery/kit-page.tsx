import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { recovery as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { BackLink } from './back-link.tsx';
import { KitSheet } from './kit-sheet.tsx';

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
        <KitSheet phrase={phrase}>
          <button type="button" class="button" onClick={() => setPhrase(undefined)}>
            {words.hide}
          </button>
        </KitSheet>
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
