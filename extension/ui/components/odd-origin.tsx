import { readHost } from '../../portals/read-host.ts';
import { common } from '../../strings/words.ts';
import { Notice } from './notice.tsx';

/** Beside an origin that nobody vouches for: says what is unusual about it, or nothing. */
export function OddOrigin({ origin }: { origin: string }) {
  const { odd } = readHost(origin);
  if (!odd) return null;
  return (
    <Notice tone="caution">
      <p class="small">{odd === 'letters' ? common.oddLetters : common.oddNumber}</p>
    </Notice>
  );
}
