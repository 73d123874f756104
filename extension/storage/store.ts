import type { Bytes } from '#protocol/bytes';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { OutboxRow } from '../grants/outbox.ts';
import type { Boxes } from './boxes.ts';
import type { Box, Database } from './database.ts';
import { chunkEntries, extendLog, readLog, readMark } from './log.ts';
import type { LogEntry, LogFact } from './log-entry.ts';

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
  log(since?: number): Promise<LogEntry[]>;
  /** Number of log entries so far, cheap. */
  logLength(): Promise<number>;
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
    const log = batch.facts?.length ? await extendLog(db, open, batch.facts, now()) : undefined;
    // Everything is sealed before the transaction opens: it would commit by itself at the first foreign await.
    const tx = db.transaction(['log', 'mark', 'rows', 'chunks', 'blobs', 'outbox'], 'readwrite', {
      durability: 'strict',
    });
    const writes: Promise<unknown>[] = [tx.done];
    const queue = () => {
      const [rowTable, blobs, outbox] = [tx.objectStore('rows'), tx.objectStore('blobs'), tx.objectStore('outbox')];
      for (const [place, box] of rows) writes.push(box ? rowTable.put(box, place) : rowTable.delete(place));
      for (const key of batch.dropBlobs ?? []) writes.push(blobs.delete(key));
      if (batch.dropChunks !== undefined) writes.push(tx.objectStore('chunks').delete(chunksOf(batch.dropChunks)));
      for (const { key, box } of chunks) writes.push(tx.objectStore('chunks').put(box, key));
      for (const { key, cid, bytes } of batch.blobs ?? []) writes.push(blobs.put({ cid, bytes }, key));
      for (const [key, row] of Object.entries(batch.outbox ?? {}))
        writes.push(row ? outbox.put(row, key) : outbox.delete(key));
      for (const [chunk, box] of log?.chunks ?? []) writes.push(tx.objectStore('log').put(box, chunk));
      if (log) writes.push(tx.objectStore('mark').put(log.mark, 'log'));
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
        // The browser had aborted it already.
      }
      throw thrown;
    }
  };

  const change = async <T>(decide: () => Promise<{ batch: Batch; result: T }>): Promise<T> => {
    try {
      return await navigator.locks.request(`chartkey.${db.name}`, async () => {
        const { batch, result } = await decide();
        await put(batch);
        return result;
      });
    } catch (thrown) {
      throw quota(thrown);
    }
  };

  return {
    row: async (place) => read(place, await db.get('rows', place)),
    rows: async <T>(prefix: string) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [places, found] = await Promise.all([db.getAllKeys('rows', range), db.getAll('rows', range)]);
      return (await Promise.all(found.map((box, i) => read<T>(places[i]!, box)))) as T[];
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
    logLength: async () => {
      const { chunk, count } = await readMark(db);
      return chunk * chunkEntries + count;
    },
  };
}

const chunksOf = (of: string) => IDBKeyRange.bound([of, 0], [of, Number.MAX_SAFE_INTEGER]);
const chunkPlace = ([of, offset]: [string, number]) => `chunks/${of}/${offset}`;

/** A full disk has a name of its own: nothing was lost, the transaction was rolled back. */
function quota(thrown: unknown): ChartkeyError {
  if (thrown instanceof Error && thrown.name === 'QuotaExceededError')
    return new ChartkeyError('QUOTA_EXCEEDED', { cause: thrown });
  return toChartkeyError(thrown);
}
