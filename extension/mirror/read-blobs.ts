import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { goOn, type MirrorProgress, type MirrorTools } from './mirror-tools.ts';

/** Refusals of a single blob: the gateway does not have it, or what it has is not it. */
const gone: ReadonlySet<string> = new Set(['NOT_ALLOWED', 'NOT_FOUND', 'HASH_MISMATCH', 'TAMPERED']);
const isGone = (thrown: unknown): boolean => thrown instanceof ChartkeyError && gone.has(thrown.code);

/**
 * Blobs of ours by CID, in one stream. What the gateway has lost is left out, and asked for one by one only then. Throws
 * `OFFLINE`, `CANCELLED`.
 */
export async function readBlobs(
  tools: MirrorTools,
  cids: readonly string[],
  step: MirrorProgress['step'],
): Promise<Map<string, Bytes>> {
  const { gateway, owner, signal } = tools;
  const wanted = [...new Set(cids)];
  if (wanted.length === 0) return new Map();
  let done = 0;
  const arrived = () => tools.progress({ step, done: ++done, total: wanted.length });
  const read = async (some: readonly string[]): Promise<[string, Bytes][]> => {
    goOn(tools);
    const blobs = await gateway.getBlobs(some, owner, { arrived, signal }).catch((thrown: unknown) => {
      goOn(tools);
      throw thrown;
    });
    return some.map((cid, i) => [cid, blobs[i]!]);
  };
  tools.progress({ step, done, total: wanted.length });
  try {
    return new Map(await read(wanted));
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
  }
  done = 0;
  const found = new Map<string, Bytes>();
  for (const cid of wanted) {
    try {
      for (const [name, bytes] of await read([cid])) found.set(name, bytes);
    } catch (thrown) {
      if (!isGone(thrown)) throw thrown;
    }
  }
  return found;
}
