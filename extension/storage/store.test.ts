import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { boxesOf } from './boxes.ts';
import { openDatabase } from './database.ts';
import { createLedger } from './ledger.ts';
import { checkLog, chunkEntries, readLog } from './log.ts';
import type { LogFact } from './log-entry.ts';
import { createStore } from './store.ts';

const key = crypto.getRandomValues(new Uint8Array(32));
const boxes = await boxesOf(key);
const open = async () => {
  const db = await openDatabase();
  return {
    db,
    store: createStore(
      db,
      async () => boxes,
      () => Date.now(),
    ),
  };
};
const asked = (n: number): LogFact => ({ kind: 'asked', request: `r${n}`, origin: 'https://a.example', name: 'A' });

afterEach(wipeDatabase);

it('a row opens only at its own place and only with its own vault', async () => {
  const { db, store } = await open();
  await store.write({ rows: { 'chart/1': { secret: 'text' }, 'chart/2': { other: 1 } } });
  expect(await store.row('chart/1')).toEqual({ secret: 'text' });
  const box = (await db.get('rows', 'chart/1'))!;
  await db.put('rows', box, 'chart/2');
  await expect(store.row('chart/2')).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  const other = createStore(
    db,
    async () => boxesOf(crypto.getRandomValues(new Uint8Array(32))),
    () => Date.now(),
  );
  await expect(other.row('chart/1')).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  db.close();
});

it('the log grows across chunks, keeps its order, and shows a cut or a changed entry', async () => {
  const { db, store } = await open();
  const total = chunkEntries * 2 + 3;
  await store.write({ facts: Array.from({ length: chunkEntries + 1 }, (_, i) => asked(i)) });
  for (let i = chunkEntries + 1; i < total; i += 2)
    await store.write({ facts: [asked(i), ...(i + 1 < total ? [asked(i + 1)] : [])] });
  const log = await readLog(db, boxes);
  expect(log).toHaveLength(total);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i));
  await checkLog(log);
  const changed = log.map((entry) => (entry.seq === 100 ? { ...entry, at: entry.at + 1 } : entry));
  await expect(checkLog(changed)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await db.delete('log', 1);
  await expect(readLog(db, boxes)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  db.close();
});

it('a write that fails half way leaves nothing behind', async () => {
  const { db, store } = await open();
  await store.write({ facts: [asked(0)], rows: { a: 1 } });
  const broken = {
    key: ['f', 0] as [string, number],
    cid: 'c',
    bytes: (() => undefined) as unknown as Uint8Array<ArrayBuffer>,
  };
  await expect(store.write({ facts: [asked(1)], rows: { a: 2 }, blobs: [broken] })).rejects.toThrow();
  expect(await store.row('a')).toBe(1);
  expect(await store.log()).toHaveLength(1);
  db.close();
});

it('parallel changes from two pages come one after the other', async () => {
  const [one, two] = [await open(), await open()];
  await one.store.write({ rows: { counter: 0 } });
  const add = ({ store }: typeof one) =>
    store.change(async () => {
      const counter = (await store.row<number>('counter'))! + 1;
      return { batch: { rows: { counter }, facts: [asked(counter)] }, result: undefined };
    });
  await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? one : two)));
  expect(await one.store.row('counter')).toBe(20);
  await checkLog(await two.store.log());
  one.db.close();
  two.db.close();
});

it('the ledger reads only what is new and folds it once', async () => {
  const { db, store } = await open();
  const ledger = createLedger(store);
  await store.write({
    facts: [
      { kind: 'device', lane: 7 },
      { kind: 'connected', origin: 'https://a.example' },
    ],
  });
  expect((await ledger.read()).portals.get('https://a.example')?.connected).toBe(true);
  await store.write({ facts: [asked(1), { kind: 'disconnected', origin: 'https://a.example' }] });
  const now = await ledger.read();
  const { deeds, total } = await ledger.activity(0, 2);
  expect([now.lane, now.length, total]).toEqual([7, 4, 3]);
  expect(deeds.map(({ lane, entry }) => [lane, entry.kind])).toEqual([
    [7, 'disconnected'],
    [7, 'asked'],
  ]);
  expect(now.portals.get('https://a.example')).toMatchObject({ connected: false, asked: 1 });
  ledger.forget();
  expect((await ledger.read()).length).toBe(4);
  db.close();
});

it('10,000 log entries are written and read in little time', async () => {
  const { db, store } = await open();
  const facts = Array.from({ length: 10_000 }, (_, i) => asked(i));
  const started = performance.now();
  await store.write({ facts });
  const written = performance.now();
  expect(await store.log()).toHaveLength(10_000);
  const read = performance.now();
  // Generous: a busy two-core machine runs other suites beside this one.
  expect(written - started).toBeLessThan(5_000);
  expect(read - written).toBeLessThan(1_000);
  db.close();
});
