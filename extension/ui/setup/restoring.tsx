import { useEffect, useState } from 'preact/hooks';
import type { MirrorView } from '../../messages/mirror-views.ts';
import { restore as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { RestoredSummary } from './restored-summary.tsx';

/**
 * What every way of restoring ends with: the vault is there and open, and everything comes back from the copy at the
 * gateway. It may be stopped and gone on with; the worker may die over it.
 */
export function Restoring({ finish }: { finish(): void }) {
  const platform = usePlatform();
  const { data: view } = useView('mirror.view', {}, ['mirror']);
  const { busy, error, run } = useAction();
  const [done, setDone] = useState<MirrorView>();
  const start = () => run(async () => setDone(await platform.call('mirror.sync', {})));
  useEffect(() => void start(), []);

  if (done) return <RestoredSummary view={done} finish={finish} />;
  const { step, done: parts, total } = view?.progress ?? { step: 'looking' as const, done: 0, total: 0 };
  const isStopped = error?.code === 'CANCELLED';
  return (
    <>
      <h1 tabIndex={-1}>{words.restoringTitle}</h1>
      <p class="quiet">{words.restoringText}</p>
      {busy && (
        <div class="restoring" role="status">
          <p>{words.steps[step]}</p>
          <progress aria-label={words.steps[step]} {...(total > 0 ? { value: parts, max: total } : {})} />
          {total > 0 && <p class="small quiet">{words.progress(parts, total)}</p>}
        </div>
      )}
      {isStopped && !busy && <p role="status">{words.stopped}</p>}
      {error && !isStopped && <ErrorNotice code={error.code} />}
      <div class="actions">
        {busy ? (
          <button type="button" class="button button-large" onClick={() => void platform.call('mirror.cancel', {})}>
            {words.stop}
          </button>
        ) : (
          <>
            <button type="button" class="button button-primary button-large" onClick={() => void start()}>
              {words.goOn}
            </button>
            <button type="button" class="button button-large" onClick={finish}>
              {words.later}
            </button>
          </>
        )}
      </div>
    </>
  );
}
