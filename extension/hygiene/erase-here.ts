import browser from 'webextension-polyfill';
import type { OutboxRow } from '../grants/outbox.ts';
import { endSession } from '../vault/session.ts';
import { accountsOf } from './accounts-of.ts';
import { type ErasedRow, erasedPlace } from './erase-row.ts';
import { shredWord } from './erase-stored.ts';
import { type Emptying, emptying, finishEmptying, wordsOwed } from './finish-emptying.ts';
import { type Instead, withEveryone } from './own-people.ts';

/**
 * Empties this browser: keys, lists, log, settings, connected sites, of everybody in it. What is signed and not sent yet stays,
 * in clear, until it is: all of it words that gateway or chain will see. From the first line on it is finished by whoever
 * starts next (X10). Returns how many words wait. Throws `LOCKED`; then nothing was emptied.
 */
export async function eraseHere(instead: Instead = {}): Promise<number> {
  const outbox: Record<string, OutboxRow> = await withEveryone(async (people) => {
    const waiting: Record<string, OutboxRow> = {};
    const { store, config, now } = people[0]!.engine;
    for (const { engine } of people) {
      Object.assign(waiting, await wordsOwed(engine.db));
      for (const signer of await accountsOf(engine)) {
        if (await store.row<ErasedRow>(erasedPlace(signer.address))) continue;
        const word = await shredWord(engine, signer);
        waiting[`shred/${signer.address}`] = { v: 1, kind: 'shred', url: config.gateway, word, due: now(), tries: 0 };
      }
    }
    return waiting;
  }, instead);
  await browser.storage.local.set({ [emptying]: { outbox } satisfies Emptying });
  await endSession();
  await finishEmptying();
  return Object.keys(outbox).length;
}
