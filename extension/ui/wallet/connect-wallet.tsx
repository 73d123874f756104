import { useState } from 'preact/hooks';
import { config } from '../../config.ts';
import type { WalletView } from '../../messages/views.ts';
import { wallet as words } from '../../strings/words.ts';
import { accountsOf } from '../../wallet/ask-wallet.ts';
import type { WalletReach } from '../../wallet/wallet-facts.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { usePlatform } from '../platform.ts';
import { Reveals } from './reveals.tsx';
import type { OwnWalletHandle } from './use-own-wallet.ts';
import { WalletWaiting } from './wallet-waiting.tsx';

/** No wallet yet: what it would show to others, and two ways to one. */
export function ConnectWallet({ own, put }: { own: OwnWalletHandle; put(view: WalletView): void }) {
  const platform = usePlatform();
  const [reach, setReach] = useState<WalletReach>('browser');
  const connect = (by: WalletReach) => {
    setReach(by);
    void own.run(by, async (wallet) => {
      const [address] = await accountsOf(wallet);
      put(await platform.call('wallet.connect', { address: address!, reach: by }));
    });
  };
  return (
    <>
      <Reveals />
      <section class="card setting">
        <h2>{words.connectTitle}</h2>
        <p class="small quiet">{words.connectText}</p>
        {own.error && own.error.code !== 'CANCELLED' && <ErrorNotice code={own.error.code} />}
        {own.busy ? (
          <WalletWaiting own={own} reach={reach} />
        ) : (
          <div class="actions">
            <button type="button" class="button" onClick={() => connect('browser')}>
              {words.inBrowser}
            </button>
            {config.walletRelay && (
              <button type="button" class="button" onClick={() => connect('phone')}>
                {words.onPhone}
              </button>
            )}
          </div>
        )}
        {config.walletRelay && (
          <p class="small quiet measure">
            {words.phoneNote} {words.licence}
          </p>
        )}
      </section>
    </>
  );
}
