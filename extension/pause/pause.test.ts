import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { verify } from '#protocol/signatures';
import { approveRequest, signRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { phaseOf } from '../background/phase.ts';
import { continueFilings, resume, signAndSend } from '../background/resume.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { stopGrants } from '../grants/stop-grants.ts';
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
import { lookAt, shareWith } from '../testing/share.ts';
import { smallChart } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { panic, resumeSharing, settleAll } from './panic.ts';
import { pauseView } from './pause-view.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let online: boolean;

beforeEach(async () => {
  online = true;
  clinic = await createClinic();
  gateway = memoryGateway();
  await createVault(password, newWords(12));
  engine = await newWorker();
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

async function newWorker(): Promise<Engine> {
  const guard =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A) => {
      if (!online) throw new ChartkeyError('OFFLINE');
      return work(...given);
    };
  const { client } = gateway;
  const guarded = { ...client, pause: guard(client.pause), deposit: guard(client.deposit), stop: guard(client.stop) };
  return createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: guarded });
}

const household = (all = () => [engine]) => ({ self: engine, everyone: async () => all() });
const unlock = async () => {
  await unlockVault(password);
  await settleAll([engine]);
};

/** Asks and looks; the digest on screen. */
const ask = () => lookAt(engine, clinic);
const share = (): Promise<Hex> => shareWith(engine, clinic);
const stateOf = async (requestId: string) => (await getRequest(engine.store, requestId)).state;
const isPausedAt = (id: Hex) => gateway.pauses.get(id)?.paused;
const sent = async () => {
  for (let i = 0; i < 100 && (await pauseView(engine.db))?.waiting; i++) {
    await drainOutbox(engine);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

it('panic: every live share is paused by its own account, it is logged, and Chartkey locks (gateway in memory)', async () => {
  const ids = [await share(), await share(), await share()];
  await stopGrants(engine, [ids[2]!]);
  await panic(household());
  expect(await phaseOf(engine)).toBe('locked');
  await sent();
  expect(ids.map(isPausedAt)).toEqual([true, true, undefined]);
  expect(await pauseView(engine.db)).toMatchObject({ state: 'paused', here: true, waiting: 0, total: 2 });
  await unlock();
  const { pause, grants } = await engine.ledger.read();
  expect(pause).toMatchObject({ paused: true });
  expect((await engine.ledger.activity(0, 1)).deeds[0]?.entry.kind).toBe('paused');
  expect(new Set([...gateway.pauses.values()].map(({ version }) => version))).toEqual(new Set([pause!.version]));
  const rows = [...grants.values()].slice(0, 2);
  expect(new Set(rows.map(({ path }) => path.index)).size).toBe(2);
});

it('the words that go out are signed by the account of the grant (gateway in memory)', async () => {
  const id = await share();
  online = false;
  await panic(household());
  const row = await engine.db.get('outbox', `pause/${id}`);
  if (row?.kind !== 'pause') throw new Error('no pause was journalled');
  await unlockVault(password);
  const { patient } = (await engine.ledger.granted([id])).get(id)!.grant;
  verify('Pause', row.row.pause, engine.chain, row.row.signature, patient);
});

it('resume: one tap brings every share back, and a paused day leaves no trace in later grants (gateway in memory)', async () => {
  const ids = [await share(), await share()];
  await panic(household());
  await sent();
  await unlock();
  await resumeSharing(household());
  expect(await phaseOf(engine)).toBe('ready');
  await sent();
  expect(ids.map(isPausedAt)).toEqual([false, false]);
  expect(await pauseView(engine.db)).toBeUndefined();
  const later = await share();
  await settleAll([engine]);
  await sent();
  expect(isPausedAt(later)).toBeUndefined();
  expect((await engine.ledger.activity(0, 9)).deeds.map(({ entry }) => entry.kind)).toContain('resumed');
});

it('X10 offline: pressed now, told later, also by a new worker and while locked (gateway in memory)', async () => {
  const id = await share();
  online = false;
  await panic(household());
  await drainOutbox(engine);
  expect(await pauseView(engine.db)).toMatchObject({ state: 'paused', waiting: 1, total: 1 });
  engine.db.close();
  engine = await newWorker();
  online = true;
  await resume({ ...engine, now: () => Date.now() + 60_000 });
  expect(await phaseOf(engine)).toBe('locked');
  expect(isPausedAt(id)).toBe(true);
  expect(await pauseView(engine.db)).toMatchObject({ state: 'paused', waiting: 0 });
});

it('pressed while locked: said so, remembered, and the first thing the next unlock does; that unlock stays open', async () => {
  const id = await share();
  await endSession();
  engine.forget();
  await panic(household());
  await drainOutbox(engine);
  expect(await pauseView(engine.db)).toMatchObject({ state: 'asked', waiting: 0 });
  expect(isPausedAt(id)).toBeUndefined();
  engine.db.close();
  engine = await newWorker();
  await unlock();
  await sent();
  expect(isPausedAt(id)).toBe(true);
  expect(await phaseOf(engine)).toBe('ready');
  expect(await pauseView(engine.db)).toMatchObject({ state: 'paused' });
});

it('while paused nothing is approved, signed, deposited or published; a resume takes it up again (gateway in memory)', async () => {
  const live = await share();
  const [waiting, approved] = [await ask(), undefined];
  expect(approved).toBeUndefined();
  await panic(household());
  await sent();
  await unlock();
  await expect(approveRequest(engine, waiting.requestId, waiting.digest)).rejects.toMatchObject({
    code: 'SHARING_PAUSED',
  });
  expect(await stateOf(waiting.requestId)).toBe('pending');
  const heads = gateway.heads.get(live)!.length;
  await addFile(Buffer.from(smallChart), { title: 'More' });
  await continueFilings(engine);
  expect(gateway.heads.get(live)!.length).toBe(heads);
  await resumeSharing(household());
  await continueFilings(engine);
  expect(gateway.heads.get(live)!.length).toBe(heads + 1);
  await approveRequest(engine, waiting.requestId, waiting.digest);
  await signAndSend(engine, waiting.requestId);
  expect(await stateOf(waiting.requestId)).toBe('granted');
});

it('X5 panic during Undo: nothing is signed, and the question waits', async () => {
  const { requestId, digest } = await ask();
  await approveRequest(engine, requestId, digest);
  await panic(household());
  await expect(signRequest(engine, requestId)).rejects.toMatchObject({ code: 'LOCKED' });
  await unlock();
  const row = await signRequest(engine, requestId);
  expect(['locked', 'paused']).toContain(row.voided);
  expect([row.state, row.signature]).toEqual(['pending', undefined]);
  expect((await engine.ledger.read()).grants.size).toBe(0);
});

it('a share on its way when panic is pressed is held back, and goes out after the resume (gateway in memory)', async () => {
  online = false;
  const { requestId, digest } = await ask();
  await approveRequest(engine, requestId, digest);
  await signAndSend(engine, requestId);
  expect(await stateOf(requestId)).toBe('signed');
  await panic(household());
  online = true;
  await unlock();
  await resume({ ...engine, now: () => Date.now() + 60_000 });
  expect([gateway.deposits.size, gateway.heads.size]).toEqual([0, 0]);
  await resumeSharing(household());
  await resume({ ...engine, now: () => Date.now() + 120_000 });
  expect(await stateOf(requestId)).toBe('granted');
});

it('X10 killed before or after every single write of a panic: paused, logged once, locked (gateway in memory)', async () => {
  for (let i = 0; i < 30; i++) await share();
  const ids = [...(await engine.ledger.read()).grants.keys()];
  /** A worker that dies at its `fuse`-th write: nothing of it goes on. */
  const mortal = (fuse: number, after: boolean) => {
    let used = 0;
    const { promise: death, resolve: die } = Promise.withResolvers<void>();
    const nevermore = () => {
      die();
      return new Promise<never>(() => undefined);
    };
    const change: Engine['store']['change'] = async (decide) => {
      used += 1;
      if (used > fuse || (used === fuse && !after)) return nevermore();
      const result = await engine.store.change(decide);
      return used >= fuse ? nevermore() : result;
    };
    return { dying: { ...engine, store: { ...engine.store, change } } as Engine, death };
  };
  let presses = 0;
  for (const fuse of [1, 2]) {
    for (const after of [false, true]) {
      const { dying, death } = mortal(fuse, after);
      void panic({ self: dying, everyone: async () => [dying] });
      await death;
      presses += 1;
      engine.db.close();
      engine = await newWorker();
      expect(await phaseOf(engine)).toBe('ready');
      // What the next worker does when it wakes.
      await settleAll([engine]);
      expect(await phaseOf(engine)).toBe('locked');
      await sent();
      expect(ids.map(isPausedAt)).toEqual(ids.map(() => true));
      await unlock();
      const { total } = await engine.ledger.activity(0, 0, new Set(['paused']));
      expect(total).toBe(presses);
      await resumeSharing(household());
      await sent();
      expect(ids.map(isPausedAt)).toEqual(ids.map(() => false));
    }
  }
}, 120_000);

it('pressed while a resume is being signed, it is not lost: paused and locked (gateway in memory)', async () => {
  const id = await share();
  await panic(household());
  await unlock();
  // The resume has read what was pressed and is about to write; the panic falls in between.
  let pressed: Promise<void> | undefined;
  const change: Engine['store']['change'] = (decide) =>
    engine.store.change(async () => {
      const decided = await decide();
      pressed ??= panic(household());
      await new Promise((resolve) => setTimeout(resolve, 50));
      return decided;
    });
  const resuming = { ...engine, store: { ...engine.store, change } };
  await resumeSharing({ self: resuming, everyone: async () => [resuming] });
  await pressed;
  await sent();
  expect(await phaseOf(engine)).toBe('locked');
  expect(isPausedAt(id)).toBe(true);
});

it('a disk that takes nothing does not keep Chartkey open: locked, said so, and paused at the next unlock (gateway in memory)', async () => {
  const id = await share();
  const full = async () => {
    throw new ChartkeyError('QUOTA_EXCEEDED');
  };
  const stuck = { ...engine, store: { ...engine.store, change: full } };
  await expect(panic({ self: stuck, everyone: async () => [stuck] })).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  expect(await phaseOf(engine)).toBe('locked');
  await unlock();
  await sent();
  expect(isPausedAt(id)).toBe(true);
});

it('the lock comes in the middle: what was journalled goes out, the rest is signed by the next unlock (gateway in memory)', async () => {
  for (let i = 0; i < 30; i++) await share();
  const ids = [...(await engine.ledger.read()).grants.keys()];
  let writes = 0;
  const change: Engine['store']['change'] = async (decide) => {
    if (writes++ === 1) {
      await endSession();
      engine.forget();
    }
    return engine.store.change(decide);
  };
  const interrupted = { ...engine, store: { ...engine.store, change } };
  await panic({ self: interrupted, everyone: async () => [interrupted] });
  await sent();
  const told = ids.filter(isPausedAt);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(ids.length);
  await unlock();
  await sent();
  expect(ids.map(isPausedAt)).toEqual(ids.map(() => true));
  expect(await phaseOf(engine)).toBe('ready');
});

it('a gateway that holds a press from a clock ahead of ours: the person’s last press still wins (gateway in memory)', async () => {
  const id = await share();
  const ahead = Date.now() + 3_600_000;
  gateway.pauses.set(id, { grant: id, paused: false, version: ahead, at: Math.floor(ahead / 1000) });
  await panic(household());
  await drainOutbox(engine);
  expect(isPausedAt(id)).toBe(false);
  expect(await pauseView(engine.db)).toMatchObject({ state: 'asked' });
  await unlock();
  await sent();
  expect(isPausedAt(id)).toBe(true);
  expect(gateway.pauses.get(id)!.version).toBe(ahead + 1);
});

it('a row the gateway refuses for good holds up no other, and is given up only when its grant is over', async () => {
  const [one, two] = [await share(), await share()];
  const { pause } = gateway.client;
  const picky: typeof pause = async (rows) => {
    if (rows.some((row) => row.pause.grant === one)) throw new ChartkeyError('BAD_SIGNATURE');
    return pause(rows);
  };
  engine = { ...engine, gateway: { ...engine.gateway, pause: picky } };
  await panic(household());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await drainOutbox(engine);
  expect([one, two].map(isPausedAt)).toEqual([undefined, true]);
  expect(await pauseView(engine.db)).toMatchObject({ waiting: 1, total: 2 });
  await drainOutbox({ ...engine, now: () => Date.now() + 200 * 24 * 60 * 60_000 });
  expect(await pauseView(engine.db)).toMatchObject({ waiting: 0 });
});
