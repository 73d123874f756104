import { useEffect } from 'preact/hooks';
import type { ApprovalView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { focusWhenLost } from '../hooks/focus-when-lost.ts';
import { useAction } from '../hooks/use-action.ts';
import { useArming } from '../hooks/use-arming.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePlatform } from '../platform.ts';
import { Asker } from './asker.tsx';

/** Until the time is over nothing is signed (X5); closing the window lets it run out. */
export function UndoTime({ view, answered }: { view: ApprovalView; answered(view: ApprovalView): void }) {
  const platform = usePlatform();
  const now = useNow(250);
  const { busy, error, run } = useAction();
  const seconds = Math.max(0, Math.ceil(((view.undoUntil ?? now) - now) / 1000));
  const { requestId } = view;
  // Where Approve was a moment ago: the second click of two must not take the time to undo away.
  const { armed, since, hindrance, press } = useArming(requestId);
  const state = armed ? 'armed' : hindrance ? 'off' : 'arming';
  const over = view.undoUntil !== undefined && now > view.undoUntil;
  // Asking wakes a worker that died meanwhile, which then says that the click does not count any more (X5).
  useEffect(() => {
    if (!over) return;
    const timer = setInterval(() => {
      void platform.call('approval.get', { requestId }).then(answered, () => undefined);
    }, 1000);
    return () => clearInterval(timer);
  }, [over, requestId]);
  return (
    <>
      <main class="outcome">
        <Asker asker={view.asker} />
        {/* It counts down: read once, not every second. Undo is what Tab comes to next. */}
        <h2 class="outcome-title" tabIndex={-1} ref={focusWhenLost}>
          {words.undoTitle(seconds)}
        </h2>
        <p class="quiet centred">{words.undoText}</p>
        {error && <ErrorNotice code={error.code} />}
      </main>
      <footer class="answer">
        <div class="answer-pair">
          <button
            type="button"
            class="choice"
            disabled={busy}
            onClick={() => void run(async () => answered(await platform.call('approval.undo', { requestId })))}
          >
            {words.undo}
          </button>
          <button
            type="button"
            class={`choice choice-${state}`}
            aria-disabled={busy || !armed}
            onClick={() => {
              if (press()) void run(async () => answered(await platform.call('approval.send', { requestId })));
            }}
          >
            {words.sendNow}
            {state === 'arming' && <span key={since} class="choice-bar" aria-hidden="true" />}
          </button>
        </div>
      </footer>
    </>
  );
}
