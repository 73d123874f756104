import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { asked, openStore } from '../testing/open-store.ts';
import { wipeDatabases } from '../testing/wipe-database.ts';
import { chunkEntries } from './log.ts';
import { hashOfEntry } from './log-chain.ts';
import type { LogEntry } from './log-entry.ts';
import type { Store } from './store.ts';

afterEach(() => wipeDatabases('chartkey', 'second'));

/** A device that has written `count` facts after its lane. */
async function device(name: string, lane: number, count: number) {
  const { db, store } = await openStore(name);
  await store.write({ facts: [{ kind: 'device', lane }] });
  if (count > 0) await store.write({ facts: Array.from({ length: count }, (_, i) => asked(i)) });
  return { db, store };
}
const total = chunkEntries + 44;

it("a device's log comes over whole, in pieces of any size, again and again", async () => {
  const other = await device('second', 2, total - 1);
  const { db, store } = await device('chartkey', 1, 3);
  const log = await other.store.log();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(total - 1), { maxLength: 4 }), async (cuts) => {
      for (const end of [...cuts, total]) {
        const from = Math.max(0, (await store.entriesOf(2)).length - (end % 3));
        await store.adopt(2, log.slice(from, Math.max(end, from)));
      }
      expect(await store.entriesOf(2)).toEqual(log);
      expect((await store.entriesOf(2, 250)).map(({ seq }) => seq)[0]).toBe(250);
    }),
    { numRuns: 8 },
  );
  const head = await hashOfEntry(log.at(-1)!);
  expect(await store.devices()).toMatchObject([
    { lane: 1, count: 4, own: true },
    { lane: 2, count: total, head, own: false },
  ]);
  expect((await other.store.devices())[0]).toEqual({ lane: 2, count: total, head, own: true });
  db.close();
  other.db.close();
});

it('a broken, foreign or gapped log is refused as damaged and changes nothing', async () => {
  const other = await device('second', 2, 20);
  const { db, store } = await device('chartkey', 1, 0);
  const log = await other.store.log();
  await store.adopt(2, log.slice(0, 10));
  const before = await store.devices();
  const bad: LogEntry[][] = [
    log.slice(11),
    [...log.slice(0, 12), ...log.slice(13)],
    log.map((entry) => (entry.seq === 15 ? { ...entry, at: entry.at + 1 } : entry)),
    log.map((entry) => (entry.seq === 15 ? { ...entry, at: 0.5 } : entry)),
  ];
  for (const entries of bad) await expect(store.adopt(2, entries)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await expect(store.adopt(3, log)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  expect(await store.devices()).toEqual(before);
  db.close();
  other.db.close();
});

it('K9 a log that contradicts what is held is a fork: it is refused and nothing changes', async () => {
  const { db, store } = await openStore();
  const other = await device('second', 2, 5);
  await store.adopt(2, await other.store.log());
  await other.db.clear('log');
  await other.db.clear('mark');
  // The same device, set back to its first entry, writes something else.
  await other.store.write({ facts: [{ kind: 'device', lane: 2 }] });
  await other.store.write({ facts: [asked(7), asked(8)] });
  const forked = await other.store.log();
  const held = await store.entriesOf(2);
  for (const entries of [forked, forked.slice(1)])
    await expect(store.adopt(2, entries)).rejects.toMatchObject({ code: 'LOG_FORKED' });
  expect(await store.entriesOf(2)).toEqual(held);
  db.close();
  other.db.close();
});

it('K9 a profile set back starts over in a new lane and then takes what it had written before', async () => {
  const { db, store } = await device('chartkey', 1, 5);
  const old = await device('second', 1, 0);
  await old.db.put('log', (await db.get('log', 0))!, 0);
  await old.db.put('mark', (await db.get('mark', 'log'))!, 'log');
  await store.write({ facts: [asked(9)] });
  const full = await store.log();
  // `old` is the same device as of six entries.
  await expect(old.store.adopt(1, full)).rejects.toMatchObject({ code: 'LOG_FORKED' });
  await expect(old.store.startOver(1)).rejects.toMatchObject({ code: 'LOG_FORKED' });
  await old.store.startOver(77);
  await old.store.adopt(1, full);
  expect(await old.store.entriesOf(1)).toEqual(full);
  expect(await old.store.log()).toMatchObject([{ kind: 'device', lane: 77, seq: 0 }]);
  await expect(old.store.startOver(1)).rejects.toMatchObject({ code: 'LOG_FORKED' });
  db.close();
  old.db.close();
});

it('logs of other devices move to no other lane: a chunk put elsewhere does not open', async () => {
  const { db, store } = await openStore();
  const other = await device('second', 2, 3);
  await store.adopt(2, await other.store.log());
  await db.put('peers', (await db.get('peers', [2, 0]))!, [3, 0]);
  await db.put('mark', (await db.get('mark', 'peer/2'))!, 'peer/3');
  await expect(store.entriesOf(3)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  db.close();
  other.db.close();
});

it('X10 what adopting and starting over write is one change: a failure half way leaves the old log', async () => {
  const { db, store } = await device('chartkey', 1, 3);
  const other = await device('second', 2, 3);
  const log = await other.store.log();
  const whole = async (from: Store) => [await from.log(), await from.devices()];
  const before = await whole(store);
  const real = db.transaction.bind(db);
  const failing = ((...given: Parameters<typeof real>) => {
    const tx = real(...given);
    const marks = tx.objectStore('mark');
    Object.assign(marks, {
      put: () => Promise.reject(new Error('the disk is gone')),
    });
    return new Proxy(tx, {
      get: (target, name) => {
        if (name === 'objectStore') return (table: 'mark') => (table === 'mark' ? marks : target.objectStore(table));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }) as typeof db.transaction;
  Object.assign(db, { transaction: failing });
  await expect(store.adopt(2, log)).rejects.toThrow();
  await expect(store.startOver(9)).rejects.toThrow();
  Object.assign(db, { transaction: real });
  expect(await whole(store)).toEqual(before);
  await store.startOver(9);
  await store.adopt(2, log);
  expect((await store.devices()).map(({ lane }) => lane)).toEqual([9, 1, 2]);
  db.close();
  other.db.close();
});
