import browser from 'webextension-polyfill';
import type { OutboxRow } from '../grants/outbox.ts';
import { type Emptying, emptying, finishEmptying, wordsOwed } from '../hygiene/finish-emptying.ts';
import { ownDatabases } from '../profiles/person-databases.ts';
import { openDatabase } from '../storage/database.ts';

/**
 * Takes a vault away that nobody here can open any more, to make room for one from the words. What is signed and not sent
 * yet stays: it lies in clear. From the first line on it is finished by whoever starts next (X10).
 */
export async function emptyForWords(): Promise<void> {
  const outbox: Record<string, OutboxRow> = {};
  for (const name of await ownDatabases()) {
    const db = await openDatabase(name);
    Object.assign(outbox, await wordsOwed(db));
    db.close();
  }
  await browser.storage.local.set({ [emptying]: { outbox } satisfies Emptying });
  await finishEmptying();
}
