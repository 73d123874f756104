import { useId } from 'preact/hooks';
import type { WalletView } from '../../messages/views.ts';
import { wallet as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Switch } from '../components/switch.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { Reveals } from './reveals.tsx';
import type { OwnWalletHandle } from './use-own-wallet.ts';

interface ConnectedWalletProps {
  wallet: NonNullable<WalletView['wallet']>;
  own: OwnWalletHandle;
  put(view: WalletView): void;
  say(text: string): void;
}

/** Each use is chosen by itself; taking the wallet out leaves what it signed as it is. */
export function ConnectedWallet({ wallet, own, put, say }: ConnectedWalletProps) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const { grants, records } = wallet;
  const uses = (change: { grants?: boolean; records?: boolean }) =>
    void run(async () => {
      put(await platform.call('wallet.uses', { grants, records, ...change }));
      say(words.saved);
    });
  const disconnect = () =>
    void run(async () => {
      own.cancel();
      put(await platform.call('wallet.forget', {}));
      say(words.disconnected);
    });
  return (
    <>
      <section class="card setting">
        <h2>{words.connectedTitle}</h2>
        <p class="mono wallet-address">{wallet.address}</p>
        {error && <ErrorNotice code={error.code} />}
        <Use label={words.useGrants} text={words.useGrantsText} on={grants} change={(on) => uses({ grants: on })} />
        <Use label={words.useRecords} text={words.useRecordsText} on={records} change={(on) => uses({ records: on })} />
        <div class="actions">
          <button type="button" class="button" disabled={busy} onClick={disconnect}>
            {words.disconnect}
          </button>
        </div>
        <p class="small quiet measure">{words.disconnectText}</p>
      </section>
      <Reveals />
    </>
  );
}

interface UseProps {
  label: string;
  text: string;
  on: boolean;
  change(on: boolean): void;
}

function Use({ label, text, on, change }: UseProps) {
  const id = useId();
  return (
    <div class="wallet-use">
      <label for={id}>{label}</label>
      <Switch id={id} label={label} checked={on} change={change} describedBy={`${id}-more`} />
      <p id={`${id}-more`} class="small quiet">
        {text}
      </p>
    </div>
  );
}
