import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { classes } from '#protocol/fhir/classes';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { continueFilings, publishHeads, resume } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { addFile } from '../records/add-file.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { Killed, mortal } from '../testing/mortal.ts';
import { shareWith } from '../testing/share.ts';
import { smallChart } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { isLess, type Limit, limitOf, meet, selectLimited } from './limit.ts';
import { narrowGrant, narrowingOf } from './narrow-grant.ts';
import { publishHead } from './publish-head.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
let id: Hex;

beforeEach(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  id = await shareWith(engine, clinic);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const heldLimit = async (): Promise<Limit> =>
  (await narrowingOf(engine, await engine.charts.read(), id, undefined)).limit;
const without = async (...gone: string[]): Promise<Limit> => {
  const limit = await heldLimit();
  return { ...limit, classes: limit.classes.filter((name) => !gone.includes(name)) };
};
/** Classes of which the newest head at the gateway names a ciphertext. */
const openNow = async (): Promise<string[]> => {
  const { segments } = await engine.charts.read();
  const cids = new Set(gateway.heads.get(id)!.at(-1)!.cids);
  return [...new Set(segments.filter(({ cid }) => cids.has(cid)).map((segment) => segment.class))].sort();
};
const view = async () => (await sharingNow(engine)).find((row) => row.id === id)!;

it('K4 a narrowed share: the next head names nothing that was taken out, also of what is filed later (gateway in memory)', async () => {
  expect(await openNow()).toContain('Observation.laboratory');
  await narrowGrant(engine, id, await without('Observation.laboratory'));
  expect((await view()).narrowed).toMatchObject({ sent: false });
  await publishHeads(engine);
  expect(await openNow()).not.toContain('Observation.laboratory');
  expect(await openNow()).toContain('Immunization');
  expect((await view()).narrowed).toMatchObject({ sent: true });
  expect((await view()).state).toBe('active');
  await addFile(Buffer.from(smallChart), { title: 'More' });
  await continueFilings(engine);
  expect(await openNow()).not.toContain('Observation.laboratory');
});

it('narrowing only takes away, and leaves something: anything else is refused and changes nothing', async () => {
  const limit = await heldLimit();
  await expect(narrowGrant(engine, id, limit)).rejects.toMatchObject({ code: 'NOT_NARROWER' });
  await expect(narrowGrant(engine, id, { ...limit, classes: ['Patient'] })).rejects.toMatchObject({
    code: 'NOT_NARROWER',
  });
  const wider = { ...limit, labels: ['HIV', 'PSY'], dataFrom: '1900-01', dataUntil: '2099-12' };
  await expect(narrowGrant(engine, id, wider)).rejects.toMatchObject({ code: 'NOT_NARROWER' });
  await expect(narrowGrant(engine, `0x${'12'.repeat(32)}`, limit)).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  expect((await view()).narrowed).toBeUndefined();
  await narrowGrant(engine, id, await without('Immunization'));
  await narrowGrant(engine, id, { ...limit, dataFrom: '2024-01' });
  expect((await heldLimit()).classes).not.toContain('Immunization');
});

it('what is left is counted before it is said (gateway in memory)', async () => {
  const charts = await engine.charts.read();
  const before = await narrowingOf(engine, charts, id, undefined);
  expect(before.years).toEqual(['2019', '2023', '2024']);
  const labs = (narrowing: typeof before) => narrowing.classes.find((row) => row.class === 'Observation.laboratory');
  expect(labs(before)).toEqual({ class: 'Observation.laboratory', before: 3, after: 3 });
  const after = await narrowingOf(engine, charts, id, { ...before.limit, dataFrom: '2024-01' });
  expect(labs(after)).toEqual({ class: 'Observation.laboratory', before: 3, after: 2 });
});

it('X10 a worker killed at any effect while it narrows: the share never ends, and is narrow in the end (gateway in memory)', async () => {
  const limit = await without('Observation.laboratory', 'Immunization');
  const whole = mortal(engine, Number.POSITIVE_INFINITY, false);
  const narrow = async (mine: Engine) => {
    if ((await mine.ledger.read()).limits.size === 0) await narrowGrant(mine, id, limit);
    await resume(mine);
  };
  await narrow(whole.engine);
  expect(whole.used()).toBeGreaterThan(2);
  for (let fuse = 1; fuse <= whole.used(); fuse++)
    for (const after of [false, true]) {
      engine.db.close();
      await wipeDatabase();
      gateway = memoryGateway();
      await createVault('correct horse battery', newWords(12));
      engine = await createTestEngine({ blocks, gateway: gateway.client });
      await seedChart(engine, gateway.blobs);
      id = await shareWith(engine, clinic);
      const killed = await narrow(mortal(engine, fuse, after).engine).then(
        () => false,
        (error: unknown) => error instanceof Killed || (error as Error).cause instanceof Killed,
      );
      expect(killed).toBe(true);
      // Whatever it got to: somebody can still be read, never more than before.
      expect((await openNow()).length).toBeGreaterThan(0);
      expect((await view()).state).toBe('active');
      await narrow(await createTestEngine({ blocks, gateway: gateway.client }));
      expect(await openNow()).toEqual(['AllergyIntolerance', 'Patient']);
      expect(gateway.stopped.size).toBe(0);
    }
}, 120_000);

it('another browser narrowed it: what that one took out does not come back by the head of this one (gateway in memory)', async () => {
  const limit = await without('Observation.laboratory');
  const heads = gateway.heads.get(id)!;
  const last = heads.at(-1)!;
  heads.push({ ...last, head: { ...last.head, version: 2 } });
  await seedChart(engine, gateway.blobs);
  const entry = (await engine.ledger.granted([id])).get(id)!;
  const inputs = { ...entry, patient: await engine.keys.signer(entry.path) };
  await publishHead(engine, await engine.charts.stored(), inputs, () => narrowGrant(engine, id, limit));
  expect(gateway.heads.get(id)!.map(({ head }) => head.version)).toEqual([1, 2, 3]);
  expect(await openNow()).not.toContain('Observation.laboratory');
});

const limits = fc.record({
  classes: fc.subarray([...classes]).map((list) => list.sort()),
  labels: fc.subarray(['ETH', 'PSY', 'U', 'UNDATED']).map((list) => list.sort()),
  dataFrom: fc.constantFrom('1900-01', '2019-03', '2024-01'),
  dataUntil: fc.constantFrom('2024-03', '2026-11', '2030-01'),
});
const segments = fc.array(
  fc.record({
    cid: fc.constant('bafy'),
    id: fc.constant<Hex>('0x01'),
    version: fc.constant(1),
    class: fc.constantFrom(...classes),
    labels: fc.subarray(['ETH', 'PSY', 'U']),
    month: fc.constantFrom('2018-05', '2024', '2024-02', 'standing', 'undated'),
    record: fc.constant<Hex>('0x02'),
  }),
  { maxLength: 40 },
);

it('K4 limits meet in any order to the same, and never let more through than the terms or any one of them', () => {
  fc.assert(
    fc.property(limits, limits, limits, segments, (a, b, c, list) => {
      expect(meet(a, meet(b, c))).toEqual(meet(meet(c, a), b));
      const terms = {
        scopes: ['patient/*.rs'],
        labels: ['PSY', 'U'],
        dataFrom: '2018-01',
        dataUntil: '2027-01',
        records: [],
      };
      const open = selectLimited(terms, meet(a, b), list);
      for (const limit of [undefined, a, b]) {
        const wider = new Set(selectLimited(terms, limit, list));
        expect(open.every((segment) => wider.has(segment))).toBe(true);
      }
      expect(isLess(a, a)).toBe(false);
      expect(isLess(meet(a, b), a) || JSON.stringify(meet(a, b)) === JSON.stringify(meet(a, a))).toBe(true);
      expect(selectLimited(terms, limitOf(terms), list)).toEqual(selectLimited(terms, undefined, list));
    }),
  );
});
