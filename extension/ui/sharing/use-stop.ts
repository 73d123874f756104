import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import type { SharingView } from '../../messages/views.ts';
import { popup as words } from '../../strings/words.ts';
import { useAction } from '../hooks/use-action.ts';
import { usePlatform } from '../platform.ts';

/** Whether the asker can still open something, or could until the stop has arrived. */
export const isLive = ({ state }: Pick<SharingView, 'state'>): boolean =>
  state === 'active' || state === 'sending' || state === 'stopping';

/** Stopping is one tap, never a question (except for all at once), and is announced. */
export function useStop() {
  const platform = usePlatform();
  const [stopping, setStopping] = useState<ReadonlySet<Hex>>(new Set());
  const [said, setSaid] = useState('');
  const { error, run } = useAction();
  const stop = (shares: readonly Pick<SharingView, 'id' | 'name'>[]) =>
    run(async () => {
      const ids = shares.map(({ id }) => id);
      setStopping(new Set(ids));
      try {
        await platform.call('sharing.stop', { ids });
        setSaid(shares.length === 1 ? words.stopped(shares[0]!.name) : words.stoppedCount(shares.length));
      } finally {
        setStopping(new Set());
      }
    });
  return { stop, stopping, said, error };
}
