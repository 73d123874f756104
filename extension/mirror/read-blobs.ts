import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { goOn, type MirrorProgress, type MirrorTools } from './mirror-tools.ts';

/** Refusals of a single blob: the gateway does not have it, or what it has is not it. Others may still be whole. */
const gone: ReadonlySet<string> = new Set(['NOT_ALLOWED', 'NOT_FOUND', 'HASH_MISMATCH', 'TAMPERED']);
export const isGone = (thrown: unknown): boolean => thrown instanceof ChartkeyError && gone.has(thrown.code);

/**
 * Blobs of ours by CID, in one stream. What the gateway has lost is left out: a stream with such a blob in it is refused as a
 * whole, and asked for in halves until only that one is missing. Throws `OFFLINE`, `CANCELLED`.
 */
export async function readBlobs(
  tools: MirrorTools,
  cids: readonly string[],
  step: MirrorProgress['step'],
): Promise<Map<string, Bytes>> {
  const { gateway, owner, signal } = tools;
  const wanted = [...new Set(cids)];
  const found = new Map<string, Bytes>();
  if (wanted.length === 0) return found;
  let missing = 0;
  const tell = (arrived: number) =>
    tools.progress({ step, done: Math.min(wanted.length, found.size + missing + arrived), total: wanted.length });
  const read = async (some: readonly string[]): Promise<void> => {
    goOn(tools);
    let arrived = 0;
    try {
      const blobs = await gateway.getBlobs(some, owner, { arrived: () => tell(++arrived), signal });
      for (const [i, cid] of some.entries()) found.set(cid, blobs[i]!);
    } catch (thrown) {
      goOn(tools);
      if (!isGone(thrown)) throw thrown;
      if (some.length === 1) missing += 1;
      else for (const half of halves(some)) await read(half);
    }
  };
  tell(0);
  await read(wanted);
  return found;
}

const halves = (list: readonly string[]): string[][] => {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
};
