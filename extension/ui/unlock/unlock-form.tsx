import Fingerprint from 'lucide/dist/esm/icons/fingerprint-pattern.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toChartkeyError } from '#protocol/errors';
import { common, unlock as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface UnlockFormProps {
  pending: number;
  opened?: () => void;
  /** The other ways back in stand below, and need no words here. */
  waysBackBelow?: boolean;
  /** Where to go for a passkey when this page is no place for it. */
  passkeyElsewhere?: (() => void) | undefined;
}

/**
 * Password or passkey opens the vault in this very page; what is typed is in no message, and leaves its field at once
 * (X2, X7). A passkey that fails leaves the password where it was.
 */
export function UnlockForm({ pending, opened, waysBackBelow = false, passkeyElsewhere }: UnlockFormProps) {
  const platform = usePlatform();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState(false);
  const [notUsed, setNotUsed] = useState(false);
  const [hasPasskey, setHasPasskey] = useState<boolean>();
  const [asking, setAsking] = useState(false);
  const question = useRef<AbortController | undefined>(undefined);
  const { busy, error, run } = useAction();
  useEffect(() => {
    platform.vault.passkeys().then(
      (list) => setHasPasskey(list.length > 0),
      // Damage is told by unlocking, in its own words.
      () => setHasPasskey(false),
    );
    return () => question.current?.abort();
  }, [platform]);

  const enter = (way: () => Promise<void>) =>
    run(async () => {
      setWrong(false);
      setNotUsed(false);
      try {
        await way();
      } catch (thrown) {
        const { code } = toChartkeyError(thrown);
        if (code !== 'WRONG_PASSWORD' && code !== 'CANCELLED') throw thrown;
        setWrong(code === 'WRONG_PASSWORD');
        setNotUsed(code === 'CANCELLED');
        return;
      }
      await platform.call('vault.opened', {});
      opened?.();
    });

  const submit = (event: Event) => {
    event.preventDefault();
    const typed = password;
    if (typed === '') return;
    setPassword('');
    void enter(() => platform.unlock(typed));
  };
  const usePasskey = async () => {
    if (passkeyElsewhere) return passkeyElsewhere();
    question.current = new AbortController();
    const { signal } = question.current;
    setAsking(true);
    await enter(() => platform.vault.unlockWithPasskey(signal));
    setAsking(false);
  };

  if (hasPasskey === undefined) return <div class="unlock" />;
  return (
    <form class="unlock" onSubmit={submit}>
      <h1>{words.title}</h1>
      <p class="quiet">{pending > 0 ? words.waiting : words.nothingShared}</p>
      {error && <ErrorNotice code={error.code} />}
      {hasPasskey && !busy && (
        <>
          <button
            type="button"
            class="button button-primary button-large"
            ref={focusWhenLost}
            onClick={() => void usePasskey()}
          >
            <Icon nodes={Fingerprint} />
            {words.passkey}
          </button>
          {notUsed && (
            <p class="small" role="status">
              {words.passkeyNotUsed}
            </p>
          )}
          <p class="small quiet unlock-or">{words.orPassword}</p>
        </>
      )}
      {asking ? (
        <>
          <Busy text={words.askingPasskey} />
          <button type="button" class="button" onClick={() => question.current?.abort()}>
            {common.cancel}
          </button>
        </>
      ) : (
        <PasswordField
          label={words.password}
          value={password}
          change={setPassword}
          autocomplete="current-password"
          error={wrong ? words.wrong : undefined}
          disabled={busy}
          focus={!hasPasskey || wrong}
        />
      )}
      {busy && !asking && <Busy text={words.working} />}
      {!busy && (
        <button
          type="submit"
          class={`button button-large ${hasPasskey ? '' : 'button-primary'}`}
          aria-disabled={password === ''}
        >
          {words.unlock}
        </button>
      )}
      {hasPasskey ? (
        <p class="small quiet">{words.forgottenPasskey}</p>
      ) : (
        !waysBackBelow && <p class="small quiet">{words.forgotten}</p>
      )}
    </form>
  );
}
