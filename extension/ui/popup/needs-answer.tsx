import type { PendingView } from '../../messages/views.ts';
import { time, popup as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Origin } from '../components/origin.tsx';
import { VerifiedMark } from '../components/verified-mark.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePlatform } from '../platform.ts';

/** A waiting question. It can be put off here, and is only ever approved in the approval window (X1). */
export function NeedsAnswer({ pending, answered }: { pending: PendingView; answered(): void }) {
  const platform = usePlatform();
  const now = useNow(30_000);
  const { busy, error, run } = useAction();
  const { kind, id, name, origin, verified, voided } = pending;
  const refuse = () =>
    run(async () => {
      await (kind === 'access'
        ? platform.call('approval.refuse', { requestId: id })
        : platform.call('deposit.refuse', { depositId: id }));
      answered();
    });
  return (
    <section class="card needs-answer" aria-labelledby={`need-${id}`}>
      <p class="tiny caption needs-answer-head">
        <span>{words.needsAnswer}</span>
        <span>{time.ago(pending.askedAt, now)}</span>
      </p>
      <h2 id={`need-${id}`} class={verified ? 'needs-answer-name' : 'needs-answer-origin'}>
        {verified ? name : <Origin origin={origin} />} {verified && <VerifiedMark size="small" />}
      </h2>
      <p class="small quiet">
        {pending.renews
          ? words.renews
          : kind === 'access'
            ? words.asks(pending.classes, pending.days)
            : words.offers(pending.title)}
      </p>
      {voided && <p class="small quiet">{words.voided[voided]}</p>}
      <div class="twins">
        <button type="button" class="button" disabled={busy} onClick={() => void refuse()}>
          {words.notNow}
        </button>
        <button type="button" class="button" onClick={() => void platform.review(kind, id)}>
          {words.review}
        </button>
      </div>
      {error && <ErrorNotice code={error.code} />}
    </section>
  );
}
