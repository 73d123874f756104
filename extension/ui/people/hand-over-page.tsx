import Users from 'lucide/dist/esm/icons/users.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonView } from '../../messages/views.ts';
import { common, people as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { Empty } from '../components/empty.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import type { Route } from '../dashboard/route.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { QuizStep } from '../setup/quiz-step.tsx';
import { WordsStep } from '../setup/words-step.tsx';
import { HandOverDevice } from './hand-over-device.tsx';
import { HandOverProof } from './hand-over-proof.tsx';
import { HandOverReady } from './hand-over-ready.tsx';
import { usePeople } from './people-context.tsx';

type Step = 'ready' | 'proof' | 'words' | 'quiz' | 'device' | 'done';
const places: Readonly<Record<Step, number>> = { ready: 1, proof: 2, words: 2, quiz: 3, device: 4, done: 5 };

/**
 * From one who decided for another to the other deciding alone: their words on their paper, their own browser, and only then
 * nothing of theirs here. The words live in this component's memory and nowhere else (X7), until the paper is checked.
 */
export function HandOverPage({ person, go }: { person: string; go(route: Route): void }) {
  const people = usePeople();
  const found = people?.data?.people.find((one) => one.person === person);
  // Handing over takes the person off the list while the last step still speaks of them.
  const [known, setKnown] = useState<PersonView>();
  useEffect(() => {
    if (found) setKnown(found);
  }, [found]);
  const view = found ?? known;
  if (view) return <Steps view={view} go={go} />;
  return (
    <>
      <PageHead title={words.handOver} />
      {people?.error && <ErrorNotice code={people.error.code} retry={people.reload} />}
      {!people?.data && !people?.error && <Busy text={common.loading} />}
      {people?.data && (
        <Empty icon={Users} title={words.noPerson} text={words.noPersonText}>
          <div class="actions">
            <button type="button" class="button" onClick={() => go({ page: 'people' })}>
              {words.backToPeople}
            </button>
          </div>
        </Empty>
      )}
    </>
  );
}

function Steps({ view, go }: { view: PersonView; go(route: Route): void }) {
  const platform = usePlatform();
  const { person, profile } = view;
  const [step, setStep] = useState<Step>('ready');
  const [phrase, setPhrase] = useState<readonly string[]>([]);
  const { busy, error, run } = useAction();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (step !== 'ready') body.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  }, [step]);
  const leave = () => {
    setPhrase([]);
    go({ page: 'people' });
  };
  const takeOff = () =>
    void run(async () => {
      await platform.call('people.handOver', { person });
      setStep('done');
    });
  return (
    <>
      {(step === 'ready' || step === 'done') && (
        <PageHead title={step === 'done' ? words.doneTitle(profile.name) : words.handOverTitle(profile.name)} />
      )}
      <p class="small quiet">
        {words.stepOf(places[step], words.steps.length)} · {words.steps[places[step] - 1]}
      </p>
      <section class="hand-over" ref={body}>
        {step === 'ready' && <HandOverReady view={view} next={() => setStep('proof')} back={leave} />}
        {step === 'proof' && (
          <HandOverProof
            person={person}
            proven={(revealed) => {
              setPhrase(revealed);
              setStep('words');
            }}
            back={() => setStep('ready')}
          />
        )}
        {step === 'words' && (
          <WordsStep
            phrase={phrase}
            title={words.wordsTitle(profile.name)}
            text={words.wordsText}
            next={() => setStep('quiz')}
            back={() => setStep('ready')}
          />
        )}
        {step === 'quiz' && (
          <QuizStep
            phrase={phrase}
            passed={() => {
              setPhrase([]);
              setStep('device');
            }}
            back={() => setStep('words')}
          />
        )}
        {step === 'device' && (
          <HandOverDevice view={view} busy={busy} error={error?.code} takeOff={takeOff} back={leave} />
        )}
        {step === 'done' && (
          <>
            <p class="measure">{words.doneText}</p>
            <div class="card setting">
              <h2>{words.cannot}</h2>
              <ul class="advice small">
                {words.cannotPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </div>
            <div class="actions">
              <button type="button" class="button" onClick={leave}>
                {words.backToPeople}
              </button>
            </div>
          </>
        )}
      </section>
    </>
  );
}
