import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { asked, openStore } from '../testing/open-store.ts';
import { wipeDatabases } from '../testing/wipe-database.ts';
import { chunkEntries } from './log.ts';
import { checkChain } from './log-chain.ts';
import type { LogEntry } from './log-entry.ts';
import type { Store } from './store.ts';

afterEach(() => wipeDatabases('chartkey', 'second'));

const total = 2 * chunkEntries + 10;
/** A device of lane 1 with two full chunks and a part of one, and its log as a mirror would have it. */
async function device(name?: string) {
  const { db, store } = await openStore(name);
  await store.write({ facts: [{ kind: 'device', lane: 1 }] });
  await store.write({ facts: Array.from({ length: total - 1 }, (_, i) => asked(i)) });
  return { db, store, log: await store.log() };
}
const asks = (entries: readonly LogEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'asked' ? [entry.request] : [])).sort();
/** Every fact of every device, in whatever lane it now is. */
const everything = async (store: Store) => {
  const lanes = (await store.devices()).map(({ lane }) => lane);
  return asks((await Promise.all(lanes.map((lane) => store.entriesOf(lane)))).flat());
};

it('a missing, cut or replaced chunk is found, and its whole copy brings everything back in the same lane', async () => {
  const { db, store, log } = await device();
  const box = (await db.get('log', 0))!;
  const harms = [
    () => db.delete('log', 1),
    () => db.put('log', { ...box, data: box.data.slice(0, -1) }, 0),
    () => db.put('log', box, 1),
    () => db.delete('log', 2),
  ];
  for (const [harm, chunk] of [
    [harms[0]!, 1],
    [harms[1]!, 0],
    [harms[2]!, 1],
    [harms[3]!, 2],
  ] as const) {
    expect(await store.damage()).toEqual([]);
    await harm();
    expect(await store.damage()).toEqual([{ kind: 'log', lane: 1, own: true, chunks: [chunk] }]);
    await expect(store.log()).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(await store.giveWay(1, log)).toBe(0);
    expect(await store.log()).toEqual(log);
  }
  expect(await store.damage()).toEqual([]);
  db.close();
});

it('an entry changed in place, by somebody who can seal, breaks the chain and is found', async () => {
  const { db, store, log } = await device();
  const { db: db2, store: other } = await openStore('second');
  const forged = log.map((entry) => (entry.seq === 40 ? { ...entry, at: 1 } : entry));
  await expect(other.adopt(1, forged)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await expect(store.giveWay(1, forged)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  expect(await store.log()).toEqual(log);
  await checkChain(await store.log());
  db.close();
  db2.close();
});

it('a mark that says less than there is is put right, and nothing behind it is overwritten', async () => {
  const { db, store, log } = await device();
  const right = (await db.get('mark', 'log'))!;
  for (const lie of [{ v: 1 as const, chunk: 0, count: 7 }, { v: 1 as const, chunk: 2, count: 3 }, undefined]) {
    await (lie ? db.put('mark', lie, 'log') : db.delete('mark', 'log'));
    expect(await store.log()).toEqual(log);
    expect(await store.damage()).toEqual([{ kind: 'mark', lane: 1, own: true }]);
    expect(await store.damage()).toEqual([]);
    expect(await db.get('mark', 'log')).toMatchObject({ chunk: right.chunk, count: right.count });
  }
  await db.put('mark', { v: 1, chunk: 0, count: 7 }, 'log');
  await store.write({ facts: [asked(total)] });
  expect(await store.log()).toHaveLength(total + 1);
  await checkChain(await store.log());
  db.close();
});

it('a mark that says more than there is counts as a loss, which a copy of the same length heals', async () => {
  const { db, store, log } = await device();
  await db.put('mark', { v: 1, chunk: 2, count: 200 }, 'log');
  expect(await store.damage()).toEqual([{ kind: 'log', lane: 1, own: true, chunks: [2] }]);
  await store.giveWay(1, log);
  expect(await store.damage()).toEqual([]);
  expect(await everything(store)).toEqual(asks(log));
  db.close();
});

it('K9 with its end lost a log is set aside by the next write: a stop is never held up, and the copy heals it later', async () => {
  const { db, store, log } = await device();
  await db.delete('log', 2);
  await store.write({ facts: [{ kind: 'stopped', grant: '0x01' }] });
  const [own, old] = await store.devices();
  expect(own).toMatchObject({ own: true, count: 2 });
  expect(old).toMatchObject({ own: false, lane: 1, count: total });
  expect(await store.damage()).toEqual([{ kind: 'log', lane: 1, own: false, chunks: [2] }]);
  expect(await store.giveWay(1, log)).toBe(0);
  expect(await store.damage()).toEqual([]);
  expect(await store.entriesOf(1)).toEqual(log);
  expect((await store.log())[1]).toMatchObject({ kind: 'stopped' });
  db.close();
});

it('K9 what only this device knew is kept when it gives way: behind the copy, or written again in a new lane', async () => {
  const { db, store, log } = await device();
  // The copy is older, and the chunk in between is lost: the last ten follow nothing any more.
  await db.delete('log', 1);
  expect(await store.giveWay(1, log.slice(0, 300))).toBe(2 * chunkEntries - 300);
  const [own] = await store.devices();
  expect(own!.lane).not.toBe(1);
  expect(asks(await store.log())).toEqual(asks(log.slice(2 * chunkEntries)));
  expect((await store.log())[1]!.at).toBe(log[2 * chunkEntries]!.at);
  expect(await store.entriesOf(1)).toEqual(log.slice(0, 300));
  db.close();
});

it('K9 of two copies of one profile that both went on, the later one gives way and loses nothing', async () => {
  const one = await device();
  const two = await openStore('second');
  for (const [chunk, box] of (await one.db.getAll('log')).entries()) await two.db.put('log', box, chunk);
  await two.db.put('mark', (await one.db.get('mark', 'log'))!, 'log');
  await one.store.write({ facts: [asked(7001), asked(7002), asked(7003)] });
  await two.store.write({ facts: [asked(8001)] });
  const published = await one.store.log();
  await expect(two.store.adopt(1, published)).rejects.toMatchObject({ code: 'LOG_FORKED' });
  await two.store.giveWay(1, published);
  expect(await two.store.entriesOf(1)).toEqual(published);
  expect(asks(await two.store.log())).toEqual(['r8001']);
  expect((await two.store.devices())[0]!.lane).not.toBe(1);
  // The same again changes nothing: whatever dies in between, it can be repeated (X10).
  const before = await everything(two.store);
  await two.store.giveWay(1, published);
  expect(await everything(two.store)).toEqual(before);
  one.db.close();
  two.db.close();
});

it('a row that does not open is named', async () => {
  const { db, store } = await openStore();
  await store.write({ rows: { 'chart/1': { a: 1 }, 'chart/2': { a: 2 } } });
  await db.put('rows', (await db.get('rows', 'chart/1'))!, 'chart/2');
  expect(await store.damage()).toEqual([{ kind: 'row', place: 'chart/2' }]);
  db.close();
});
