import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import type { ComponentChildren } from 'preact';
import type { StateView } from '../../messages/views.ts';
import { pause as words } from '../../strings/words.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { pausePressed, usePanic } from './use-panic.ts';

/** Around the way in: what is paused or was asked for while locked, and the button that asks. */
export function LockedNotices({ state, children }: { state: StateView; children: ComponentChildren }) {
  const { panic, busy, error } = usePanic();
  return (
    <div class="locked-notices">
      {state.pause && <PauseNotice pause={state.pause} locked />}
      {children}
      {!pausePressed(state) && (
        <button type="button" class="button button-stop" disabled={busy} onClick={panic}>
          <Icon nodes={CirclePause} size="small" />
          {words.panicLong}
        </button>
      )}
      {error && <ErrorNotice code={error.code} />}
    </div>
  );
}
