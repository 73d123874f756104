import Download from 'lucide/dist/esm/icons/download.mjs';
import type { DepositView } from '../../messages/views.ts';
import { approval as asking, common, errors, people, deposit as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { OddOrigin } from '../components/odd-origin.tsx';
import { Origin } from '../components/origin.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useArming } from '../hooks/use-arming.ts';
import { useView } from '../hooks/use-view.ts';
import { OtherPerson } from '../people/other-person.tsx';
import { usePlatform } from '../platform.ts';
import { AnswerFooter } from './answer-footer.tsx';
import { Asker } from './asker.tsx';
import { CloseOrNext } from './close-or-next.tsx';
import { WalletStep } from './wallet-step.tsx';

/** "Riverside General wants to give you a copy of your chart." Accepting shares nothing. */
export function DepositOffer({ depositId }: { depositId: string }) {
  const platform = usePlatform();
  const { data: view, error, reload, put } = useView('deposit.get', { depositId }, ['approvals', 'records', 'state']);
  const action = useAction();
  const possible = view?.state === 'pending' && view.asker.verified;
  const arming = useArming(possible ? depositId : undefined);
  if (error?.code === 'OTHER_PERSON') return <OtherPerson />;
  if (!view)
    return (
      <main class="outcome">
        {error ? <ErrorNotice code={error.code} retry={reload} /> : <Busy text={common.loading} />}
        {error && <CloseOrNext />}
      </main>
    );
  if (view.wallet) return <WalletStep asker={view.asker} id={depositId} instead={reload} />;
  if (view.state !== 'pending') return <DepositOutcome view={view} />;
  const answer = (method: 'deposit.accept' | 'deposit.refuse') =>
    void action.run(async () => put(await platform.call(method, { depositId })));
  return (
    <>
      <main class="question">
        <Asker asker={view.asker} />
        <section class="agree">
          <p class="sentence">
            {view.asker.verified ? <b>{view.asker.name}</b> : <Origin origin={view.asker.origin} />} {words.offer}.
          </p>
          <p class="small quiet agree-note">{words.sentence(view.count, view.title)}</p>
        </section>
        {!view.asker.verified && (
          <Notice tone="critical" title={asking.unverifiedTitle}>
            <p class="small">{errors[view.asker.problem ?? 'NOT_ACCREDITED']}</p>
          </Notice>
        )}
        {!view.asker.verified && <OddOrigin origin={view.asker.origin} />}
        {action.error && <ErrorNotice code={action.error.code} />}
        <section>
          <h2>{words.whatHappens}</h2>
          <ol class="points">
            {words.points(view.asker.name).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </section>
      </main>
      <AnswerFooter
        honest={words.honest}
        yes={words.accept}
        no={words.notNow}
        arming={arming}
        possible={possible}
        busy={action.busy}
        approve={() => answer('deposit.accept')}
        refuse={() => answer('deposit.refuse')}
      />
    </>
  );
}

function DepositOutcome({ view }: { view: DepositView }) {
  const platform = usePlatform();
  const { state, asker, received, filed, error } = view;
  const working = {
    accepted: words.accepted,
    receiving: words.receiving(received),
    filing: words.filing,
  } as const;
  return (
    <main class="outcome">
      <Asker asker={asker} />
      {(state === 'accepted' || state === 'receiving' || state === 'filing') && (
        <>
          <Busy text={working[state]} />
          {state !== 'filing' && <p class="small quiet centred">{words.keepOpen}</p>}
        </>
      )}
      {state === 'filed' && (
        <Empty icon={Download} title={words.filedTitle} text={words.filed(filed ?? view.count, asker.name)}>
          <div class="actions">
            <button
              type="button"
              class="button button-primary"
              onClick={() => void platform.open('dashboard.html#records')}
            >
              {words.openRecords}
            </button>
          </div>
        </Empty>
      )}
      {state === 'filed' && view.other && (
        <Notice tone="caution" title={people.wrongTitle}>
          <p class="small">{people.wrongText(view.title, view.other)}</p>
        </Notice>
      )}
      {state === 'refused' && <Empty icon={Download} title={words.refusedTitle} text={words.refused} />}
      {state === 'cancelled' && <Empty icon={Download} title={words.cancelledTitle} text={words.refused} />}
      {state === 'failed' && (
        <Notice tone="critical" title={words.failedTitle}>
          <p class="small">{errors[error ?? 'INTERNAL']}</p>
          <p class="small quiet">{common.errorCode(error ?? 'INTERNAL')}</p>
        </Notice>
      )}
      <CloseOrNext />
    </main>
  );
}
