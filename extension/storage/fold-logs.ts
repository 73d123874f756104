import type { Hex } from '#protocol/bytes';
import type { MarkRow } from './database.ts';
import { addEntry, emptyFold, type Fold } from './fold.ts';
import { chunkEntries, type LogName, lengthOf } from './log.ts';
import { hashOfEntry, laneOfEntry, logStart } from './log-chain.ts';
import type { LogReader } from './log-reader.ts';
import { unpackFold } from './pack-fold.ts';

/** The lane of a log that does not say whose it is: it has not begun as a device's log does. */
export const noLane = -1;

/** A fold, and what was seen of the logs when it was caught up. */
export interface Caught {
  fold: Fold;
  /** This device's lane. */
  own: number;
  /** Entries behind the snapshot. */
  fresh: number;
  /** No chunk was lost: the fold may be saved. */
  whole: boolean;
}

export const freshStart = (): Caught => ({ fold: emptyFold(), own: noLane, fresh: 0, whole: true });

/** Begins with the snapshot, where there is one of this shape. */
export async function startFold(reader: LogReader): Promise<Caught> {
  const text = await reader.snapshot();
  const fold = text === undefined ? undefined : unpackFold(text);
  return { ...freshStart(), ...(fold ? { fold } : {}) };
}

/**
 * Folds what each log holds behind what was folded of it. Undefined when a log does not go on from there (it came back
 * otherwise, or it is gone): then everything must be folded anew, since the logs are the truth.
 */
export async function catchUp(reader: LogReader, known: Caught): Promise<Caught | undefined> {
  const marks = await reader.marks();
  const caught = { ...known, own: noLane };
  const lanes = new Set<number>();
  for (const { log, mark } of marks) {
    const lane = await addLog(reader, caught, log, mark, known.own === noLane ? undefined : known.own);
    if (lane === undefined) return undefined;
    lanes.add(lane);
    if (log === 'own') caught.own = lane;
  }
  for (const lane of caught.fold.logs.keys()) if (!lanes.has(lane)) return undefined;
  return caught;
}

/**
 * Returns the lane of the log; undefined when it does not go on from what was folded. `before` is this device's lane as it
 * was known: a mark of the first version does not say it.
 */
async function addLog(
  reader: LogReader,
  caught: Caught,
  log: LogName,
  said: MarkRow,
  before: number | undefined,
): Promise<number | undefined> {
  const { logs } = caught.fold;
  const named = said.lane ?? (log === 'own' ? before : log);
  const lane = named ?? laneOfEntry((await reader.chunk(log, 0))?.[0]) ?? noLane;
  const covered = logs.get(lane) ?? { lane, count: 0, head: logStart, repairs: said.repairs ?? 0 };
  if (covered.repairs !== (said.repairs ?? 0)) return undefined;
  if (covered.count === lengthOf(said) && covered.head === said.head) return lane;
  const { entries, lost, mark } = await reader.intact(log, covered.count);
  const [first] = entries;
  // It may have been set aside, and another begun, since its mark was read.
  if ((mark.lane ?? lane) !== lane || lengthOf(mark) < covered.count) return undefined;
  const prev = first?.seq === covered.count ? first.prev : undefined;
  if (covered.count > 0 && (prev ?? (await headAt(reader, log, covered.count))) !== covered.head) return undefined;
  const last = entries.at(-1);
  const head = mark.head ?? (last ? await hashOfEntry(last) : covered.head);
  for (const entry of entries) addEntry(caught.fold, lane, entry);
  logs.set(lane, { lane, count: lengthOf(mark), head, repairs: mark.repairs ?? 0 });
  caught.fresh += entries.length;
  caught.whole &&= lost.length === 0;
  return lane;
}

/** The hash of the last of the first `count` entries; undefined when it is lost. */
async function headAt(reader: LogReader, log: LogName, count: number): Promise<Hex | undefined> {
  const chunk = await reader.chunk(log, Math.floor((count - 1) / chunkEntries));
  const last = chunk?.[(count - 1) % chunkEntries];
  return last && hashOfEntry(last);
}
