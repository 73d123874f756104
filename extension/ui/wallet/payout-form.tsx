import { useId, useState } from 'preact/hooks';
import type { WalletView } from '../../messages/views.ts';
import { errors, wallet as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

interface PayoutFormProps {
  payout: string | undefined;
  put(view: WalletView): void;
  say(text: string): void;
}

/** Where rewards are to be sent; checked whole before it is kept, since money sent to a wrong address is gone. */
export function PayoutForm({ payout, put, say }: PayoutFormProps) {
  const platform = usePlatform();
  const id = useId();
  const [typed, setTyped] = useState(payout ?? '');
  const { busy, error, run } = useAction();
  const wrong = error?.code === 'ADDRESS_INVALID';
  const keep = (address?: string) =>
    void run(async () => {
      put(await platform.call('wallet.payout', address === undefined ? {} : { address }));
      say(words.saved);
    });
  return (
    <section class="card setting">
      <h2>{words.payoutTitle}</h2>
      <p class="small quiet measure">{words.payoutText}</p>
      <p class="small wallet-address">{payout ? words.payoutNow(payout) : words.payoutNone}</p>
      {error && !wrong && <ErrorNotice code={error.code} />}
      <form
        class="payout-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <div class="field">
          <label for={id}>{words.payoutLabel}</label>
          <input
            id={id}
            class="mono"
            value={typed}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            aria-invalid={wrong}
            aria-describedby={`${id}-hint${wrong ? ` ${id}-wrong` : ''}`}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="small quiet">
            {words.payoutHint}
          </p>
          {wrong && (
            <p id={`${id}-wrong`} class="small field-error" role="alert">
              {errors.ADDRESS_INVALID}
            </p>
          )}
        </div>
        <div class="actions">
          <button type="submit" class="button" disabled={busy || typed.trim() === ''}>
            {words.payoutSave}
          </button>
          {payout && (
            <button type="button" class="button" disabled={busy} onClick={() => keep()}>
              {words.payoutRemove}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
