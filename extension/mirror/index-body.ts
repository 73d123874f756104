import * as v from 'valibot';
import { type Bytes, beBytes, concat, fromHex, type Hex } from '#protocol/bytes';
import { bytes32, cid, count } from '#protocol/wire/common';
import { parseWire } from '#protocol/wire/parse';
import type { LogEntry } from '../storage/log-entry.ts';
import { openPart, sealPart } from './mirror-cipher.ts';

/** Entries of one device in one sealed blob; what does not fill one lies in the index itself. */
export const chunkLength = 256;

/** An entry that comes from elsewhere. Kinds are not checked: one of a newer version is kept and passed on as it is. */
export const entry = v.pipe(
  v.looseObject({ v: v.literal(1), kind: v.string(), seq: count, at: count, prev: bytes32 }),
  v.transform((found) => found as unknown as LogEntry),
);
const entries = v.pipe(v.array(entry), v.maxLength(chunkLength));

const device = v.pipe(
  v.strictObject({ lane: count, count, head: bytes32, chunks: v.array(cid), tail: entries }),
  v.check(({ count: all, chunks, tail }) => all === chunks.length * chunkLength + tail.length, 'count adds up'),
);
const body = v.strictObject({ v: v.literal(1), at: count, devices: v.array(device), packs: v.array(cid) });

/** The log of one device as the gateway keeps it: CIDs of its full chunks, and the entries after them. */
export type IndexDevice = v.InferOutput<typeof device>;
/**
 * What is behind `/index/{owner}`: every device of one person, and the CIDs of the packs of rows (`kept-rows.ts`). `at` is
 * when it was written, unix ms.
 */
export type IndexBody = v.InferOutput<typeof body>;

const placeOf = (owner: Hex, version: number): Bytes => concat(fromHex(owner, 20), beBytes(version, 8));

export const sealIndex = (secret: Uint8Array, owner: Hex, version: number, value: IndexBody): Promise<Bytes> =>
  sealPart(secret, 'index', placeOf(owner, version), value);

/** Throws `TAMPERED` (also on a body of another version or owner), `UNSUPPORTED_VERSION`, `BAD_MESSAGE`. */
export const openIndex = async (
  secret: Uint8Array,
  owner: Hex,
  version: number,
  sealed: Uint8Array,
): Promise<IndexBody> => parseWire(body, await openPart(secret, 'index', placeOf(owner, version), sealed));

const chunkPlace = (owner: Hex, lane: number, chunk: number): Bytes =>
  concat(fromHex(owner, 20), beBytes(lane, 4), beBytes(chunk, 4));

/** A full chunk of a device's log, as a blob of its own. It never changes, so it is uploaded once. */
export const sealChunk = (secret: Uint8Array, owner: Hex, lane: number, chunk: number, list: readonly LogEntry[]) =>
  sealPart(secret, 'log', chunkPlace(owner, lane, chunk), list);

/** Throws `TAMPERED` on a chunk of another device or place, `BAD_MESSAGE`. */
export const openChunk = async (
  secret: Uint8Array,
  owner: Hex,
  lane: number,
  chunk: number,
  sealed: Uint8Array,
): Promise<LogEntry[]> => parseWire(entries, await openPart(secret, 'log', chunkPlace(owner, lane, chunk), sealed));
