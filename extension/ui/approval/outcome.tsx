import Ban from 'lucide/dist/esm/icons/ban.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import type { ApprovalView } from '../../messages/views.ts';
import { common, errors, approval as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { Notice } from '../components/notice.tsx';
import { usePlatform } from '../platform.ts';
import { Asker } from './asker.tsx';
import { CloseOrNext } from './close-or-next.tsx';
import { Receipt } from './receipt.tsx';
import { UndoTime } from './undo-time.tsx';
import { WalletStep } from './wallet-step.tsx';

interface OutcomeProps {
  view: ApprovalView;
  answered(view: ApprovalView): void;
}

/** After the answer: time to undo, on its way, the receipt; or why there is nothing to answer. */
export function Outcome({ view, answered }: OutcomeProps) {
  const platform = usePlatform();
  const closing = (title: string, text: string, icon = Ban) => (
    <main class="outcome">
      <Empty icon={icon} title={title} text={text} />
      <CloseOrNext />
    </main>
  );
  const lookAgain = () =>
    void platform.call('approval.get', { requestId: view.requestId }).then(answered, () => undefined);
  switch (view.state) {
    case 'approved':
      return <UndoTime view={view} answered={answered} />;
    case 'wallet':
      return <WalletStep asker={view.asker} id={view.requestId} instead={lookAgain} />;
    case 'sending':
      return (
        <main class="outcome">
          <Asker asker={view.asker} />
          <Busy text={view.trouble ? words.waitingTitle : words.sendingTitle} />
          <p class="small quiet centred">{view.trouble ? words.sendingTrouble : words.sendingText}</p>
          {view.trouble && (
            <Notice tone="caution" title={errors[view.trouble]}>
              <p class="small quiet">{common.errorCode(view.trouble)}</p>
            </Notice>
          )}
          <CloseOrNext />
        </main>
      );
    case 'granted':
      return <Receipt view={view} />;
    case 'refused':
      return closing(words.refusedTitle, words.refusedText);
    case 'cancelled':
      // Not by them: something made it impossible to send what was signed, and it was ended.
      if (view.trouble) return closing(words.givenUpTitle, errors[view.trouble]);
      return closing(words.cancelledTitle, words.nothingHappened);
    case 'expired':
      return closing(words.expiredTitle, words.nothingHappened, Clock);
    case 'pending':
      return <p class="visually-hidden">{common.loading}</p>;
  }
}
