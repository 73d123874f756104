import { describe as describeGrant } from '#protocol/describe';
import type { ApprovalView, Choice, PreviewView } from '../../messages/views.ts';
import { popup, terms, approval as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { Say } from '../components/say.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useArming } from '../hooks/use-arming.ts';
import { InPlace } from '../learn/in-place.tsx';
import { usePaused } from '../pause/use-paused.ts';
import { useActing } from '../people/people-context.tsx';
import { usePlatform } from '../platform.ts';
import { AnswerFooter } from './answer-footer.tsx';
import { Asker } from './asker.tsx';
import { ConsentStatement } from './consent-statement.tsx';
import { Consequences } from './consequences.tsx';
import { Queue } from './queue.tsx';
import { Sentence } from './sentence.tsx';
import { ShareLess } from './share-less.tsx';
import { TechnicalDetails } from './technical-details.tsx';
import { UnverifiedPath } from './unverified-path.tsx';
import { usePreview } from './use-preview.ts';
import { WalletNotice } from './wallet-notice.tsx';
import { Why } from './why.tsx';
import { WillSee } from './will-see.tsx';
import { WontSee } from './wont-see.tsx';

interface QuestionProps {
  view: ApprovalView;
  /** Kept outside, so that taking an approval back does not lose how it was narrowed. */
  choice: Choice;
  setChoice(choice: Choice): void;
  answered(view: ApprovalView): void;
}

/** A clinic's question, whole: who, the sentence, what they see and do not see, how to share less, and two equal answers. */
export function Question({ view, choice, setChoice, answered }: QuestionProps) {
  const platform = usePlatform();
  const paused = usePaused();
  const acting = useActing();
  const { requestId, asker } = view;
  const empty = choice.scopes.length === 0;
  const preview = usePreview(requestId, asker.verified && !empty ? choice : undefined);
  const subject = paused || preview.error || empty || preview.data?.problem ? undefined : preview.digest;
  const arming = useArming(subject);
  const { busy, error, run } = useAction();
  const shown = empty ? undefined : preview.data;
  const described = ({ grant }: PreviewView) => describeGrant(grant, Date.now() / 1000, terms, acting?.profile.name);
  const approve = () =>
    run(async () => {
      if (!subject) return;
      try {
        answered(await platform.call('approval.approve', { requestId, digest: subject }));
      } catch (thrown) {
        // What was shown no longer counts: show what does, with the reason above it.
        preview.reload();
        throw thrown;
      }
    });
  const refuse = () => run(async () => answered(await platform.call('approval.refuse', { requestId })));

  return (
    <>
      <main class="question">
        <Asker asker={asker} />
        {view.voided && (
          <Notice tone="caution">
            <p class="small">{popup.voided[view.voided]}</p>
          </Notice>
        )}
        {!asker.verified && <UnverifiedPath origin={asker.origin} problem={asker.problem} askedAt={view.askedAt} />}
        {view.renews && (
          <Notice tone="info" title={words.renewalTitle}>
            <p class="small">{words.renewalText}</p>
          </Notice>
        )}
        {asker.verified && asker.timesShared === 0 && (
          <Notice tone="info" title={words.firstTimeTitle}>
            <p class="small">{words.firstTimeText}</p>
          </Notice>
        )}
        {shown && <Sentence description={described(shown)} view={view} choice={choice} />}
        {shown?.wallet && <WalletNotice requestId={requestId} changed={preview.reload} />}
        {empty && (
          <Notice tone="info">
            <p>{words.choosing}</p>
          </Notice>
        )}
        {preview.error && <ErrorNotice code={preview.error.code} retry={preview.reload} />}
        {shown?.problem && <ErrorNotice code={shown.problem} />}
        {error && <ErrorNotice code={error.code} />}
        {asker.verified && !shown && !preview.error && !empty && <Busy text={words.updating} />}
        {asker.verified && (
          <>
            <Why purpose={view.purpose} reason={view.reason} />
            <WillSee view={view} choice={choice} preview={shown} change={setChoice} />
            <InPlace card="share" />
            <WontSee view={view} choice={choice} preview={shown} change={setChoice} />
            <InPlace card="sensitive" />
            <ShareLess view={view} choice={choice} preview={shown} change={setChoice} />
            <InPlace card="stop" />
            {shown && <ConsentStatement statement={shown.statement} />}
            {shown && <TechnicalDetails preview={shown} digest={preview.digest} />}
          </>
        )}
        {view.queue.length > 0 && <Queue />}
        <Say text={subject || paused ? '' : words.updating} />
      </main>
      <AnswerFooter
        honest={
          shown ? <Consequences description={described(shown)} /> : asker.verified ? words.honest : words.unverifiedNext
        }
        yes={words.approve}
        no={words.notNow}
        arming={arming}
        possible={subject !== undefined}
        busy={busy}
        approve={() => void approve()}
        refuse={() => void refuse()}
      />
    </>
  );
}
