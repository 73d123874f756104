import { ChartkeyError } from '#protocol/errors';

export interface StreamLimit {
  /**
   * Counts one open stream, or `amount` of whatever is limited, for a network address; returns the way to give it back,
   * to be called once. Throws `RATE_LIMITED`, and counts nothing, where that would be too much (V3).
   */
  take(address: string, amount?: number): () => void;
}

/** At most `perAddress` open at once for each network address. */
export function createStreamLimit(perAddress: number): StreamLimit {
  const open = new Map<string, number>();
  return {
    take(address, amount = 1) {
      const count = open.get(address) ?? 0;
      if (count + amount > perAddress) throw new ChartkeyError('RATE_LIMITED', { detail: 'too much open at once' });
      open.set(address, count + amount);
      return () => {
        const left = (open.get(address) ?? 0) - amount;
        if (left > 0) open.set(address, left);
        else open.delete(address);
      };
    },
  };
}
