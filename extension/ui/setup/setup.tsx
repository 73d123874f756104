import { useEffect, useRef, useState } from 'preact/hooks';
import { setup as words } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { OtherWays } from '../recovery/other-ways.tsx';
import { RestoreBackup } from '../recovery/restore-backup.tsx';
import { RestoreGuardians } from '../recovery/restore-guardians.tsx';
import { type AfterSetup, DoneStep } from './done-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { QuizStep } from './quiz-step.tsx';
import { Restore } from './restore.tsx';
import { Restoring } from './restoring.tsx';
import { SheetStep } from './sheet-step.tsx';
import { StorageLost } from './storage-lost.tsx';
import { WelcomeStep } from './welcome-step.tsx';
import { WordsStep } from './words-step.tsx';

type Step =
  | 'welcome'
  | 'lost'
  | 'restore'
  | 'backup'
  | 'guardians'
  | 'restoring'
  | 'password'
  | 'words'
  | 'quiz'
  | 'sheet'
  | 'making'
  | 'done';
const counted: readonly Step[] = ['password', 'words', 'quiz'];

/** Remembers only that somebody began, so that coming back says why it starts over. */
const begun = 'chartkey-setup-begun';

interface SetupProps {
  finish(to: AfterSetup): void;
  lost?: number | undefined;
}

/**
 * From nothing to a vault. Password and words live in this component's memory and nowhere else until the quiz is passed
 * (X7): closing the tab forgets them, and coming back starts with a new password and new words. `lost`: there was a vault
 * here since then, and the browser cleared it.
 */
export function Setup({ finish, lost }: SetupProps) {
  const platform = usePlatform();
  const [again] = useState(() => localStorage.getItem(begun) !== null);
  const [first] = useState<Step>(lost === undefined ? 'welcome' : 'lost');
  const [step, setStep] = useState<Step>(again && first === 'welcome' ? 'password' : first);
  const password = useRef('');
  const [phrase, setPhrase] = useState<readonly string[]>([]);
  const { error, run } = useAction();
  const heading = useRef<HTMLElement>(null);

  useEffect(() => {
    heading.current?.querySelector('h1')?.focus();
  }, [step]);

  const begin = () => {
    localStorage.setItem(begun, 'yes');
    setStep('password');
  };
  const chosen = (typed: string) =>
    run(async () => {
      password.current = typed;
      if (phrase.length === 0) setPhrase(await platform.newWords());
      setStep('words');
    });
  const make = () => {
    setStep('making');
    return run(async () => {
      await platform.createVault(password.current, phrase);
      password.current = '';
      setPhrase([]);
      localStorage.removeItem(begun);
      await platform.call('vault.opened', {});
      setStep('done');
    });
  };

  const place = counted.indexOf(step);
  return (
    <main class="setup" ref={heading}>
      <header class="setup-top">
        <BrandMark />
        {place >= 0 && <span class="small quiet">{words.step(place + 1, counted.length)}</span>}
      </header>
      {step === 'welcome' && <WelcomeStep next={begin} restore={() => setStep('restore')} />}
      {step === 'lost' && lost !== undefined && (
        <StorageLost since={lost} restore={() => setStep('restore')} startEmpty={begin}>
          <OtherWays choose={setStep} />
        </StorageLost>
      )}
      {step === 'welcome' && <OtherWays choose={setStep} />}
      {step === 'backup' && <RestoreBackup back={() => setStep(first)} done={() => setStep('restoring')} />}
      {step === 'guardians' && <RestoreGuardians back={() => setStep(first)} done={() => setStep('restoring')} />}
      {step === 'restoring' && <Restoring finish={() => finish('records')} />}
      {step === 'restore' && (
        <Restore back={() => setStep(first)} finish={() => finish('records')} startedEmpty={() => setStep('done')} />
      )}
      {step === 'password' && (
        <>
          {again && (
            <Notice tone="info">
              <p class="small">{words.resumed}</p>
            </Notice>
          )}
          <PasswordStep next={(typed) => void chosen(typed)} />
        </>
      )}
      {step === 'words' && <WordsStep phrase={phrase} next={() => setStep('quiz')} back={() => setStep('password')} />}
      {step === 'quiz' && (
        <QuizStep
          phrase={phrase}
          passed={() => void make()}
          back={() => setStep('words')}
          print={() => setStep('sheet')}
        />
      )}
      {step === 'sheet' && <SheetStep phrase={phrase} next={() => void make()} />}
      {step === 'making' && !error && <Busy text={words.making} />}
      {error && <ErrorNotice code={error.code} retry={step === 'making' ? () => void make() : undefined} />}
      {step === 'done' && <DoneStep finish={finish} />}
    </main>
  );
}
