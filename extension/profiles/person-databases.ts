import { deleteDB } from 'idb';

const prefix = 'chartkey-';

/** One database for each person; the one of whoever set this browser up is `chartkey`. */
export const databaseOf = (person: string): string => `${prefix}${person}`;

/** Every database of ours on this disk, as the browser names them. */
export const ownDatabases = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (/^chartkey(?:$|-)/.test(name ?? '') ? name! : []));

/** Everybody else's databases on this disk, by person: known while locked too, since what is signed must go out. */
export async function personsOnDisk(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => /^chartkey-([0-9a-f]{16})$/.exec(name ?? '')?.[1] ?? []).sort();
}

/** Takes one away. Waits for pages that have it open; they let go by themselves. */
export const deletePersonDatabase = (person: string): Promise<void> => deleteDB(databaseOf(person));
