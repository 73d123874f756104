import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import type { Boxes } from './boxes.ts';
import type { Box, Database } from './database.ts';
import type { LogEntry, LogFact } from './log-entry.ts';

/** Entries sealed together: row-wise writes are slow, one row for all would be rewritten whole. */
export const chunkEntries = 256;
const start: Hex = `0x${'00'.repeat(32)}`;
export const logPlace = (chunk: number) => `log/${chunk}`;

export interface LogMark {
  chunk: number;
  count: number;
}

const readChunk = async (db: Database, boxes: Boxes, chunk: number): Promise<LogEntry[]> => {
  const box = await db.get('log', chunk);
  return box ? ((await boxes.open(logPlace(chunk), box)) as LogEntry[]) : [];
};

export const readMark = async (db: Database): Promise<LogMark> =>
  (await db.get('mark', 'log')) ?? { chunk: 0, count: 0 };

/** Entries from `since` (an entry's seq) on. Throws `VAULT_DAMAGED` when a chunk is missing or was cut. */
export async function readLog(db: Database, boxes: Boxes, since = 0): Promise<LogEntry[]> {
  const mark = await readMark(db);
  const first = Math.floor(since / chunkEntries);
  const numbers = Array.from({ length: Math.max(0, mark.chunk - first + 1) }, (_, i) => first + i);
  const chunks = await Promise.all(numbers.map((chunk) => readChunk(db, boxes, chunk)));
  const entries = chunks.flat();
  if (entries.length !== Math.max(0, mark.chunk * chunkEntries + mark.count - first * chunkEntries))
    throw new ChartkeyError('VAULT_DAMAGED', { detail: 'the device log was cut' });
  return entries.filter((entry) => entry.seq >= since);
}

/** The sealed chunks that hold the log with `facts` behind it, ready to be put in one transaction. */
export async function extendLog(db: Database, boxes: Boxes, facts: readonly LogFact[], at: number) {
  const mark = await readMark(db);
  let tail = await readChunk(db, boxes, mark.chunk);
  let chunk = mark.chunk;
  const last = tail.at(-1);
  let prev = last ? await canonicalHash(last) : start;
  const chunks: [number, Box][] = [];
  for (const fact of facts) {
    if (tail.length === chunkEntries) {
      chunks.push([chunk, await boxes.seal(logPlace(chunk), tail)]);
      tail = [];
      chunk += 1;
    }
    const entry: LogEntry = { ...fact, v: 1, seq: chunk * chunkEntries + tail.length, at, prev };
    tail.push(entry);
    prev = await canonicalHash(entry);
  }
  chunks.push([chunk, await boxes.seal(logPlace(chunk), tail)]);
  return { chunks, mark: { chunk, count: tail.length } satisfies LogMark };
}

/** Throws `VAULT_DAMAGED` unless every entry follows the one before it. */
export async function checkLog(entries: readonly LogEntry[]): Promise<void> {
  let prev = start;
  for (const [seq, entry] of entries.entries()) {
    if (entry.seq !== seq || entry.prev !== prev)
      throw new ChartkeyError('VAULT_DAMAGED', { detail: `log entry ${seq}` });
    prev = await canonicalHash(entry);
  }
}
