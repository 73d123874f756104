import type { Kysely } from 'kysely';

/** A trailing `?` allows NULL. Integers are 64 bits wide on every database. */
export type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'integer?'>>;

/** Creates a table whose primary key is `key`. */
export async function createTable(
  db: Kysely<unknown>,
  name: string,
  columns: Columns,
  key: readonly string[],
  unique?: readonly string[],
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const sqlType = type.startsWith('text') ? 'text' : 'bigint';
    table = table.addColumn(column, sqlType, (built) => (type.endsWith('?') ? built : built.notNull()));
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...key] as [never, ...never[]]);
  if (unique) table = table.addUniqueConstraint(`${name}_once`, [...unique] as [never, ...never[]]);
  await table.execute();
}
