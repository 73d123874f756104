import { time as words } from '../../strings/words.ts';
import { useNow } from '../hooks/use-now.ts';
import { Notice } from './notice.tsx';

/** This computer and the gateway do not agree what time it is: what still works, and what does not until the clock is set. */
export function ClockNotice({ ahead }: { ahead: number }) {
  const now = useNow(60_000);
  return (
    <Notice tone="caution" title={words.clockTitle}>
      <p class="small">
        {words.clockShows(now, now - ahead)} {words.clockMeans}
      </p>
    </Notice>
  );
}
