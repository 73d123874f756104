import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { resume } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { mortal } from '../testing/mortal.ts';
import { shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { planStop } from './plan-stop.ts';
import { stopGrants } from './stop-grants.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const day = 24 * 60 * 60_000;
let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
let id: Hex;
/** Milliseconds that the clock of the engine is ahead. */
let ahead: number;
let wakes: number[];

const worker = async (): Promise<Engine> => ({
  ...(await createTestEngine({ blocks, gateway: gateway.client })),
  now: () => Date.now() + ahead,
  wake: (at) => void wakes.push(at),
});

beforeEach(async () => {
  ahead = 0;
  wakes = [];
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await worker();
  await seedChart(engine, gateway.blobs);
  id = await shareWith(engine, clinic);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const view = async () => (await sharingNow(engine)).find((row) => row.id === id)!;
const sent = () => [gateway.stopped.size, gateway.relayed.revocations.size];

it('a planned stop goes out on its day and not before, and the list shows the day (gateway in memory)', async () => {
  const stopAt = engine.now() + 3 * day;
  await planStop(engine, id, stopAt);
  expect(await view()).toMatchObject({ state: 'active', stopAt });
  expect(wakes).toContain(stopAt);
  await resume(engine);
  ahead = 3 * day - 60_000;
  await resume(engine);
  expect(sent()).toEqual([0, 0]);
  ahead = 3 * day + 1_000;
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
  expect((await view()).state).toBe('stopped');
  expect((await view()).stopAt).toBeUndefined();
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
  expect(await engine.db.count('outbox')).toBe(0);
});

it('locked on that day: the stop was signed when it was planned, and goes out all the same (gateway in memory)', async () => {
  await planStop(engine, id, engine.now() + day);
  await endSession();
  engine.forget();
  ahead = day + 1_000;
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
});

it('given up in time it is not sent, and a stop by hand leaves no plan behind (gateway in memory)', async () => {
  await planStop(engine, id, engine.now() + day);
  await planStop(engine, id, undefined);
  expect((await view()).stopAt).toBeUndefined();
  ahead = 2 * day;
  await resume(engine);
  expect(sent()).toEqual([0, 0]);
  await planStop(engine, id, engine.now() + day);
  await stopGrants(engine, [id]);
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
  expect(await engine.db.count('outbox')).toBe(0);
});

it('a day that has passed, or behind the end of the share, is refused and changes nothing', async () => {
  const { expires } = await view();
  for (const stopAt of [engine.now() - 1, expires * 1000, expires * 1000 + day])
    await expect(planStop(engine, id, stopAt)).rejects.toMatchObject({ code: 'STOP_DATE' });
  await expect(planStop(engine, `0x${'12'.repeat(32)}`, engine.now() + day)).rejects.toMatchObject({
    code: 'GRANT_UNKNOWN',
  });
  expect(await engine.db.count('outbox')).toBe(0);
});

it('another browser of the same person keeps the plan as well: it signs its own copy of the stop (gateway in memory)', async () => {
  const stopAt = engine.now() + day;
  await engine.store.write({ facts: [{ kind: 'stopPlanned', grant: id, stopAt }] });
  await resume(engine);
  expect(await engine.db.getAllKeys('outbox')).toEqual([`planned/${id}`]);
  await engine.store.write({ facts: [{ kind: 'stopPlanned', grant: id }] });
  await resume(engine);
  expect(await engine.db.count('outbox')).toBe(0);
});

it('X10 a worker killed at any effect while a planned stop falls due: it is sent, once (gateway in memory)', async () => {
  const due = engine.now() + day;
  await planStop(engine, id, due);
  ahead = day + 1_000;
  for (let fuse = 1; fuse <= 6; fuse++)
    for (const after of [false, true]) await resume(mortal(await worker(), fuse, after).engine).catch(() => undefined);
  ahead += 20 * 60_000;
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
  expect((await view()).state).toBe('stopped');
});
