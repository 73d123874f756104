import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types as postgresTypes } from 'pg';
import { type Migrations, migrate } from './migrate.ts';
import { sqliteDialect } from './sqlite.ts';

export interface StorePlace {
  /** File for the embedded default. */
  path: string;
  /** `postgres://…`; when given, `path` is not used. */
  databaseUrl?: string | undefined;
}

const int8 = 20;

/**
 * Opens a database and brings its tables up to date. All integers of ours are below 2^53, so they are plain numbers.
 */
export async function openStore<T>(place: StorePlace, migrations: Migrations): Promise<Kysely<T>> {
  const store = new Kysely<T>({
    dialect: place.databaseUrl ? postgresDialect(place.databaseUrl) : sqliteDialect(place.path),
  });
  try {
    await migrate(store, migrations);
  } catch (cause) {
    await store.destroy();
    throw cause;
  }
  return store;
}

/** A pool of connections; with `readOnly` the database itself refuses every write. */
export function postgresDialect(databaseUrl: string, { readOnly = false } = {}): PostgresDialect {
  const getTypeParser: typeof postgresTypes.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : postgresTypes.getTypeParser(oid, format as 'text');
  const options = readOnly ? { options: '-c default_transaction_read_only=on' } : {};
  const pool = new Pool({ connectionString: databaseUrl, max: 10, types: { getTypeParser }, ...options });
  // An idle connection that drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
