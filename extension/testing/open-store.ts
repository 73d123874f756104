import { type Boxes, boxesOf } from '../storage/boxes.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { createStore, type Store } from '../storage/store.ts';

/** One key for every database of a test file, as one vault has. */
export const testBoxes: Boxes = await boxesOf(crypto.getRandomValues(new Uint8Array(32)));

/** A store without a vault, its clock in the test's hand. */
export async function openStore(
  name?: string,
  now: () => number = () => Date.now(),
  boxes: Boxes = testBoxes,
): Promise<{ db: Database; store: Store }> {
  const db = await openDatabase(name);
  return { db, store: createStore(db, async () => boxes, now) };
}

export const asked = (n: number, origin = 'https://a.example'): LogFact => ({
  kind: 'asked',
  request: `r${n}`,
  origin,
  name: 'A',
});
