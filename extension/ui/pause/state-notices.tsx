import type { StateView } from '../../messages/views.ts';
import { LockCountdown } from './lock-countdown.tsx';
import { PauseNotice } from './pause-notice.tsx';

/** What every unlocked page says above its content: that sharing is paused, and that it locks in a moment. */
export const StateNotices = ({ state }: { state: StateView }) => (
  <div class="state-notices">
    {state.pause && <PauseNotice pause={state.pause} locked={false} />}
    <LockCountdown lockAt={state.lockAt} />
  </div>
);
