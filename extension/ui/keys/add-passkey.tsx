import { useEffect, useRef, useState } from 'preact/hooks';
import { type ErrorCode, toChartkeyError } from '#protocol/errors';
import { common, keys as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { usePlatform } from '../platform.ts';

/** Password, then the browser's own question. Whatever comes of it, the way back is one button and the password works. */
export function AddPasskey({ done }: { done(said: string): void }) {
  const { vault } = usePlatform();
  const [password, setPassword] = useState('');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorCode>();
  const question = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => question.current?.abort(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const typed = password;
    if (typed === '' || asking) return;
    setPassword('');
    setProblem(undefined);
    setAsking(true);
    question.current = new AbortController();
    const { signal } = question.current;
    try {
      await vault.addPasskey({ password: typed }, signal);
      done(words.addedNow);
    } catch (thrown) {
      // Called off here: that was said already.
      if (signal.aborted) return;
      const { code } = toChartkeyError(thrown);
      if (code === 'CANCELLED') done(words.notAdded);
      setProblem(code);
    } finally {
      setAsking(false);
    }
  };
  const cancel = () => {
    question.current?.abort();
    done(words.notAdded);
  };
  return (
    <form class="setting-form" onSubmit={(event) => void submit(event)}>
      {problem && problem !== 'WRONG_PASSWORD' && (
        <>
          <ErrorNotice code={problem} />
          {problem === 'PASSKEY_UNFIT' && <p class="small measure">{words.unfitText}</p>}
        </>
      )}
      {asking ? (
        <Busy text={words.asking} />
      ) : (
        <>
          <p class="small measure">{words.addText}</p>
          <PasswordField
            label={words.current}
            value={password}
            change={setPassword}
            autocomplete="current-password"
            error={problem === 'WRONG_PASSWORD' ? words.wrong : undefined}
            focus
          />
        </>
      )}
      <div class="actions">
        {!asking && (
          <button type="submit" class="button button-primary" aria-disabled={password === ''}>
            {problem && problem !== 'WRONG_PASSWORD' ? words.another : words.goOn}
          </button>
        )}
        <button type="button" class="button" onClick={cancel}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
