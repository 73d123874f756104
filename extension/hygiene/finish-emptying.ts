import { deleteDB } from 'idb';
import browser from 'webextension-polyfill';
import type { OutboxRow } from '../grants/outbox.ts';
import { readStopsBeside } from '../grants/stops-beside.ts';
import { connectedOrigins, disconnectPortal } from '../portals/portals.ts';
import { ownDatabases } from '../profiles/person-databases.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { stirDisk } from './stir-disk.ts';

/** Kept in clear while this browser is being emptied: that it is, and the signed words that are still to be sent. */
export interface Emptying {
  outbox: Record<string, OutboxRow>;
}
/** Its name in `storage.local`. */
export const emptying = 'emptying';

/** Signed words that somebody waits for, whoever opens this browser next. They lie in clear. */
export async function wordsOwed(db: Database): Promise<Record<string, OutboxRow>> {
  const keys = (await db.getAllKeys('outbox')).filter((key) => /^(?:stop|revocation|shred)\//.test(key));
  const beside = (await readStopsBeside({ db }))?.outbox ?? {};
  const kept = Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, (await db.get('outbox', key))!] as const)),
  );
  return { ...beside, ...kept };
}

/**
 * Does what is left of it, if anything was begun. Run by the page, and by every start of the worker before it opens anything:
 * one after the other, since whoever came late would clear what was set up since.
 */
export const finishEmptying = (): Promise<void> => navigator.locks.request('chartkey.emptying', emptyNow);

async function emptyNow(): Promise<void> {
  const begun = (await browser.storage.local.get(emptying))[emptying] as Emptying | undefined;
  if (!begun) return;
  for (const origin of await connectedOrigins()) await disconnectPortal(origin).catch(() => undefined);
  for (const name of await ownDatabases()) await deleteDB(name);
  await stirDisk();
  await browser.storage.session.clear();
  await browser.alarms.clearAll();
  const waiting = Object.entries(begun.outbox);
  if (waiting.length > 0) {
    const db = await openDatabase();
    const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([...waiting.map(([key, row]) => tx.store.put(row, key)), tx.done]);
    db.close();
  }
  // Last: while it is there, the above is done again.
  await browser.storage.local.clear();
}
