import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Tables } from './database.ts';

type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/**
 * What leads from one version of the format to the next, oldest first; the number of steps is the version. A step runs
 * locked, without any key: what is sealed stays sealed, and takes its new shape when it is next written. A step that has
 * been released is never edited; `upgrade.test.ts` opens a dump of every version.
 */
export const migrations: readonly ((db: Database, tx: Upgrade) => Promise<void>)[] = [
  async function tablesOfTheFirstVersion(db) {
    for (const table of ['vault', 'log', 'mark', 'rows', 'chunks', 'blobs', 'outbox', 'chain'] as const)
      db.createObjectStore(table);
  },
  async function severalDevices(db, tx) {
    for (const table of ['peers', 'snapshot'] as const) db.createObjectStore(table);
    for (const table of ['mark', 'blobs'] as const) {
      let cursor = await tx.objectStore(table).openCursor();
      for (; cursor; cursor = await cursor.continue()) await cursor.update({ ...cursor.value, v: 1 });
    }
  },
];
