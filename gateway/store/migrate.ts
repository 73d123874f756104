import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { ChartkeyError } from '#protocol/errors';

/** In order of their names; each runs once, in a transaction where the database can. */
export type Migrations = Readonly<Record<string, Migration>>;

/** Brings the tables up to date. The names before the first `-` keep apart several sets that live in one database. */
export async function migrate<T>(store: Kysely<T>, migrations: Migrations): Promise<void> {
  const set = Object.keys(migrations)[0]!.split('-')[0]!;
  const migrator = new Migrator({
    db: store,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: `migrations_${set}`,
    migrationLockTableName: `migrations_${set}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new ChartkeyError('INTERNAL', { cause: error, detail: `the ${set} tables could not be prepared` });
}
