import { useEffect, useState } from 'preact/hooks';
import type { EraseState } from '../../hygiene/erase-stored.ts';
import { common, hygiene as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLongWork } from '../hooks/use-long-work.ts';
import { usePlatform } from '../platform.ts';
import { EraseLast } from './erase-last.tsx';
import { EraseQuestion } from './erase-question.tsx';
import { Erased } from './erased.tsx';

interface EraseProgress {
  step: 'stopping' | 'shredding';
  done: number;
  total: number;
}

/**
 * Two steps that cannot be taken by accident: what is stored elsewhere is destroyed and proven, then this browser is emptied.
 * Interrupted between any two instructions it goes on where it was (X10). `hold` keeps this page while the vault goes.
 */
export function ErasePage({ hold }: { hold(on: boolean): void }) {
  const platform = usePlatform();
  const { hygiene } = platform;
  const [state, setState] = useState<EraseState>();
  const [waiting, setWaiting] = useState<number>();
  const looking = useAction();
  const emptying = useAction();
  const work = useLongWork<EraseProgress>();
  const look = () => void looking.run(async () => setState(await hygiene.eraseState()));
  useEffect(look, [hygiene]);

  const destroy = () =>
    void work.run({ step: 'stopping', done: 0, total: 0 }, async (signal, tell) => {
      const progress = (step: EraseProgress['step'], done: number, total: number) => tell({ step, done, total });
      try {
        setState(await hygiene.eraseStored({ signal, progress }));
      } catch (thrown) {
        setState(await hygiene.eraseState().catch(() => state));
        throw thrown;
      }
    });
  const empty = () =>
    void emptying.run(async () => {
      hold(true);
      try {
        setWaiting(await hygiene.eraseHere());
      } catch (thrown) {
        hold(false);
        throw thrown;
      }
      await platform.call('browser.emptied', {}).catch(() => undefined);
    });

  if (waiting !== undefined) return <Erased waiting={waiting} />;
  const { progress } = work;
  const isDone = state !== undefined && state.begunAt !== undefined && state.certificates.length >= state.accounts;
  const isStuck = state?.trouble !== undefined;
  return (
    <>
      <PageHead title={words.eraseTitle} />
      {looking.error && <ErrorNotice code={looking.error.code} retry={look} />}
      {!state && !looking.error && <Busy text={common.loading} />}
      {work.error &&
        !progress &&
        (work.error.code === 'CANCELLED' ? (
          <p role="status">{words.paused}</p>
        ) : (
          <ErrorNotice code={work.error.code} retry={destroy} />
        ))}
      {progress && (
        <section class="card working" aria-live="polite">
          <Busy text={progress.step === 'stopping' ? words.stopping : words.shredding(progress.done, progress.total)} />
          {progress.total > 0 && <progress value={progress.done} max={progress.total} aria-label={words.eraseTitle} />}
          <button type="button" class="button" onClick={work.cancel}>
            {words.pause}
          </button>
        </section>
      )}
      {state && !progress && !isDone && !isStuck && <EraseQuestion state={state} start={destroy} />}
      {state && !progress && (isDone || isStuck) && (
        <EraseLast
          state={state}
          retry={destroy}
          save={hygiene.save}
          empty={empty}
          busy={emptying.busy}
          error={emptying.error?.code}
        />
      )}
    </>
  );
}
