import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { type Days, durations, expiresAt } from '#protocol/grant-rules';
import { approveRequest, signRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import type { Engine } from '../background/create-context.ts';
import { keepTime } from '../background/known-time.ts';
import { sharingNow } from '../background/popup-view.ts';
import { resume, signAndSend } from '../background/resume.ts';
import { createWaker } from '../background/waker.ts';
import { panic } from '../pause/panic.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import type { Institution } from '../testing/institution.ts';
import { screensOf } from '../testing/screens.ts';
import { lookAt, shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { drainOutbox } from './drain-outbox.ts';
import { createGatewayClock } from './gateway-clock.ts';
import { stopGrants } from './stop-grants.ts';

/** The real modules, with the clock of the computer, of the gateway and of the processor in the test's hand. */
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const minute = 60_000;
const day = 24 * 60 * minute;
const year = 365 * day;
const password = 'correct horse battery';
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
/** Milliseconds that this computer's clock is ahead of the real time, and whether the gateway answers. */
let ahead: number;
let online: boolean;

beforeEach(async () => {
  ahead = 0;
  online = true;
  clinic = await createClinic();
  gateway = memoryGateway();
  const clock = createGatewayClock(async () => {
    if (!online) throw new Error('offline');
    clock.hear(new Date().toUTCString());
  });
  await createVault(password, newWords(12));
  engine = await createTestEngine({
    blocks: await vouchingBlocks(clinic),
    gateway: { ...gateway.client, clock },
    now: () => Date.now() + ahead,
  });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await fakeBrowser.storage.local.clear();
  await wipeDatabase();
  vi.useRealTimers();
});

/** Somebody sets the clock, and Chartkey, which locks at that, is opened again. */
async function setClock(by: number): Promise<void> {
  ahead = by;
  await endSession();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
  await unlockVault(password);
  vi.useRealTimers();
}
const code = (wanted: string) => ({ code: wanted });
const preview = async (requestId: string) => {
  const { shown } = await getRequest(engine.store, requestId);
  return previewRequest(engine, await engine.charts.read(), requestId, shown!.choice);
};

describe('a clock that is wrong', () => {
  it.each([
    ['minutes ahead', 6 * minute],
    ['minutes behind', -6 * minute],
    ['days ahead', 20 * day],
    ['days behind', -20 * day],
    ['years ahead', 10 * year],
    ['years behind', -10 * year],
  ])('by %s: no share is shown or signed, with a code and words for the person', async (_, by) => {
    const { requestId } = await lookAt(engine, clinic);
    await setClock(by);
    await expect(preview(requestId)).rejects.toMatchObject({ ...code('CLOCK_WRONG'), retryable: true });
    await setClock(0);
    expect((await preview(requestId)).grant.expires).toBeGreaterThan(Date.now() / 1000);
  });

  it('by four minutes, or with a gateway that does not say: nobody is accused', async () => {
    const { requestId } = await lookAt(engine, clinic);
    await setClock(4 * minute);
    await preview(requestId);
    online = false;
    await setClock(40 * day);
    engine = { ...engine, gateway: { ...engine.gateway, clock: gateway.client.clock } };
    await expect(preview(requestId)).resolves.toMatchObject({ wontSee: expect.anything() });
  });

  it('is noticed without asking again, and a computer that slept is not taken for one', async () => {
    let steady = 0;
    let asked = 0;
    let there = Date.UTC(2026, 10, 20, 12);
    const clock = createGatewayClock(
      async () => {
        asked += 1;
        clock.hear(new Date(there).toUTCString());
      },
      () => steady,
    );
    expect(clock.heard()).toBeUndefined();
    expect(await clock.ask()).toBe(there);
    steady += minute;
    expect([await clock.ask(), asked]).toEqual([there + minute, 1]);
    // Eight hours pass in a sleep that the steady clock does not count: what was heard is behind, until it is asked anew.
    there += 8 * 60 * minute;
    expect(await clock.ask('anew')).toBe(there);
    expect(asked).toBe(2);
    steady += 10 * minute;
    expect(clock.heard()).toBeUndefined();
    clock.hear('no date');
    clock.hear(null);
    expect(clock.heard()).toBeUndefined();
  });

  it('a share signed offline with a wrong clock is never sent: it is ended, and said why', async () => {
    online = false;
    await setClock(200 * day);
    const { requestId, digest } = await lookAt(engine, clinic);
    await approveRequest(engine, requestId, digest);
    await signRequest(engine, requestId);
    online = true;
    await setClock(0);
    await resume(engine);
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'cancelled', trouble: 'CLOCK_WRONG' });
    expect([gateway.deposits.size, gateway.relayed.grants.size]).toEqual([0, 0]);
    expect((await engine.ledger.read()).stopped.size).toBe(1);
  });

  it('is said on every screen, with both times, and no more once it is right', async () => {
    const answer = screensOf(engine);
    const state = async () => (await answer('state.get', {})) as { result: { clock?: { ahead: number } } };
    expect((await state()).result.clock).toBeUndefined();
    await engine.gateway.clock.ask();
    await setClock(3 * day);
    expect((await state()).result.clock!.ahead / day).toBeCloseTo(3, 1);
    await setClock(0);
    expect((await state()).result.clock).toBeUndefined();
  });
});

