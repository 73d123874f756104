import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
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
import { Killed, mortal } from '../testing/mortal.ts';
import { shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import type { PlannedRow } from './outbox.ts';
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

/** What each gateway was sent to stop, also if it had heard it before. */
let stops: number;

const worker = async (): Promise<Engine> => {
  const engine = await createTestEngine({ blocks, gateway: gateway.client });
  const stop: Engine['gateway']['stop'] = (row) => {
    stops += 1;
    return gateway.client.stop(row);
  };
  const now = () => Date.now() + ahead;
  return { ...engine, now, gateway: { ...engine.gateway, stop }, wake: (at) => void wakes.push(at) };
};

beforeEach(open);
afterEach(close);

async function open() {
  ahead = 0;
  stops = 0;
  wakes = [];
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await worker();
  await seedChart(engine, gateway.blobs);
  id = await shareWith(engine, clinic);
}
async function close() {
  engine.db.close();
  await endSession();
  await wipeDatabase();
}

const view = async () => (await sharingNow(engine)).find((row) => row.id === id)!;
const relayed = () => [...gateway.relayed.revocations.values()].reduce((sum, times) => sum + times, 0);
const sent = () => [stops, relayed()];
const planned = async () =>
  (await engine.db.getAll('outbox')).flatMap((row) => (row.kind === 'planned' ? [row.due] : []));
/** The stops that the log tells of. */
const told = async () => (await engine.ledger.activity(0, 9, new Set(['stopped'] as const))).deeds;

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
  const other = async (stopAt?: number) => {
    const plan = stopAt === undefined ? {} : { stopAt };
    await engine.store.write({ facts: [{ kind: 'stopPlanned', grant: id, ...plan }] });
    await resume(engine);
  };
  await other(engine.now() + day);
  expect(await engine.db.getAllKeys('outbox')).toEqual([`planned/${id}`]);
  const later = engine.now() + 9 * day;
  await other(later);
  expect(await planned()).toEqual([later]);
  ahead = 2 * day;
  await resume(engine);
  expect(sent()).toEqual([0, 0]);
  const sooner = engine.now() + day;
  await other(sooner);
  expect(await planned()).toEqual([sooner]);
  await other();
  expect(await engine.db.count('outbox')).toBe(0);
  await other(sooner);
  await endSession();
  engine.forget();
  ahead = 4 * day;
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
});

it('sent while locked, though another browser had moved it: it is told as stopped, and not sent again (gateway in memory)', async () => {
  const stopAt = engine.now() + 60_000;
  await planStop(engine, id, stopAt);
  await engine.store.write({ facts: [{ kind: 'stopPlanned', grant: id, stopAt: stopAt + 30 * day }] });
  ahead = 2 * 60_000;
  await resume({ ...engine, keys: { ...engine.keys, session: () => Promise.reject(new ChartkeyError('LOCKED')) } });
  expect(sent()).toEqual([1, 1]);
  expect((await view()).state).toBe('active');
  await resume(engine);
  expect((await view()).state).toBe('stopped');
  expect(await told()).toHaveLength(1);
  ahead = 31 * day;
  await resume(engine);
  expect(sent()).toEqual([1, 1]);
  expect(await engine.db.count('outbox')).toBe(0);
});

it('by the gateway’s clock: ahead of it nothing is stopped early, behind it nothing late or again (gateway in memory)', async () => {
  let heard: number | undefined;
  const ask = async () => {
    heard = Date.now();
    return heard;
  };
  const clock = { hear: () => undefined, heard: () => heard, ask };
  const timed: Engine = { ...engine, gateway: { ...engine.gateway, clock } };
  await planStop(timed, id, Date.now() + day);
  ahead = 2 * day;
  wakes = [];
  await resume(timed);
  expect(sent()).toEqual([0, 0]);
  expect(await planned()).toHaveLength(1);
  // Woken when it is that time there, not over and over until then.
  for (const at of wakes) expect(at).toBeGreaterThan(timed.now() + day / 2);
  await expect(planStop(timed, id, Date.now() - day)).rejects.toMatchObject({ code: 'STOP_DATE' });
  await planStop(timed, id, Date.now() + day / 2);
  ahead = -2 * day;
  await expect(planStop(timed, id, Date.now() - day)).rejects.toMatchObject({ code: 'STOP_DATE' });
  const { due, ...rest } = (await timed.db.get('outbox', `planned/${id}`)) as PlannedRow;
  const passed = due - 3 * day;
  await timed.db.put('outbox', { ...rest, due: passed }, `planned/${id}`);
  await timed.store.write({ facts: [{ kind: 'stopPlanned', grant: id, stopAt: passed }] });
  for (let i = 0; i < 3; i++) await resume(timed);
  expect(sent()).toEqual([1, 1]);
  expect((await view()).state).toBe('stopped');
  expect(await timed.db.count('outbox')).toBe(0);
});

it('X10 a worker killed at any effect while a planned stop falls due: it is sent, once (gateway in memory)', async () => {
  const fall = async (fuse: number, after: boolean): Promise<number> => {
    await close();
    await open();
    await planStop(engine, id, engine.now() + day);
    ahead = day + 1_000;
    const first = await worker();
    const dying = mortal(first, fuse, after);
    await resume(dying.engine).catch((thrown: unknown) => {
      const isKill = thrown instanceof Killed || (thrown instanceof Error && thrown.cause instanceof Killed);
      if (!isKill) throw thrown;
    });
    first.db.close();
    ahead += 20 * 60_000;
    await resume(engine);
    await resume(engine);
    expect((await view()).state).toBe('stopped');
    expect(await told()).toHaveLength(1);
    expect(await engine.db.count('outbox')).toBe(0);
    expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
    expect(Math.min(...sent())).toBe(1);
    again += stops + relayed() - 2;
    return dying.used();
  };
  let again = 0;
  const effects = await fall(Number.POSITIVE_INFINITY, false);
  expect(again).toBe(0);
  expect(effects).toBeGreaterThan(5);
  for (let fuse = 1; fuse <= effects; fuse++) for (const after of [false, true]) await fall(fuse, after);
  // To the gateway and to the chain: only where it died behind an answer that it had not noted yet.
  expect(again).toBe(4);
}, 60_000);
