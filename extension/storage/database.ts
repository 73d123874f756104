import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { ChainRow } from '../chain/chain-row.ts';
import type { OutboxRow } from '../grants/outbox.ts';
import type { StoredVault } from '../vault/vault-file.ts';
import { migrations } from './migrations.ts';

/** AES-256-GCM under a key from the vault key; the place of the row is its additional data. */
export interface Box {
  v: 1;
  iv: Bytes;
  data: Bytes;
}

/** Where a log ends, in clear, so that a reader knows in one read whether it is up to date. The log itself is the truth. */
export interface MarkRow {
  v: 1;
  /** Number of the last chunk, and of the entries in it. */
  chunk: number;
  count: number;
  /** Whose log it is, and the hash of its last entry; absent until the first write since version 2 of the format. */
  lane?: number;
  head?: Hex;
  /** Grows when entries came back that readers had missed: what was folded before is folded again. */
  repairs?: number;
}

export interface Tables extends DBSchema {
  vault: { key: 'file'; value: StoredVault };
  /** This device's log in chunks by number; see `log.ts`. */
  log: { key: number; value: Box };
  /** The logs of the patient's other devices, by `[lane, chunk]`. */
  peers: { key: [number, number]; value: Box };
  /** By `log`, and `peer/<lane>` for the others. */
  mark: { key: string; value: MarkRow };
  /** The fold of all logs as of some entries, to start quickly from; can be rebuilt at any time. */
  snapshot: { key: string; value: Box };
  /** Sealed rows under `kind/id`. */
  rows: { key: string; value: Box };
  /** Bulk of a deposit while it arrives: sealed, by `[deposit, offset]`. */
  chunks: { key: [string, number]; value: Box };
  /** Ciphertext of segments that the gateway does not have yet, by `[filing, place]`. */
  blobs: { key: [string, number]; value: { v: 1; cid: string; bytes: Bytes } };
  /** Words for gateway and chain that are public there anyway: sent even while locked. */
  outbox: { key: string; value: OutboxRow };
  /** Public events of the contracts. */
  chain: { key: number; value: ChainRow };
}
export type Database = IDBPDatabase<Tables>;
export type TableName =
  | 'vault'
  | 'log'
  | 'peers'
  | 'mark'
  | 'snapshot'
  | 'rows'
  | 'chunks'
  | 'blobs'
  | 'outbox'
  | 'chain';

export const tables: readonly TableName[] = [
  'vault',
  'log',
  'peers',
  'mark',
  'snapshot',
  'rows',
  'chunks',
  'blobs',
  'outbox',
  'chain',
];

/** Every key that begins so. */
export const beginningWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

export interface OpenOptions {
  /** Milliseconds to wait for windows of an older version to let go. */
  patience?: number;
  /** Called once the open database is no more: deleted, cleared by the browser, or needed by a newer version. */
  lost?(): void;
}

/**
 * Opens the database of one person and brings it to this version's format; nothing is lost on the way. Throws
 * `UNSUPPORTED_VERSION` when a newer Chartkey wrote it (nothing is touched), `STORAGE_BUSY` when a window of an older
 * version does not let go.
 */
export async function openDatabase(name = 'chartkey', { patience = 5_000, lost }: OpenOptions = {}): Promise<Database> {
  let failed: unknown;
  let giveUp: (error: ChartkeyError) => void = () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<Tables>(name, migrations.length, {
    upgrade(db, oldVersion, _, tx) {
      const run = async () => {
        for (const step of migrations.slice(oldVersion)) await step(db, tx);
      };
      tx.done.catch(() => undefined);
      run().catch((error: unknown) => {
        failed = error;
        tx.abort();
      });
    },
    blocked() {
      timer = setTimeout(() => {
        late = true;
        giveUp(new ChartkeyError('STORAGE_BUSY', { detail: 'an older window holds the database' }));
      }, patience);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost?.();
    },
    terminated() {
      lost?.();
    },
  });
  // Given up, it may still open later: nobody would close it then.
  opening.then((db) => late && db.close()).catch(() => undefined);
  try {
    return await Promise.race([opening, tooLong]);
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'VersionError')
      throw new ChartkeyError('UNSUPPORTED_VERSION', { cause: thrown, detail: 'storage of a newer version' });
    throw failed ?? thrown;
  } finally {
    clearTimeout(timer);
  }
}
