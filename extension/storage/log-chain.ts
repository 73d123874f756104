import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import type { LogEntry } from './log-entry.ts';

/** `prev` of the first entry of every log. */
export const logStart: Hex = `0x${'00'.repeat(32)}`;

/**
 * The hash that the next entry names: of everything but the secret of a person, which can so be struck out of every copy of
 * the log when that person is gone. The secret is authenticated by its own seal.
 */
export function hashOfEntry(entry: LogEntry): Promise<Hex> {
  if (entry.kind !== 'person') return canonicalHash(entry);
  const { secret: _, ...rest } = entry;
  return canonicalHash(rest);
}

/**
 * Checks that entries follow one another from `seq` on, the first naming `prev`; returns the hash of the last. Throws
 * `VAULT_DAMAGED`.
 */
export async function checkChain(entries: readonly LogEntry[], seq = 0, prev = logStart): Promise<Hex> {
  let [place, head] = [seq, prev];
  for (const entry of entries) {
    if (entry.seq !== place || entry.prev !== head || !Number.isSafeInteger(entry.at))
      throw new ChartkeyError('VAULT_DAMAGED', { detail: `log entry ${place}` });
    head = await hashOfEntry(entry);
    place += 1;
  }
  return head;
}

/** Whose log begins with this entry; undefined when it does not say. */
export const laneOfEntry = (first: LogEntry | undefined): number | undefined =>
  first?.kind === 'device' && first.seq === 0 ? first.lane : undefined;