describe('a clock that is set between asking and answering', () => {
  it.each([
    ['back by an hour', -60 * minute],
    ['forward by two hours', 120 * minute],
    ['forward by years', 5 * year],
  ])('X4 what was shown has to be shown again: %s', async (_, by) => {
    const { requestId, digest } = await lookAt(engine, clinic);
    await setClock(by);
    await expect(approveRequest(engine, requestId, digest)).rejects.toMatchObject(code('APPROVAL_VOID'));
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'pending' });
  });

  it.each([
    ['back by a minute', -minute],
    ['back by years', -5 * year],
    ['forward by two minutes', 2 * minute + 10_000],
  ])('X5 the clock is set during Undo: the click is void and nothing is signed, %s', async (_, by) => {
    const { requestId, digest } = await lookAt(engine, clinic);
    await approveRequest(engine, requestId, digest);
    const { id } = await engine.keys.session();
    const jumped = {
      ...engine,
      now: () => Date.now() + by,
      // As if the session had not noticed: the click must be void by itself.
      keys: { ...engine.keys, session: async () => ({ id, key: new Uint8Array(32), deadline: Infinity }) },
    };
    const row = await signRequest(jumped, requestId);
    expect(row.state).toBe('pending');
    // Years back, not even the certificate of who asks holds.
    expect(['clock', 'changed']).toContain(row.voided);
    expect(row.signature).toBeUndefined();
    expect(gateway.deposits.size).toBe(0);
  });

  it('a wake within the time to undo, with the clock ahead, does not cut it short', async () => {
    const { requestId, digest } = await lookAt(engine, clinic);
    await approveRequest(engine, requestId, digest);
    const jumped = { ...engine, now: () => Date.now() + 3 * minute };
    await resume(jumped);
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'pending', voided: 'clock' });
  });
});

describe('the end of a share', () => {
  it.each(durations)(
    'of %i days is a midnight, and never sooner than was chosen, also asked around midnight',
    (days: Days) => {
      const midnight = Date.UTC(2026, 11, 31) / 1000;
      for (const around of [-1, 0, 1, 43_200]) {
        const now = midnight + around;
        const expires = expiresAt(now, days);
        expect(expires % 86_400).toBe(0);
        expect(expires - now).toBeGreaterThanOrEqual(days * 86_400);
        expect(expires - now).toBeLessThan((days + 1) * 86_400);
      }
    },
  );

  it('comes with the second: active before, ended at it, and ended whatever the clock is set to afterwards', async () => {
    const id = await shareWith(engine, clinic);
    const { expires } = (await engine.ledger.read()).grants.get(id)!.grant;
    const at = async (now: number) => (await sharingNow({ ...engine, now: () => now }))[0]!;
    // What the gateway says counts: while it is silent, our own clock does.
    online = false;
    const silent = { ...engine, gateway: { ...engine.gateway, clock: gateway.client.clock } };
    const alone = async (now: number) => (await sharingNow({ ...silent, now: () => now }))[0]!;
    expect(await alone(expires * 1000 - 1)).toMatchObject({ state: 'active', daysLeft: 1 });
    expect(await alone(expires * 1000)).toMatchObject({ state: 'expired', daysLeft: 0 });
    expect((await at(expires * 1000 - 1)).state).toBe('active');
    // The gateway was heard after the end; then the worker died, the line is gone, and somebody sets the clock back.
    await keepTime({
      gateway: { ...engine.gateway, clock: { ...engine.gateway.clock, heard: () => expires * 1000 + 5 } },
    });
    for (const back of [1, day, year]) expect((await alone(expires * 1000 - back)).state).toBe('expired');
  });

  it('a share that lasts is not called ended because the clock is ahead', async () => {
    await shareWith(engine, clinic);
    await engine.gateway.clock.ask();
    await setClock(2 * year);
    expect((await sharingNow(engine))[0]!.state).toBe('active');
  });
});

describe('stopping with a wrong clock', () => {
  it.each([
    ['years ahead', 3 * year],
    ['years behind', -3 * year],
  ])('%s: the stop and the pause are signed, and reach the gateway', async (_, by) => {
    const [one, two] = [await shareWith(engine, clinic), await shareWith(engine, clinic)];
    await setClock(by);
    await stopGrants(engine, [one]);
    await drainOutbox(engine);
    expect([...gateway.stopped].join()).toContain('"signature"');
    expect(gateway.stopped.size).toBe(1);
    await panic({ self: engine, everyone: async () => [engine] });
    await drainOutbox(engine);
    expect(gateway.pauses.get(two as Hex)).toMatchObject({ paused: true });
  });

  it('what was put off while the clock was years ahead goes out when it is right', async () => {
    const id = await shareWith(engine, clinic);
    const { stop } = engine.gateway;
    let fails = true;
    const failing = {
      ...engine,
      gateway: {
        ...engine.gateway,
        stop: async (row: Parameters<typeof stop>[0]) => {
          if (fails) throw new TypeError('offline');
          return stop(row);
        },
      },
    };
    await setClock(3 * year);
    await stopGrants(failing, [id]);
    await drainOutbox(failing);
    expect(gateway.stopped.size).toBe(0);
    fails = false;
    await setClock(0);
    await drainOutbox(failing);
    expect(gateway.stopped.size).toBe(1);
  });

  it('a share on its way waits for no time that never comes', async () => {
    const { requestId, digest } = await lookAt(engine, clinic);
    await approveRequest(engine, requestId, digest);
    const { relay } = engine.gateway;
    const failing = {
      ...engine,
      gateway: { ...engine.gateway, relay: async () => Promise.reject(new TypeError('no line')) },
    };
    await signAndSend(failing, requestId);
    const { retryAt } = await getRequest(engine.store, requestId);
    expect(retryAt).toBeGreaterThan(Date.now());
    await setClock(-year);
    await resume({ ...engine, gateway: { ...engine.gateway, relay } });
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'granted' });
  });

  it('the next wake is never so far that a timer would run wild', async () => {
    let runs = 0;
    const waker = createWaker(async () => void runs++);
    waker.wake(Date.now() + 100 * year);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs).toBe(0);
  });
});
