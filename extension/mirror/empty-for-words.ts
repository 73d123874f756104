import browser from 'webextension-polyfill';
import type { OutboxRow } from '../grants/outbox.ts';
import { type Emptying, emptying, finishEmptying } from '../hygiene/finish-emptying.ts';
import { openDatabase } from '../storage/database.ts';

/** Signed words that somebody waits for, whoever opens this browser next. */
const owed = /^(?:stop|revocation|shred)\//;

/**
 * Takes a vault away that nobody here can open any more, to make room for one from the words. What is signed and not sent
 * yet stays: it lies in clear. From the first line on it is finished by whoever starts next (X10).
 */
export async function emptyForWords(): Promise<void> {
  const outbox: Record<string, OutboxRow> = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name || !/^chartkey(?:$|-)/.test(name)) continue;
    const db = await openDatabase(name);
    for (const key of (await db.getAllKeys('outbox')).filter((one) => owed.test(one)))
      outbox[key] = (await db.get('outbox', key))!;
    db.close();
  }
  await browser.storage.local.set({ [emptying]: { outbox } satisfies Emptying });
  await finishEmptying();
}
