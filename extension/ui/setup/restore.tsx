import { useEffect, useRef, useState } from 'preact/hooks';
import type { LookedUp } from '../../mirror/look-up.ts';
import { setup, time, restore as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';
import { PasswordStep } from './password-step.tsx';
import { RestoreWords } from './restore-words.tsx';
import { Restoring } from './restoring.tsx';

type Step = 'words' | 'found' | 'none' | 'password' | 'making' | 'restoring';

interface RestoreProps {
  /** There is a vault that nobody can open any more: it is taken away, but not before its copy was found. */
  replacing?: boolean;
  back(): void;
  /** The vault is there and open, with everything that came back. */
  finish(): void;
  /** The vault is there and empty: nothing was kept for these words. */
  startedEmpty(): void;
}

/**
 * From words to everything that was there. Words and password live in this component's memory and nowhere else (X7):
 * closing the tab forgets them. Whether there is anything to restore is asked before a vault is made.
 */
export function Restore({ replacing = false, back, finish, startedEmpty }: RestoreProps) {
  const platform = usePlatform();
  const [step, setStep] = useState<Step>('words');
  const [found, setFound] = useState<LookedUp>();
  const phrase = useRef<readonly string[]>([]);
  const password = useRef('');
  const box = useRef<HTMLDivElement>(null);
  const { busy, error, run } = useAction();
  useEffect(() => box.current?.querySelector('h1')?.focus(), [step]);

  const lookUp = () =>
    run(async () => {
      const kept = await platform.restore.lookUp(phrase.current);
      setFound(kept);
      setStep(kept ? 'found' : 'none');
    });
  const make = () => {
    setStep('making');
    return run(async () => {
      if (replacing) {
        await platform.restore.empty();
        await platform.call('browser.emptied', {});
      }
      await platform.restore.createVault(password.current, phrase.current);
      password.current = '';
      phrase.current = [];
      await platform.call('vault.opened', {});
      if (found) setStep('restoring');
      else startedEmpty();
    });
  };
  const again = () => {
    phrase.current = [];
    setStep('words');
  };
  const leave = () => {
    phrase.current = [];
    back();
  };

  return (
    <div class="setup-steps" ref={box}>
      {step === 'words' && (
        <>
          <RestoreWords
            disabled={busy}
            next={(entered) => {
              phrase.current = entered;
              void lookUp();
            }}
          />
          {busy && <Busy text={words.looking} />}
        </>
      )}
      {step === 'found' && found && (
        <>
          <h1 tabIndex={-1}>{words.foundTitle}</h1>
          <p>{words.foundText(time.dayAndTime(found.at))}</p>
          <p class="quiet">{words.foundBy(found.browsers)}</p>
          {replacing && (
            <Notice tone="caution" title={words.replaceTitle}>
              <p class="small">{words.replaceText}</p>
            </Notice>
          )}
          <div class="actions">
            <button type="button" class="button button-primary button-large" onClick={() => setStep('password')}>
              {words.choosePassword}
            </button>
          </div>
        </>
      )}
      {step === 'none' && (
        <>
          <h1 tabIndex={-1}>{words.noneTitle}</h1>
          <p class="quiet">{words.noneText}</p>
          <ul class="advice quiet">
            {words.noneReasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p class="quiet">{replacing ? words.replaceNone : words.noneNext}</p>
          <div class="actions">
            <button type="button" class="button button-primary button-large" onClick={again}>
              {words.otherWords}
            </button>
            {!replacing && (
              <button type="button" class="button button-large" onClick={() => setStep('password')}>
                {words.startEmpty}
              </button>
            )}
          </div>
        </>
      )}
      {step === 'password' && (
        <PasswordStep
          next={(chosen) => {
            password.current = chosen;
            void make();
          }}
        />
      )}
      {step === 'making' && !error && <Busy text={setup.making} />}
      {error && <ErrorNotice code={error.code} retry={() => void (step === 'making' ? make() : lookUp())} />}
      {step === 'restoring' ? (
        <Restoring finish={finish} />
      ) : (
        step !== 'making' && (
          <div class="actions">
            <button
              type="button"
              class="button button-quiet"
              disabled={busy}
              onClick={step === 'words' ? leave : again}
            >
              {setup.back}
            </button>
          </div>
        )
      )}
    </div>
  );
}
