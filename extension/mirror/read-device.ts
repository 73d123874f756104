import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { checkChain } from '../storage/log-chain.ts';
import type { LogEntry } from '../storage/log-entry.ts';
import { chunkLength, type IndexDevice, openChunk } from './index-body.ts';
import type { MirrorTools } from './mirror-tools.ts';

/** CIDs of the chunks that hold what comes after `since` entries. */
export const chunksAfter = ({ chunks }: IndexDevice, since: number): string[] =>
  chunks.slice(Math.floor(since / chunkLength));

/**
 * A device's entries from the chunk on that holds entry `since`, checked to end in the head that the index names.
 * Undefined when a chunk is not among `blobs`. Throws `TAMPERED`.
 */
export async function readDevice(
  { secret, owner }: Pick<MirrorTools, 'secret' | 'owner'>,
  device: IndexDevice,
  since: number,
  blobs: ReadonlyMap<string, Bytes>,
): Promise<LogEntry[] | undefined> {
  const first = Math.min(Math.floor(since / chunkLength), device.chunks.length);
  const entries: LogEntry[] = [];
  for (let chunk = first; chunk < device.chunks.length; chunk++) {
    const sealed = blobs.get(device.chunks[chunk]!);
    if (!sealed) return undefined;
    entries.push(...(await openChunk(secret, owner.address, device.lane, chunk, sealed)));
  }
  entries.push(...device.tail);
  const from = first * chunkLength;
  const wrong = (cause?: unknown) => new ChartkeyError('TAMPERED', { cause, detail: `log of lane ${device.lane}` });
  if (from + entries.length !== device.count) throw wrong();
  if (entries.length === 0) return entries;
  const head = await checkChain(entries, from, entries[0]!.prev).catch((cause: unknown) => {
    throw wrong(cause);
  });
  if (head !== device.head) throw wrong();
  return entries;
}
