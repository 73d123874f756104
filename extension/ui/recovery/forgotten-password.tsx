import { useState } from 'preact/hooks';
import { common, password as passwordWords, restore, recovery as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useNewPassword } from '../components/new-password.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { entered, noShares, ShareFields } from './secret-fields.tsx';

/**
 * Below the unlock form: the words bring everything back, and where the vault still is, the guardians' shares open it, for a new
 * password.
 */
export function ForgottenPassword({ useWords }: { useWords(): void }) {
  const { recovery } = usePlatform();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [shares, setShares] = useState<readonly string[]>(noShares);
  const { busy, error, run } = useAction();
  const next = useNewPassword({ label: passwordWords.labelNew, disabled: busy });
  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const chosen = await next.take();
      if (chosen === undefined) return;
      await recovery.replacePassword(entered(shares), chosen);
      setShares(noShares);
      next.clear();
      setOpen(false);
      setSaid(words.forgotDone);
    });
  };
  return (
    <section class="forgotten">
      <p class="small" role="status">
        {said}
      </p>
      {open ? (
        <form class="forgotten-form" onSubmit={submit}>
          <h2 tabIndex={-1} ref={focusWhenLost}>
            {words.forgotTitle}
          </h2>
          <p class="small quiet">{words.forgotText}</p>
          <ShareFields values={shares} change={setShares} disabled={busy} />
          {next.fields}
          {error && <ErrorNotice code={error.code} />}
          {busy && <Busy text={words.tryingIt} />}
          <div class="actions">
            <button type="submit" class="button button-primary" disabled={busy || entered(shares).length < 2}>
              {words.setPassword}
            </button>
            <button type="button" class="button" disabled={busy} onClick={() => setOpen(false)}>
              {common.cancel}
            </button>
          </div>
        </form>
      ) : (
        <>
          <h2 class="small">{words.forgotten}</h2>
          <div class="actions">
            <button type="button" class="button" onClick={useWords}>
              {restore.forgotOpen}
            </button>
            <button type="button" class="button" onClick={() => setOpen(true)}>
              {words.forgotOpen}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
