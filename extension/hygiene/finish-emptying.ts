import { deleteDB } from 'idb';
import browser from 'webextension-polyfill';
import type { OutboxRow } from '../grants/outbox.ts';
import { connectedOrigins, disconnectPortal } from '../portals/portals.ts';
import { openDatabase } from '../storage/database.ts';
import { stirDisk } from './stir-disk.ts';

/** Kept in clear while this browser is being emptied: that it is, and the signed words that are still to be sent. */
export interface Emptying {
  outbox: Record<string, OutboxRow>;
}
/** Its name in `storage.local`. */
export const emptying = 'emptying';

/** Does what is left of it, if anything was begun. Run by the page, and by every start of the worker before it opens anything. */
export async function finishEmptying(): Promise<void> {
  const begun = (await browser.storage.local.get(emptying))[emptying] as Emptying | undefined;
  if (!begun) return;
  for (const origin of await connectedOrigins()) await disconnectPortal(origin).catch(() => undefined);
  for (const { name } of await indexedDB.databases()) if (name && /^chartkey(?:$|-)/.test(name)) await deleteDB(name);
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
