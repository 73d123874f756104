import type { StateView } from '../../messages/views.ts';
import { ClockNotice } from '../components/clock-notice.tsx';
import { LockCountdown } from './lock-countdown.tsx';
import { PauseNotice } from './pause-notice.tsx';

/** What every unlocked page says above its content: a wrong clock, that sharing is paused, that it locks in a moment. */
export const StateNotices = ({ state }: { state: StateView }) => (
  <div class="state-notices">
    {state.clock && <ClockNotice ahead={state.clock.ahead} />}
    {state.pause && <PauseNotice pause={state.pause} locked={false} />}
    <LockCountdown lockAt={state.lockAt} />
  </div>
);
