import { ChartkeyError } from '#protocol/errors';

export interface StreamLimit {
  /** Counts one open stream for a network address; returns the way to give it back. Throws `RATE_LIMITED` (V3). */
  take(address: string): () => void;
}

/** At most `perAddress` streams open at once for each network address. */
export function createStreamLimit(perAddress: number): StreamLimit {
  const open = new Map<string, number>();
  return {
    take(address) {
      const count = open.get(address) ?? 0;
      if (count >= perAddress) throw new ChartkeyError('RATE_LIMITED', { detail: 'too many open event streams' });
      open.set(address, count + 1);
      return () => {
        const left = open.get(address)! - 1;
        if (left > 0) open.set(address, left);
        else open.delete(address);
      };
    },
  };
}
