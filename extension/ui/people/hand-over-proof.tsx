import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { common, people as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface HandOverProofProps {
  person: string;
  proven(words: readonly string[]): void;
  back(): void;
}

/** An open screen is not enough to see somebody's words: the password is asked again, in this very page (X2, X7). */
export function HandOverProof({ person, proven, back }: HandOverProofProps) {
  const platform = usePlatform();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const { busy, error, run } = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = password;
    if (typed === '') return;
    setPassword('');
    setWrong(false);
    void run(async () => {
      try {
        proven(await platform.wordsOfPerson(person, typed));
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(true);
      }
    });
  };
  return (
    <form class="setting-form" onSubmit={submit}>
      <h2 tabIndex={-1}>{words.password}</h2>
      <p class="small measure">{words.passwordText}</p>
      <PasswordField
        label={words.password}
        value={password}
        change={setPassword}
        autocomplete="current-password"
        error={wrong ? words.wrong : undefined}
        disabled={busy}
      />
      {error && <ErrorNotice code={error.code} />}
      {busy ? (
        <Busy text={common.loading} />
      ) : (
        <div class="actions">
          <button type="submit" class="button button-primary" aria-disabled={password === ''}>
            {words.showWords}
          </button>
          <button type="button" class="button" onClick={back}>
            {common.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
