import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { SharingView } from '../../messages/views.ts';
import { popup as words } from '../../strings/words.ts';
import { usePlatform } from '../platform.ts';

/** Whether the asker can still open something, or could until the stop has arrived. */
export const isLive = ({ state }: Pick<SharingView, 'state'>): boolean =>
  state === 'active' || state === 'sending' || state === 'stopping';

/**
 * Stopping is one tap, never a question (except for all at once), and is announced. A stop never waits for another one: with a
 * gateway that does not answer the first may take long.
 */
export function useStop() {
  const platform = usePlatform();
  const [stopping, setStopping] = useState<ReadonlySet<Hex>>(new Set());
  const [said, setSaid] = useState('');
  const [error, setError] = useState<ChartkeyError>();
  const stop = async (shares: readonly Pick<SharingView, 'id' | 'name'>[]) => {
    const ids = new Set(shares.map(({ id }) => id));
    setStopping((others) => others.union(ids));
    setError(undefined);
    try {
      await platform.call('sharing.stop', { ids: [...ids] });
      setSaid(shares.length === 1 ? words.stopped(shares[0]!.name) : words.stoppedCount(shares.length));
    } catch (thrown) {
      setError(toChartkeyError(thrown));
    } finally {
      setStopping((others) => others.difference(ids));
    }
  };
  return { stop, stopping, said, error };
}
