import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { madeUpGrant, madeUpLog } from '../testing/made-up-log.ts';
import { asked, openStore } from '../testing/open-store.ts';
import { wipeDatabases } from '../testing/wipe-database.ts';
import { createLedger, type LedgerReader } from './ledger.ts';
import { chunkEntries } from './log.ts';
import { hashOfEntry, logStart } from './log-chain.ts';
import type { LogEntry, LogFact } from './log-entry.ts';
import type { Store } from './store.ts';

afterEach(() => wipeDatabases('chartkey', 'second'));

const grants = (count: number, lane = 1) => Array.from({ length: count }, (_, n) => madeUpGrant(lane, n));
/** Everything a ledger says; maps in an order of their own. */
async function said(ledger: LedgerReader) {
  const { lane, length, ...rest } = await ledger.read();
  const sorted = Object.entries(rest).map(([name, part]) =>
    part instanceof Map
      ? [name, [...(part as Map<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1))]
      : [name, part],
  );
  return { lane, length, ...Object.fromEntries(sorted), activity: await ledger.activity(0, 100_000) };
}
/** The same, folded from the logs alone. */
const folded = (store: Store) =>
  said(
    createLedger({ reader: { ...store.reader, snapshot: async () => undefined, saveSnapshot: async () => undefined } }),
  );
/** A device of lane 1 with a snapshot that is saved. */
async function withSnapshot(count: number) {
  const { db, store } = await openStore();
  await store.write({ facts: [{ kind: 'device', lane: 1 }, ...grants(count)] });
  await createLedger(store).read();
  await vi.waitFor(async () => expect(await store.reader.snapshot()).toBeDefined());
  return { db, store };
}
/** An unchained log as a device would have chained it. */
async function chained(entries: readonly LogEntry[]): Promise<LogEntry[]> {
  let prev = logStart;
  const log: LogEntry[] = [];
  for (const entry of entries) {
    log.push({ ...entry, prev });
    prev = await hashOfEntry(log.at(-1)!);
  }
  return log;
}

it('starts from the snapshot and opens no chunk that it covers', async () => {
  const { db, store } = await withSnapshot(600);
  const intact = vi.spyOn(store.reader, 'intact');
  const chunk = vi.spyOn(store.reader, 'chunk');
  const ledger = createLedger(store);
  expect((await ledger.read()).grants.size).toBe(600);
  expect([intact.mock.calls.length, chunk.mock.calls.length]).toEqual([0, 0]);
  expect(await said(ledger)).toEqual(await folded(store));
  await store.write({ facts: [{ kind: 'stopped', grant: madeUpGrant(1, 5).id }] });
  expect((await createLedger(store).read()).stopped.size).toBe(1);
  expect(intact.mock.calls.map(([log, since]) => [log, since])).toContainEqual(['own', 601]);
  db.close();
});

it('deleting, damaging or ageing the snapshot changes nothing', async () => {
  const { db, store } = await withSnapshot(300);
  const box = (await db.get('snapshot', 'fold'))!;
  await store.write({
    facts: [asked(1), ...grants(80).map((grant): LogFact => ({ kind: 'stopped', grant: grant.id }))],
  });
  const truth = await folded(store);
  const harms = [
    async () => undefined,
    async () => void (await db.put('snapshot', box, 'fold')),
    async () => void (await db.put('snapshot', { ...box, data: box.data.slice(1) }, 'fold')),
    async () => void (await db.put('snapshot', (await db.get('log', 0))!, 'fold')),
    async () => void (await db.delete('snapshot', 'fold')),
  ];
  for (const harm of harms) {
    await harm();
    expect(await said(createLedger(store))).toEqual(truth);
  }
  db.close();
});

it('a snapshot of another history is not believed: the logs are the truth', async () => {
  const { db, store } = await withSnapshot(100);
  const box = (await db.get('snapshot', 'fold'))!;
  for (const table of ['log', 'mark'] as const) await db.clear(table);
  // As long as before, and then longer, with other entries.
  for (const facts of [grants(100, 2), grants(40, 3)]) {
    await store.write({ facts: (await db.count('log')) === 0 ? [{ kind: 'device', lane: 1 }, ...facts] : facts });
    await db.put('snapshot', box, 'fold');
    expect(await said(createLedger(store))).toEqual(await folded(store));
  }
  db.close();
});

