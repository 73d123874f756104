import { useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { unlock as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** The password opens the vault in this very page; it is in no message, and leaves this field at once (X2, X7). */
export function UnlockForm({ pending, opened }: { pending: number; opened?: () => void }) {
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
        await platform.unlock(typed);
      } catch (thrown) {
        if (toChartkeyError(thrown).code !== 'WRONG_PASSWORD') throw thrown;
        setWrong(true);
        return;
      }
      await platform.call('vault.opened', {});
      opened?.();
    });
  };

  return (
    <form class="unlock" onSubmit={submit}>
      <h1>{words.title}</h1>
      <p class="quiet">{pending > 0 ? words.waiting : words.nothingShared}</p>
      <PasswordField
        label={words.password}
        value={password}
        change={setPassword}
        autocomplete="current-password"
        error={wrong ? words.wrong : undefined}
        disabled={busy}
        focus
      />
      {busy ? (
        <Busy text={words.working} />
      ) : (
        <button type="submit" class="button button-primary button-large" aria-disabled={password === ''}>
          {words.unlock}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
      <p class="small quiet">{words.forgotten}</p>
    </form>
  );
}
