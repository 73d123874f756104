import { useEffect, useState } from 'preact/hooks';
import type { StateView } from '../../messages/views.ts';
import { pause as words } from '../../strings/words.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePlatform } from '../platform.ts';

const lastMinute = 60_000;

/** The last minute before Chartkey locks by itself, and the way to go on. Heard once, not every second. */
export function LockCountdown({ lockAt }: { lockAt: number | undefined }) {
  const platform = usePlatform();
  const now = useNow(1_000);
  /** The deadline moves without news whenever a screen is used: it is asked for again before anything is said. */
  const [deadline, setDeadline] = useState(lockAt);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    setDeadline(lockAt);
    setSure(false);
  }, [lockAt]);
  const left = deadline === undefined ? Number.POSITIVE_INFINITY : deadline - now;
  const soon = left < lastMinute;
  const over = left <= 0;
  const take = (state: StateView) => {
    setDeadline(state.lockAt);
    setSure(true);
  };
  useEffect(() => {
    // At the end as well: looking is what ends a session whose time is up (X6).
    if (soon) platform.call('state.get', {}).then(take, () => undefined);
    else setSure(false);
  }, [soon, over]);
  const shown = soon && sure && !over;
  return (
    <>
      {shown && (
        <div class="lock-countdown small">
          <span aria-hidden="true">{words.locksIn(Math.ceil(left / 1000))}</span>
          <button
            type="button"
            class="button"
            onClick={() => void platform.call('vault.stay', {}).then(take, () => undefined)}
          >
            {words.stay}
          </button>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {shown ? words.locksSoon : ''}
      </p>
    </>
  );
}
