import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Boxes } from './boxes.ts';
import { type Box, beginningWith, type Database, type MarkRow } from './database.ts';
import { checkChain, hashOfEntry, laneOfEntry, logStart } from './log-chain.ts';
import type { LogEntry, LogFact } from './log-entry.ts';

/** Entries sealed together: row-wise writes are slow, one row for all would be rewritten whole. */
export const chunkEntries = 256;
export const logPlace = (chunk: number) => `log/${chunk}`;

/** This device's log, or another device's by its lane. */
export type LogName = 'own' | number;
export const markOf = (log: LogName): string => (log === 'own' ? 'log' : `peer/${log}`);
export const placeOf = (log: LogName, chunk: number) => (log === 'own' ? logPlace(chunk) : `peer/${log}/${chunk}`);

/** Sealed chunks and the mark behind them, ready to be put in one transaction. */
export interface LogWrite {
  log: LogName;
  chunks: [number, Box][];
  mark: MarkRow;
  /** The log holds nothing but these chunks afterwards. */
  whole?: true;
}

export const lengthOf = ({ chunk, count }: MarkRow): number => chunk * chunkEntries + count;

const emptyMark: MarkRow = { v: 1, chunk: 0, count: 0 };

const readMark = async (db: Database, log: LogName = 'own'): Promise<MarkRow> =>
  (await db.get('mark', markOf(log))) ?? emptyMark;

/** The lanes of the other devices whose logs are held here. */
export const peerLanes = async (db: Database): Promise<number[]> =>
  (await db.getAllKeys('mark', beginningWith('peer/'))).map((key) => Number(key.slice(5)));

async function boxesFrom(db: Database, log: LogName, first: number, last: number): Promise<Map<number, Box>> {
  if (last < first) return new Map();
  if (log === 'own') {
    const range = IDBKeyRange.bound(first, last);
    const [keys, found] = await Promise.all([db.getAllKeys('log', range), db.getAll('log', range)]);
    return new Map(keys.map((key, i) => [key, found[i]!]));
  }
  const range = IDBKeyRange.bound([log, first], [log, last]);
  const [keys, found] = await Promise.all([db.getAllKeys('peers', range), db.getAll('peers', range)]);
  return new Map(keys.map(([, chunk], i) => [chunk, found[i]!]));
}

/**
 * One chunk; undefined when it is missing, cut, or does not open. A last chunk that holds more than the mark says is whole:
 * what is sealed is the truth, the mark is not.
 */
async function openChunk(boxes: Boxes, log: LogName, chunk: number, box: Box | undefined, mark: MarkRow) {
  const size = chunk < mark.chunk ? chunkEntries : mark.count;
  if (!box) return size === 0 ? [] : undefined;
  const entries = await boxes.open(placeOf(log, chunk), box).then(
    (opened) => opened as LogEntry[],
    () => undefined,
  );
  return entries && entries.length >= size && entries[0]?.seq === chunk * chunkEntries ? entries : undefined;
}

/** One chunk by its number; undefined when it is lost. */
export async function readChunk(db: Database, boxes: Boxes, log: LogName, chunk: number) {
  const mark = await readMark(db, log);
  return openChunk(boxes, log, chunk, (await boxesFrom(db, log, chunk, chunk)).get(chunk), mark);
}

const lastChunk = async (db: Database, log: LogName): Promise<number> => {
  if (log === 'own') return (await db.getAllKeys('log')).at(-1) ?? 0;
  return (await db.getAllKeys('peers', IDBKeyRange.bound([log, 0], [log, Infinity]))).at(-1)?.[1] ?? 0;
};

export interface LogEnd {
  /** As it should be. */
  mark: MarkRow;
  /** Entries of the last chunk; undefined when it is lost. */
  tail: LogEntry[] | undefined;
  /** The stored mark says less than there is. */
  lied: boolean;
}

/** Where a log truly ends. A write behind a lying mark would overwrite what lies there. */
export async function readEnd(db: Database, boxes: Boxes, log: LogName = 'own'): Promise<LogEnd> {
  const [said, last] = await Promise.all([readMark(db, log), lastChunk(db, log)]);
  const mark = last > said.chunk ? { ...withoutHead(said), chunk: last, count: 0 } : said;
  const [box] = (await boxesFrom(db, log, mark.chunk, mark.chunk)).values();
  const tail = await openChunk(boxes, log, mark.chunk, box, mark);
  const lied = mark !== said || (tail !== undefined && tail.length > mark.count);
  return { mark: lied && tail ? { ...withoutHead(mark), count: tail.length } : mark, tail, lied };
}

const withoutHead = ({ head: _, ...mark }: MarkRow): MarkRow => mark;

