import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Boxes } from './boxes.ts';
import type { Database } from './database.ts';
import {
  chainFacts,
  type LogName,
  laneOfLog,
  layLog,
  lengthOf,
  type NewFact,
  peerLanes,
  readEnd,
  readIntact,
  readLog,
} from './log.ts';
import { checkChain, hashOfEntry, laneOfEntry, logStart } from './log-chain.ts';
import type { LogEntry } from './log-entry.ts';
import type { Batch } from './store.ts';

/** One device's log as it is held here. */
export interface Device {
  lane: number;
  /** Entries held. */
  count: number;
  /** Hash of the last of them. */
  head: Hex;
  own: boolean;
}

/** The log that lane is held under: this device's, or another's (which may be empty). */
export const logOfLane = async (db: Database, boxes: Boxes, lane: number): Promise<LogName> =>
  (await laneOfLog(db, boxes)) === lane ? 'own' : lane;

export async function knownDevices(db: Database, boxes: Boxes): Promise<Device[]> {
  const device = async (log: LogName, lane: number): Promise<Device> => {
    const { mark, tail } = await readEnd(db, boxes, log);
    const last = tail?.at(-1);
    const head = mark.head ?? (last ? await hashOfEntry(last) : logStart);
    return { lane, count: lengthOf(mark), head, own: log === 'own' };
  };
  const [own, peers] = await Promise.all([laneOfLog(db, boxes), peerLanes(db)]);
  const others = await Promise.all(peers.map((lane) => device(lane, lane)));
  return own === undefined ? others : [await device('own', own), ...others];
}

export const entriesOfLane = async (db: Database, boxes: Boxes, lane: number, since = 0): Promise<LogEntry[]> =>
  readLog(db, boxes, since, await logOfLane(db, boxes, lane));

/** What `Store.adopt` writes. */
export async function adoptEntries(
  db: Database,
  boxes: Boxes,
  lane: number,
  entries: readonly LogEntry[],
): Promise<Batch> {
  const [first] = entries;
  if (!first) return {};
  const log = await logOfLane(db, boxes, lane);
  const { mark, tail } = await readEnd(db, boxes, log);
  const length = lengthOf(mark);
  if (!Number.isSafeInteger(first.seq) || first.seq < 0 || first.seq > length || !tail)
    throw new ChartkeyError('VAULT_DAMAGED', { detail: tail ? 'log entries leave a gap' : 'the log held is damaged' });
  if (first.seq === 0 && laneOfEntry(first) !== lane)
    throw new ChartkeyError('VAULT_DAMAGED', { detail: 'a log of another device' });
  await checkChain(entries, first.seq, first.seq === 0 ? logStart : first.prev);
  await checkAgainst(await readLog(db, boxes, Math.max(0, first.seq - 1), log), entries);
  const more = entries.slice(length - first.seq);
  if (more.length === 0) return {};
  if (log === 'own') throw new ChartkeyError('LOG_FORKED', { detail: 'more of this device than it wrote' });
  return { logs: [await layLog(boxes, log, lane, more, { tail, mark })] };
}

/** Entries, chained among themselves, must be those that are held, and follow the one held before them. */
async function checkAgainst(held: readonly LogEntry[], entries: readonly LogEntry[]): Promise<void> {
  const [first] = entries;
  const fork = (seq: number) => new ChartkeyError('LOG_FORKED', { detail: `log entry ${seq}` });
  for (const entry of held) {
    const other = entries[entry.seq - first!.seq];
    const hash = await hashOfEntry(entry);
    if (entry.seq === first!.seq - 1 && hash !== first!.prev) throw fork(entry.seq);
    if (other && hash !== (await hashOfEntry(other))) throw fork(entry.seq);
  }
}

/**
 * What `Store.startOver` writes: this device's log among the others', and a new one that begins with `newLane` and goes on
 * with `facts`. Chunks that do not open stay behind; the mark still tells of them.
 */
export async function setAside(
  db: Database,
  boxes: Boxes,
  newLane: number,
  facts: readonly NewFact[],
  at: number,
): Promise<Batch> {
  const lane = await laneOfLog(db, boxes);
  if (lane === newLane || (await peerLanes(db)).includes(newLane))
    throw new ChartkeyError('LOG_FORKED', { detail: 'this lane is in use' });
  const fresh = await chainFacts([{ kind: 'device', lane: newLane }, ...facts], at, 0, logStart);
  const own = await layLog(boxes, 'own', newLane, fresh);
  const { entries, mark } = await readIntact(db, boxes);
  if (lengthOf(mark) === 0) return { logs: [own] };
  // A log whose first chunk is lost may not know its lane: its entries are kept under one that nobody else has.
  const name = lane ?? (newLane + 1) % 2 ** 31;
  const { chunks } = await layLog(boxes, name, name, entries);
  return { logs: [{ log: name, chunks, mark: { ...mark, lane: name }, whole: true }, own] };
}
