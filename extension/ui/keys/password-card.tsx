import { useEffect, useRef, useState } from 'preact/hooks';
import { common, password, keys as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { useConfirmYou } from './confirm-you.tsx';

export function PasswordCard() {
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const close = (text: string) => {
    setChanging(false);
    setSaid(text);
  };
  return (
    <section class="card setting">
      <h3>{words.passwordTitle}</h3>
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
  const cancelling = useRef(new AbortController());
  useEffect(() => () => cancelling.current.abort(), []);
  const { busy, error, run } = useAction();
  const you = useConfirmYou({ label: words.current, disabled: busy, focus: true, offer: words.forgot });
  const next = useNewPassword({ label: password.labelNew, disabled: busy });

  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const chosen = await next.take();
      if (chosen === undefined) return;
      const { signal } = cancelling.current;
      await you.confirm(async (proof) => {
        await vault.changePassword(proof, chosen, signal);
        next.clear();
        close(words.changed);
      }, signal);
    });
  };
  return (
    <form class="setting-form" onSubmit={submit}>
      {you.fields}
      {next.fields}
      {error && <ErrorNotice code={error.code} />}
      {busy && <Busy text={you.byPasskey ? words.asking : words.changing} />}
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