it('X10 whatever dies around the writing of a snapshot, the next start says what the logs say', async () => {
  const { db, store } = await openStore();
  await store.write({ facts: [{ kind: 'device', lane: 1 }, ...grants(70)] });
  for (const dies of ['before', 'after', 'never'] as const) {
    const saveSnapshot = async (text: string) => {
      if (dies === 'before') throw new Error('the worker died');
      await store.reader.saveSnapshot(text);
      if (dies === 'after') throw new Error('the worker died');
    };
    const mortal = createLedger({ reader: { ...store.reader, saveSnapshot } });
    await mortal.read();
    await store.write({ facts: grants(70, 2 + dies.length) });
    expect(await said(mortal)).toEqual(await folded(store));
    expect(await said(createLedger(store))).toEqual(await folded(store));
  }
  db.close();
});

it('any devices, adopted in any pieces around any restart, give what the logs say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(madeUpLog(2), madeUpLog(3)),
      madeUpLog(1),
      fc.array(fc.constantFrom('own', 'second', 'third', 'restart', 'unsnapped', 'over'), { maxLength: 14 }),
      async (others, own, steps) => {
        const { db, store } = await openStore();
        const logs = await Promise.all(others.map(chained));
        await store.write({ facts: own.slice(0, 3) });
        let ledger = createLedger(store);
        let lane = 100;
        for (const step of steps) {
          if (step === 'own') await store.write({ facts: own.slice(3, 9) });
          if (step === 'second') await store.adopt(2, logs[0]!.slice(0, 5 + steps.length));
          if (step === 'third') await store.adopt(3, logs[1]!);
          if (step === 'restart') ledger = createLedger(store);
          if (step === 'unsnapped') await db.clear('snapshot');
          if (step === 'over') await store.startOver(lane++);
          expect(await said(ledger)).toEqual(await folded(store));
        }
        db.close();
        await wipeDatabases('chartkey');
      },
    ),
    { numRuns: Number(process.env.CHARTKEY_FUZZ ?? 40) },
  );
});

it('a lost chunk takes its grants out of the ledger, never the rest, and no snapshot is made of that', async () => {
  const { db, store } = await openStore();
  await store.write({ facts: [{ kind: 'device', lane: 1 }, ...grants(2 * chunkEntries)] });
  const log = await store.log();
  const truth = await folded(store);
  await db.delete('log', 1);
  const ledger = createLedger(store);
  expect((await ledger.read()).grants.size).toBe(chunkEntries);
  const [lost, held] = [madeUpGrant(1, 300).id, madeUpGrant(1, 3).id];
  expect([...(await ledger.granted([lost, held])).keys()]).toEqual([held]);
  expect(await store.reader.snapshot()).toBeUndefined();
  await store.giveWay(1, log);
  expect(await said(ledger)).toEqual(truth);
  expect(await said(createLedger(store))).toEqual(truth);
  db.close();
});

it('a grant’s whole entry, and a page of activity, come from their chunks alone', async () => {
  const { db, store } = await withSnapshot(700);
  const ledger = createLedger(store);
  const chunk = vi.spyOn(store.reader, 'chunk');
  const id = madeUpGrant(1, 400).id;
  expect((await ledger.granted([id, '0x99'])).get(id)?.grant).toEqual(madeUpGrant(1, 400).grant);
  expect(chunk.mock.calls).toEqual([['own', 1]]);
  const page = await ledger.activity(10, 5);
  expect(page.total).toBe(700);
  expect(page.deeds.map(({ entry }) => entry.seq)).toEqual([690, 689, 688, 687, 686]);
  expect(await ledger.activity(0, 5, new Set(['opened']))).toEqual({ deeds: [], total: 0 });
  expect(chunk.mock.calls.slice(1)).toEqual([['own', 2]]);
  db.close();
});

it('what was being read when everything was forgotten is not kept', async () => {
  const { db, store } = await withSnapshot(80);
  const ledger = createLedger(store);
  const reading = ledger.read();
  ledger.forget();
  await reading;
  const snapshot = vi.spyOn(store.reader, 'snapshot').mockRejectedValue(new Error('locked'));
  await expect(ledger.read()).rejects.toThrow('locked');
  snapshot.mockRestore();
  expect((await ledger.read()).grants.size).toBe(80);
  db.close();
});
