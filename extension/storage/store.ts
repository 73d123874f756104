import type { Bytes } from '#protocol/bytes';
import { newLane } from '../approvals/fresh-path.ts';
import type { OutboxRow } from '../grants/outbox.ts';
import type { Boxes } from './boxes.ts';
import { type Damage, findDamage } from './damage.ts';
import { type Box, beginningWith, type Database } from './database.ts';
import { adoptEntries, type Device, entriesOfLane, knownDevices, setAside } from './devices.ts';
import { giveWayTo } from './give-way.ts';
import { extendLog, type LogWrite, markOf, readLog } from './log.ts';
import type { LogEntry, LogFact } from './log-entry.ts';
import { createLogReader, type LogReader } from './log-reader.ts';
import { storageError } from './storage-error.ts';

/** What one change writes: all of it or, whatever dies, none of it (X10). `undefined` takes a row out. */
export interface Batch {
  facts?: readonly LogFact[];
  rows?: Readonly<Record<string, unknown>>;
  chunks?: readonly { key: [string, number]; bytes: Uint8Array }[];
  blobs?: readonly { key: [string, number]; cid: string; bytes: Bytes }[];
  outbox?: Readonly<Record<string, OutboxRow | undefined>>;
  dropBlobs?: readonly [string, number][];
  /** Takes out every chunk of that deposit. */
  dropChunks?: string;
  /** Whole chunks of logs; written by the devices' own functions only. */
  logs?: readonly LogWrite[];
}

export interface Store {
  /** One sealed row; undefined when there is none. */
  row<T>(place: string): Promise<T | undefined>;
  /** Every row whose place begins with `prefix`, in the order of their places. */
  rows<T>(prefix: string): Promise<T[]>;
  /** The chunks of a deposit in their order, one after the other. */
  chunks(of: string): Promise<Bytes[]>;
  /** Reads, decides, writes: no other change comes between, in any page or worker of the extension. */
  change<T>(decide: () => Promise<{ batch: Batch; result: T }>): Promise<T>;
  write(batch: Batch): Promise<void>;
  /** This device's log. Throws `VAULT_DAMAGED` when part of it is lost. */
  log(since?: number): Promise<LogEntry[]>;
  /** What the ledger reads. */
  reader: LogReader;
  /** Every device whose log is held here, this one first; `head` is the hash of its last entry. */
  devices(): Promise<Device[]>;
  /** A device's entries from `since` (a seq) on; none of an unknown device. Throws `VAULT_DAMAGED`. */
  entriesOf(lane: number, since?: number): Promise<LogEntry[]>;
  /**
   * Puts entries of another device behind what is held of it; entries that are held already may come again. Throws
   * `VAULT_DAMAGED` when they do not follow one another or leave a gap, `LOG_FORKED` when they contradict what is held.
   */
  adopt(lane: number, entries: readonly LogEntry[]): Promise<void>;
  /** This device's log becomes another device's, and a new one begins in `newLane` (K9). */
  startOver(newLane: number): Promise<void>;
  /** What of the logs and rows is lost or changed; reads everything. A lying mark is put right on the way. */
  damage(): Promise<Damage[]>;
  /**
   * Takes a device's whole log as it is known elsewhere in place of what is held of it: when chunks are lost, or when the two
   * contradict each other. What only lies here is kept behind it or written again; this device itself goes on in a new lane
   * unless the copy was just what was lost (K9). Returns how many entries are lost for good. Throws `VAULT_DAMAGED` for a
   * broken copy.
   */
  giveWay(lane: number, whole: readonly LogEntry[]): Promise<number>;
}

