import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from '#protocol/bytes';
import type { ChainRow } from '../chain/chain-row.ts';
import type { OutboxRow } from '../grants/outbox.ts';
import type { VaultFile } from '../vault/vault-file.ts';

/** AES-256-GCM under a key from the vault key; the place of the row is its additional data. */
export interface Box {
  v: 1;
  iv: Bytes;
  data: Bytes;
}

export interface Tables extends DBSchema {
  vault: { key: 'file'; value: VaultFile };
  /** The device log in chunks by number; see `log.ts`. */
  log: { key: number; value: Box };
  /** `{chunk, count}` of the log's end, in clear, so that a reader knows in one read whether it is up to date. */
  mark: { key: 'log'; value: { chunk: number; count: number } };
  /** Sealed rows under `kind/id`. */
  rows: { key: string; value: Box };
  /** Bulk of a deposit while it arrives: sealed, by `[deposit, offset]`. */
  chunks: { key: [string, number]; value: Box };
  /** Ciphertext of segments that the gateway does not have yet, by `[filing, place]`. */
  blobs: { key: [string, number]; value: { cid: string; bytes: Bytes } };
  /** Words for gateway and chain that are public there anyway: sent even while locked. */
  outbox: { key: string; value: OutboxRow };
  /** Public events of the contracts. */
  chain: { key: number; value: ChainRow };
}
export type Database = IDBPDatabase<Tables>;
export type TableName = keyof Pick<Tables, 'vault' | 'log' | 'mark' | 'rows' | 'chunks' | 'blobs' | 'outbox' | 'chain'>;

export const tables: readonly TableName[] = ['vault', 'log', 'mark', 'rows', 'chunks', 'blobs', 'outbox', 'chain'];

export function openDatabase(name = 'chartkey'): Promise<Database> {
  return openDB<Tables>(name, 1, {
    upgrade(db) {
      for (const table of tables) db.createObjectStore(table);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
