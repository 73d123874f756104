import { openDatabase, tables } from '../storage/database.ts';

/** Empties every table, so that tests in one file do not see each other. */
export async function wipeDatabase(): Promise<void> {
  const db = await openDatabase();
  for (const table of tables) await db.clear(table);
  db.close();
}
