import Inbox from 'lucide/dist/esm/icons/inbox.mjs';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { languageOf } from '#protocol/language';
import { type ApproveTarget, approveAddress, approveTarget } from '../../messages/approve-address.ts';
import type { Choice } from '../../messages/views.ts';
import { common, approval as words } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useView } from '../hooks/use-view.ts';
import { StateNotices } from '../pause/state-notices.tsx';
import { ActingBanner } from '../people/acting-banner.tsx';
import { OtherPerson } from '../people/other-person.tsx';
import { WithPeople } from '../people/people-context.tsx';
import { NotSetUp } from '../popup/not-set-up.tsx';
import { UnlockGate } from '../unlock/unlock-gate.tsx';
import { AnsweringContext } from './answering.ts';
import { CloseOrNext } from './close-or-next.tsx';
import { DepositOffer } from './deposit-offer.tsx';
import { Outcome } from './outcome.tsx';
import { Question } from './question.tsx';

/** The window where consent is given: the only place that can approve anything (X1). */
export function ApprovalWindow({ hash }: { hash: string }) {
  const [target, setTarget] = useState<ApproveTarget>(() => approveTarget(hash));
  const go = (next: ApproveTarget) => {
    history.replaceState(null, '', new URL(approveAddress(next), location.href).hash);
    setTarget(next);
  };
  useEffect(() => {
    const moved = () => setTarget(approveTarget(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const frame = (content: ComponentChildren) => (
    <>
      <header class="window-top">
        <BrandMark />
      </header>
      <main class="outcome">{content}</main>
    </>
  );
  return (
    <AnsweringContext.Provider value={{ target, go }}>
      <UnlockGate frame={frame} notSetUp={({ lost }) => frame(<NotSetUp lost={lost !== undefined} />)}>
        {(state) => (
          <WithPeople>
            {(people) => (
              <>
                <header class="window-top">
                  <BrandMark />
                  <Person />
                </header>
                <ActingBanner canSwitch={false} />
                <StateNotices state={state} />
                {/* Nothing is asked before it is known for whom. */}
                {!people.data && (
                  <main class="outcome">
                    {people.error ? (
                      <ErrorNotice code={people.error.code} retry={people.reload} />
                    ) : (
                      <Busy text={common.loading} />
                    )}
                  </main>
                )}
                {people.data && <Target key={people.data.active ?? ''} target={target} go={go} />}
              </>
            )}
          </WithPeople>
        )}
      </UnlockGate>
    </AnsweringContext.Provider>
  );
}

const Target = ({ target, go }: { target: ApproveTarget; go(target: ApproveTarget): void }) => (
  <>
    {target.kind === 'access' && <Access key={target.id} requestId={target.id} />}
    {target.kind === 'deposit' && <DepositOffer key={target.id} depositId={target.id} />}
    {target.kind === 'unlock' && <FirstWaiting go={go} />}
  </>
);

/** Whose chart it is, so that a family's charts are not mixed up. */
function Person() {
  const { data } = useView('records.view', {}, ['records']);
  return data?.person ? <span class="small quiet">{words.chartOf(data.person)}</span> : null;
}

function Access({ requestId }: { requestId: string }) {
  const [choice, setChoice] = useState<Choice>();
  const language = languageOf(document.documentElement.lang);
  const { data: view, error, reload, put } = useView('approval.get', { requestId, language }, ['approvals', 'state']);
  if (error?.code === 'OTHER_PERSON') return <OtherPerson />;
  if (!view)
    return (
      <main class="outcome">
        {error?.code === 'NOT_FOUND' ? (
          <Empty icon={Inbox} title={words.noQuestion} text={words.noQuestionText} />
        ) : error ? (
          <ErrorNotice code={error.code} retry={reload} />
        ) : (
          <Busy text={common.loading} />
        )}
        {error && <CloseOrNext />}
      </main>
    );
  return view.state === 'pending' ? (
    <Question view={view} choice={choice ?? view.suggested} setChoice={setChoice} answered={put} />
  ) : (
    <Outcome view={view} answered={put} />
  );
}

/** Opened without a question (to unlock, or from the toolbar): goes to the first that waits. */
function FirstWaiting({ go }: { go(target: ApproveTarget): void }) {
  const { data } = useView('popup.view', {}, ['approvals']);
  const first = data?.needsAnswer[0];
  useEffect(() => {
    if (first) go({ kind: first.kind, id: first.id });
  }, [first?.id]);
  if (!data || first) return <Busy text={common.loading} />;
  return (
    <main class="outcome">
      <Empty icon={Inbox} title={words.noQuestion} text={words.noQuestionText} />
      <CloseOrNext />
    </main>
  );
}
