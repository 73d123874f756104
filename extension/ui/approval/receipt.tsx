import CircleStop from 'lucide/dist/esm/icons/circle-stop.mjs';
import ReceiptText from 'lucide/dist/esm/icons/receipt-text.mjs';
import { describeDates } from '#protocol/describe';
import { nameClasses } from '#protocol/name-classes';
import type { ApprovalView, SharingView } from '../../messages/views.ts';
import { common, receipt, terms, approval as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { isLive, useStop } from '../sharing/use-stop.ts';
import { Asker } from './asker.tsx';
import { CloseOrNext } from './close-or-next.tsx';
import { PartTwoNotice } from './part-two-notice.tsx';

/** What was shared, until when, and the way back, one tap away. */
export function Receipt({ view }: { view: ApprovalView }) {
  const platform = usePlatform();
  const sharing = useView('sharing.list', {}, ['sharing']);
  const { stop, stopping, said, error } = useStop();
  const share = sharing.data?.find(({ id }) => id === view.grantId);
  const live = share && isLive(share) && share.state !== 'stopping' && !stopping.has(share.id);
  return (
    <main class="outcome">
      <Asker asker={view.asker} />
      <h2 class="outcome-title" aria-live="polite">
        {share && !live ? words.stoppedTitle : words.grantedTitle(view.asker.name)}
      </h2>
      {share ? <ReceiptRows share={share} /> : !sharing.error && <Busy text={common.loading} />}
      {(error ?? sharing.error) && <ErrorNotice code={(error ?? sharing.error)!.code} retry={sharing.reload} />}
      {live && share.declinedAt !== undefined && (
        <Notice tone="caution" title={words.turnedDownTitle}>
          <p class="small">{words.turnedDownText}</p>
        </Notice>
      )}
      {share?.labels?.includes('ETH') && <PartTwoNotice />}
      {live && <p class="small quiet centred">{view.renews ? words.renewedNext : words.receiptNext}</p>}
      <p class="small quiet centred" role="status">
        {said}
      </p>
      <div class="actions outcome-actions">
        {live && (
          <button type="button" class="button button-stop-strong" onClick={() => void stop([share])}>
            <Icon nodes={CircleStop} size="small" />
            {words.stopHere}
          </button>
        )}
        {share && (
          <button type="button" class="button" onClick={() => void platform.open(`dashboard.html#receipt/${share.id}`)}>
            <Icon nodes={ReceiptText} size="small" />
            {receipt.open}
          </button>
        )}
        <CloseOrNext />
      </div>
    </main>
  );
}

const ReceiptRows = ({ share }: { share: SharingView }) => (
  <dl class="receipt small">
    {(
      [
        [words.receiptWhat, common.inARow(nameClasses(share.classes, terms))],
        [words.receiptDates, describeDates(share, Date.now() / 1000, terms)],
        [words.receiptWhy, terms.purposes[share.purpose] ?? share.purpose],
        [words.receiptUntil, terms.dayName(share.expires)],
        [words.receiptItems, common.items(share.items)],
      ] as const
    ).map(([name, value]) => (
      <div key={name}>
        <dt class="quiet">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
