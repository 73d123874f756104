import { useState } from 'preact/hooks';
import { common, wallet as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useView } from '../hooks/use-view.ts';
import { BackLink } from '../recovery/back-link.tsx';
import { ConnectWallet } from './connect-wallet.tsx';
import { ConnectedWallet } from './connected-wallet.tsx';
import { PayoutForm } from './payout-form.tsx';
import { useOwnWallet } from './use-own-wallet.ts';
import { WalletTaskCard } from './wallet-task-card.tsx';

/** A wallet of the patient's own: what waits for it, what it shows to others, what it is used for. */
export function WalletPage() {
  const { data, error, reload, put } = useView('wallet.get', {}, ['wallet', 'approvals', 'records']);
  const own = useOwnWallet();
  const [said, setSaid] = useState('');
  return (
    <>
      <BackLink to="settings" />
      <PageHead title={words.title} />
      <p class="quiet measure">{words.intro}</p>
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && data.tasks.length > 0 && (
        <section class="wallet-tasks">
          <h2 class="section-title">{words.waitingTitle}</h2>
          {data.tasks.map((task) => (
            <WalletTaskCard key={task.id} task={task} own={own} put={put} say={setSaid} />
          ))}
        </section>
      )}
      {data && !data.wallet && <ConnectWallet own={own} put={put} />}
      {data?.wallet && <ConnectedWallet wallet={data.wallet} own={own} put={put} say={setSaid} />}
      {data && <PayoutForm key={data.payout ?? ''} payout={data.payout} put={put} say={setSaid} />}
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}
