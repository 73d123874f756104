import { useEffect, useRef, useState } from 'preact/hooks';
import { common, password, keys as words } from '../../strings/en.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { usePasskeys } from './use-passkeys.ts';

export function PasswordCard() {
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const close = (text: string) => {
    setChanging(false);
    setSaid(text);
  };
  return (
    <section class="card setting">
      <h2>{words.passwordTitle}</h2>
      <p class="quiet measure">{words.passwordText}</p>
      {changing ? (
        <ChangePassword close={close} />
      ) : (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              setSaid('');
              setChanging(true);
            }}
          >
            {words.change}
          </button>
        </div>
      )}
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}

/**
 * The old password or a passkey first: an open screen alone must not be enough to lock its owner out. Closing it, by Cancel or
 * by leaving the page, calls the change off as long as nothing is written.
 */
function ChangePassword({ close }: { close(said: string): void }) {
  const { vault } = usePlatform();
  const passkeys = usePasskeys();
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState(false);
  const [byPasskey, setByPasskey] = useState(false);
  const cancelling = useRef(new AbortController());
  useEffect(() => () => cancelling.current.abort(), []);
  const { busy, error, run } = useAction();
  const next = useNewPassword({ label: password.labelNew, disabled: busy });

  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      setWrong(false);
      if (current === '' && !byPasskey) {
        setWrong(true);
        return;
      }
      const chosen = await next.take();
      if (chosen === undefined) return;
      const { signal } = cancelling.current;
      const proof = byPasskey ? { passkey: { signal } } : { password: current };
      setCurrent('');
      try {
        await vault.changePassword(proof, chosen, signal);
      } catch (thrown) {
        if ((thrown as { code?: unknown }).code === 'WRONG_PASSWORD') setWrong(true);
        else throw thrown;
        return;
      }
      next.clear();
      close(words.changed);
    });
  };
  return (
    <form class="setting-form" onSubmit={submit}>
      {byPasskey ? (
        <p class="small">{words.withPasskey}</p>
      ) : (
        <PasswordField
          label={words.current}
          value={current}
          change={setCurrent}
          autocomplete="current-password"
          error={wrong ? words.wrong : undefined}
          disabled={busy}
          focus
        />
      )}
      {!byPasskey && (passkeys.list?.length ?? 0) > 0 && (
        <button type="button" class="link-button" onClick={() => setByPasskey(true)}>
          {words.forgot}
        </button>
      )}
      {next.fields}
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={byPasskey ? words.asking : words.changing} />}
      <div class="actions">
        <button type="submit" class="button button-primary" disabled={busy}>
          {words.saveNew}
        </button>
        <button type="button" class="button" onClick={() => close('')}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
