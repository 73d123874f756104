import { ownDatabases } from '../profiles/person-databases.ts';
import { openDatabase, type TableName, tables } from '../storage/database.ts';

/** What a person would call it, rather than the table. */
export type StorageKind = 'records' | 'log' | 'waiting' | 'chain' | 'other';

export interface StorageUse {
  kinds: { kind: StorageKind; rows: number; bytes: number }[];
  /** What the browser counts for the whole extension, and what it allows; bytes. */
  usage?: number;
  quota?: number;
  /** Whether the browser has agreed to keep it when the disk gets full. */
  persisted: boolean;
}

const kindOf = (table: TableName, key: IDBValidKey): StorageKind => {
  if (table === 'log' || table === 'peers' || table === 'mark' || table === 'snapshot') return 'log';
  if (table === 'blobs' || table === 'chunks' || table === 'outbox') return 'waiting';
  if (table === 'chain') return 'chain';
  return table === 'rows' && /^(?:chart|receipt)\//.test(String(key)) ? 'records' : 'other';
};

/** Bytes of a stored value, as far as they can be known from outside: byte strings as they are, the rest as JSON. */
function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + sizeOf(inner), 0);
}

/** Looked at row by row, for everybody in this browser; nothing is opened, so it needs no key. */
export async function storageUse(): Promise<StorageUse> {
  const kinds = new Map<StorageKind, { rows: number; bytes: number }>();
  for (const name of await ownDatabases()) {
    const db = await openDatabase(name);
    for (const table of tables) {
      for (let at = await db.transaction(table).store.openCursor(); at; at = await at.continue()) {
        const kind = kindOf(table, at.key);
        const { rows, bytes } = kinds.get(kind) ?? { rows: 0, bytes: 0 };
        kinds.set(kind, { rows: rows + 1, bytes: bytes + sizeOf(at.value) });
      }
    }
    db.close();
  }
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    kinds: (['records', 'log', 'waiting', 'chain', 'other'] as const).flatMap((kind) => {
      const found = kinds.get(kind);
      return found ? [{ kind, ...found }] : [];
    }),
    ...(usage === undefined ? {} : { usage }),
    ...(quota === undefined ? {} : { quota }),
    persisted: (await navigator.storage?.persisted?.()) ?? false,
  };
}

/** Asks the browser to keep it; whether it agreed. */
export const persistStorage = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
