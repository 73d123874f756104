import { type Bytes, fromHex } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode, toChartkeyError } from '#protocol/errors';
import { type ResourceLine, readLines } from '#protocol/resource-lines';
import { openSegment, unpad } from '#protocol/segment';
import type { Engine } from '../background/create-context.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import { isGone } from '../mirror/read-blobs.ts';
import type { ChartRow } from '../records/chart-row.ts';
import { openFilings } from '../records/filing.ts';
import { segmentKeys } from '../records/segment-keys.ts';
import type { Signer } from '../vault/keys.ts';

/** One segment in clear, or why it is not. */
export type OpenedSegment = { at: number; lines: ResourceLine[] } | { at: number; trouble: ErrorCode };

/** Segments in memory at once. */
const group = 64;

/**
 * Every segment of one chart in clear, a group at a time, from the gateway or from what still waits here to go there. Each is
 * what its CID names, or it is a trouble (K7). Throws `OFFLINE`, `LOCKED`, `CANCELLED`.
 */
export async function* readSegments(
  { db, keys, store, gateway }: Pick<Engine, 'db' | 'keys' | 'store' | 'gateway'>,
  row: ChartRow,
  signal?: AbortSignal,
): AsyncGenerator<OpenedSegment> {
  const owner = await keys.signer(row.path);
  const isWaiting = (await openFilings(store)).some(({ record }) => record === row.record);
  for (let from = 0; from < row.segments.length; from += group) {
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    const segments = row.segments.slice(from, from + group);
    const here = await Promise.all(
      segments.map(async (_, i) => (isWaiting ? (await db.get('blobs', [row.record, from + i]))?.bytes : undefined)),
    );
    const away = segments.filter((_, i) => !here[i]).map(({ cid }) => cid);
    const fetched = await fetchEach(gateway, away, owner, signal);
    const okms = await segmentKeys(keys, segments);
    for (const [i, segment] of segments.entries()) {
      const at = from + i;
      const bytes = here[i] ?? fetched.get(segment.cid)!;
      if (typeof bytes === 'string') yield { at, trouble: bytes };
      else yield await open(at, segment, bytes, okms[i]!);
    }
  }
}

async function open(
  at: number,
  { id, version, cid }: ChartRow['segments'][number],
  bytes: Bytes,
  okm: Bytes,
): Promise<OpenedSegment> {
  try {
    const plain = await openSegment(bytes, { id: fromHex(id, 16), version, cid, okm });
    return { at, lines: readLines(await unpad(plain)) };
  } catch (thrown) {
    if (isGone(thrown)) return { at, trouble: toChartkeyError(thrown).code };
    throw thrown;
  } finally {
    okm.fill(0);
  }
}

/** In one stream; one by one where one of them is missing or changed. */
async function fetchEach(
  gateway: GatewayClient,
  cids: readonly string[],
  owner: Signer,
  signal: AbortSignal | undefined,
): Promise<Map<string, Bytes | ErrorCode>> {
  const get = async (some: readonly string[]) => {
    try {
      return await gateway.getBlobs(some, owner, { signal });
    } catch (thrown) {
      throw signal?.aborted ? new ChartkeyError('CANCELLED') : thrown;
    }
  };
  if (cids.length === 0) return new Map();
  try {
    const all = await get(cids);
    return new Map(cids.map((cid, i) => [cid, all[i]!]));
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
  }
  const found = new Map<string, Bytes | ErrorCode>();
  for (const cid of cids) {
    try {
      found.set(cid, (await get([cid]))[0]!);
    } catch (thrown) {
      if (!isGone(thrown)) throw thrown;
      found.set(cid, toChartkeyError(thrown).code);
    }
  }
  return found;
}
