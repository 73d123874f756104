import { wallet as words } from '../../strings/words.ts';
import type { WalletReach } from '../../wallet/wallet-facts.ts';
import { Busy } from '../components/busy.tsx';
import { PhoneCode } from './phone-code.tsx';
import type { OwnWalletHandle } from './use-own-wallet.ts';

/** While the wallet is reached or asks: what to look for, the code for a phone, and a way to stop waiting. */
export function WalletWaiting({ own, reach }: { own: OwnWalletHandle; reach: WalletReach }) {
  const asking = reach === 'phone' ? words.askingPhone : words.asking;
  return (
    <div class="wallet-waiting">
      {own.link ? <PhoneCode link={own.link} /> : <Busy text={own.busy === 'asking' ? asking : words.connecting} />}
      <button type="button" class="button" onClick={own.cancel}>
        {words.stopWaiting}
      </button>
    </div>
  );
}
