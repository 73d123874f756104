import { openDatabase, tables } from '../storage/database.ts';

/** Empties every table, so that tests in one file do not see each other. */
export const wipeDatabase = (): Promise<void> => wipeDatabases('chartkey');

export async function wipeDatabases(...names: string[]): Promise<void> {
  for (const name of names) {
    const db = await openDatabase(name);
    for (const table of tables) await db.clear(table);
    db.close();
  }
}