export function createStore(db: Database, boxes: () => Promise<Boxes>, now: () => number): Store {
  const read = async <T>(place: string, box: Box | undefined): Promise<T | undefined> =>
    box && ((await (await boxes()).open(place, box)) as T);

  const put = async (batch: Batch) => {
    const open = await boxes();
    const rows = await Promise.all(
      Object.entries(batch.rows ?? {}).map(async ([place, value]): Promise<[string, Box | undefined]> => {
        return [place, value === undefined ? undefined : await open.seal(place, value)];
      }),
    );
    const chunks = await Promise.all(
      (batch.chunks ?? []).map(async ({ key, bytes }) => ({ key, box: await open.sealBytes(chunkPlace(key), bytes) })),
    );
    const logs = [...(batch.logs ?? [])];
    if (batch.facts?.length) {
      const extended = await extendLog(db, open, batch.facts, now());
      // A stop must be written down whatever happened to the log: a new one begins, the damaged one waits for its mirror.
      const aside = extended ? undefined : await setAside(db, open, newLane(), batch.facts, now());
      logs.push(...(extended ? [extended] : aside!.logs!));
    }
    // Everything is sealed before the transaction opens: it would commit by itself at the first foreign await.
    const tx = db.transaction(['log', 'peers', 'mark', 'rows', 'chunks', 'blobs', 'outbox'], 'readwrite', {
      durability: 'strict',
    });
    const writes: Promise<unknown>[] = [tx.done];
    const queue = () => {
      const [rowTable, blobs, outbox] = [tx.objectStore('rows'), tx.objectStore('blobs'), tx.objectStore('outbox')];
      for (const [place, box] of rows) writes.push(box ? rowTable.put(box, place) : rowTable.delete(place));
      for (const key of batch.dropBlobs ?? []) writes.push(blobs.delete(key));
      if (batch.dropChunks !== undefined) writes.push(tx.objectStore('chunks').delete(chunksOf(batch.dropChunks)));
      for (const { key, box } of chunks) writes.push(tx.objectStore('chunks').put(box, key));
      for (const { key, cid, bytes } of batch.blobs ?? []) writes.push(blobs.put({ v: 1, cid, bytes }, key));
      for (const [key, row] of Object.entries(batch.outbox ?? {}))
        writes.push(row ? outbox.put(row, key) : outbox.delete(key));
      for (const { log, chunks: laid, mark, whole } of logs) {
        if (whole && log === 'own') writes.push(tx.objectStore('log').clear());
        else if (whole) writes.push(tx.objectStore('peers').delete(IDBKeyRange.bound([log, 0], [log, Infinity])));
        for (const [chunk, box] of laid)
          writes.push(
            log === 'own' ? tx.objectStore('log').put(box, chunk) : tx.objectStore('peers').put(box, [log, chunk]),
          );
        writes.push(tx.objectStore('mark').put(mark, markOf(log)));
      }
    };
    try {
      queue();
      await Promise.all(writes);
    } catch (thrown) {
      // What was queued before the failure would be committed otherwise.
      for (const write of writes) write.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // The browser had aborted it already, and says why: a request that was cut off with it does not know.
        throw tx.error ?? thrown;
      }
      throw thrown;
    }
  };

  const change = async <T>(decide: () => Promise<{ batch: Batch; result: T }>): Promise<T> => {
    try {
      return await inLock(db, async () => {
        const { batch, result } = await decide();
        await put(batch);
        return result;
      });
    } catch (thrown) {
      throw storageError(thrown);
    }
  };

  /** Whoever asks while everything is being looked at gets the same answer. */
  let looking: Promise<Damage[]> | undefined;
  const damage = async (): Promise<Damage[]> => {
    const first = await findDamage(db, await boxes());
    if (first.found.length === 0 && first.marks.length === 0) return [];
    // Somebody may have been writing: now nobody is.
    return change(async () => {
      const { found, marks } = await findDamage(db, await boxes());
      return { batch: { logs: marks }, result: found };
    });
  };

  return {
    row: async (place) => read(place, await db.get('rows', place)),
    rows: async <T>(prefix: string) => {
      const range = beginningWith(prefix);
      const [places, found] = await Promise.all([db.getAllKeys('rows', range), db.getAll('rows', range)]);
      if (found.length === 0) return [];
      const open = await boxes();
      return (await Promise.all(found.map((box, i) => open.open(places[i]!, box)))) as T[];
    },
    chunks: async (of) => {
      const [keys, found] = await Promise.all([
        db.getAllKeys('chunks', chunksOf(of)),
        db.getAll('chunks', chunksOf(of)),
      ]);
      const open = await boxes();
      return Promise.all(found.map((box, i) => open.openBytes(chunkPlace(keys[i]!), box)));
    },
    change,
    write: (batch) => change(async () => ({ batch, result: undefined })),
    log: async (since) => readLog(db, await boxes(), since),
    reader: createLogReader(db, boxes),
    devices: async () => knownDevices(db, await boxes()),
    entriesOf: async (lane, since) => entriesOfLane(db, await boxes(), lane, since),
    adopt: (lane, entries) =>
      change(async () => ({ batch: await adoptEntries(db, await boxes(), lane, entries), result: undefined })),
    startOver: (lane) =>
      change(async () => ({ batch: await setAside(db, await boxes(), lane, [], now()), result: undefined })),
    damage: () => {
      looking ??= damage().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    giveWay: (lane, whole) => change(async () => giveWayTo(db, await boxes(), lane, whole, now())),
  };
}

/** Nobody else changes that person's storage meanwhile, in any page or worker. */
export const inLock = <T>(db: Pick<Database, 'name'>, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`chartkey.${db.name}`, work);

const chunksOf = (of: string) => IDBKeyRange.bound([of, 0], [of, Number.MAX_SAFE_INTEGER]);
const chunkPlace = ([of, offset]: [string, number]) => `chunks/${of}/${offset}`;