export interface IntactLog {
  entries: LogEntry[];
  /** Chunks that are missing, were cut or do not open. */
  lost: number[];
  mark: MarkRow;
  /** The stored mark said less than there is. */
  lied: boolean;
}

/** What of a log can be read from `since` (an entry's seq) on; lost chunks are named instead of thrown. */
export async function readIntact(db: Database, boxes: Boxes, log: LogName = 'own', since = 0): Promise<IntactLog> {
  const { mark, tail, lied } = await readEnd(db, boxes, log);
  const first = Math.floor(since / chunkEntries);
  const found = await boxesFrom(db, log, first, mark.chunk - 1);
  const numbers = Array.from({ length: Math.max(0, mark.chunk - first) }, (_, i) => first + i);
  const chunks = await Promise.all(numbers.map((chunk) => openChunk(boxes, log, chunk, found.get(chunk), mark)));
  return {
    entries: [...chunks.flatMap((chunk) => chunk ?? []), ...(tail ?? [])].filter((entry) => entry.seq >= since),
    lost: [...numbers.filter((_, i) => chunks[i] === undefined), ...(tail ? [] : [mark.chunk])],
    mark,
    lied,
  };
}

/** Entries from `since` (an entry's seq) on. Throws `VAULT_DAMAGED` when a chunk is missing or was cut. */
export async function readLog(db: Database, boxes: Boxes, since = 0, log: LogName = 'own'): Promise<LogEntry[]> {
  const { entries, lost } = await readIntact(db, boxes, log, since);
  if (lost.length > 0) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'a device log was cut' });
  return entries;
}

/** The lane of a log: from its mark, or from its first entry where the mark is of an older version. */
export async function laneOfLog(db: Database, boxes: Boxes): Promise<number | undefined> {
  const mark = await readMark(db);
  if (mark.lane !== undefined) return mark.lane;
  const [box] = (await boxesFrom(db, 'own', 0, 0)).values();
  return laneOfEntry((await openChunk(boxes, 'own', 0, box, mark))?.[0]);
}

/** A fact to write; one that is brought back keeps its time. */
export type NewFact = LogFact & { at?: number };

/** Facts as entries behind a log of `length` whose last entry has the hash `prev`. */
export async function chainFacts(
  facts: readonly NewFact[],
  at: number,
  length: number,
  prev: Hex,
): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let head = prev;
  for (const fact of facts) {
    const entry: LogEntry = { ...fact, v: 1, seq: length + entries.length, at: fact.at ?? at, prev: head };
    entries.push(entry);
    head = await hashOfEntry(entry);
  }
  return entries;
}

/**
 * The chunks that hold this device's log with `facts` behind it. Undefined when its last chunk is lost: nothing can be
 * chained to it, and the log must be set aside.
 */
export async function extendLog(
  db: Database,
  boxes: Boxes,
  facts: readonly NewFact[],
  at: number,
): Promise<LogWrite | undefined> {
  const { mark, tail } = await readEnd(db, boxes);
  if (!tail) return undefined;
  const last = tail.at(-1);
  const more = await chainFacts(facts, at, lengthOf(mark), last ? await hashOfEntry(last) : logStart);
  const lane = (await laneOfLog(db, boxes)) ?? laneOfEntry(more[0]);
  return layLog(boxes, 'own', lane, more, { tail, mark });
}

/** Entries, chained already, as chunks: a whole log, or the end of one that holds `tail` in the last chunk of `mark`. */
export async function layLog(
  boxes: Boxes,
  log: LogName,
  lane: number | undefined,
  entries: readonly LogEntry[],
  held?: { tail: readonly LogEntry[]; mark: MarkRow },
): Promise<LogWrite> {
  const all = [...(held?.tail ?? []), ...entries];
  const byChunk = Map.groupBy(all, ({ seq }) => Math.floor(seq / chunkEntries));
  const chunks = await Promise.all(
    [...byChunk].map(
      async ([chunk, list]): Promise<[number, Box]> => [chunk, await boxes.seal(placeOf(log, chunk), list)],
    ),
  );
  const last = all.at(-1);
  const end = last ? { chunk: chunks.at(-1)![0], count: byChunk.get(chunks.at(-1)![0])!.length } : {};
  const head = last ? await hashOfEntry(last) : logStart;
  const mark = { ...(held?.mark ?? emptyMark), ...end, head, ...(lane === undefined ? {} : { lane }) };
  return { log, chunks, mark, ...(held ? {} : { whole: true }) };
}

/** Throws `VAULT_DAMAGED` unless every entry of a whole log follows the one before it. */
export const checkLog = async (entries: readonly LogEntry[]): Promise<void> => void (await checkChain(entries));
