import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64url, toHex, utf8 } from '#protocol/bytes';
import { approveRequest, refuseRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { openLane } from '../background/open-lane.ts';
import { phaseOf } from '../background/phase.ts';
import { sharingNow } from '../background/popup-view.ts';
import { resume } from '../background/resume.ts';
import { createChainFollower } from '../chain/follow-chain.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { wordsOwed } from '../hygiene/finish-emptying.ts';
import { panic, settleAll } from '../pause/panic.ts';
import { pauseView } from '../pause/pause-view.ts';
import { keepPress } from '../pause/press.ts';
import { addFile } from '../records/add-file.ts';
import { acceptDeposit, getDeposit, receiveChunk, receiveOffer } from '../records/deposits.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { type FullDisk, fillDisk } from '../testing/full-disk.ts';
import type { Institution } from '../testing/institution.ts';
import { lookAt, shareWith } from '../testing/share.ts';
import { smallChart } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage } from '../testing/worker.ts';
import { changePassword } from '../vault/change-password.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { readVault } from '../vault/vault-row.ts';
import { newWords } from '../vault/words.ts';
import { tables } from './database.ts';

/**
 * A disk that is full at every kind of write: fake-indexeddb rolls back as the browser does; `storage-loss.spec.ts` has a
 * real one.
 */
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
const full = { code: 'QUOTA_EXCEEDED', retryable: true };
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let disk: FullDisk | undefined;

beforeEach(async () => {
  clinic = await createClinic();
  gateway = memoryGateway();
  await createVault(password, newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  disk?.free();
  disk = undefined;
  engine.db.close();
  await endSession();
  await fakeBrowser.storage.local.clear();
  await wipeDatabase();
});

/** Everything on disk, sealed or not. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    tables.map(async (table) => [table, await engine.db.getAllKeys(table), await engine.db.getAll(table)]),
  );
  return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? toHex(value) : value));
}
const lay = () => {
  disk = fillDisk();
  return disk;
};
async function offer() {
  const { origin, documentId, tabId } = openPage(clinic.origin);
  const depositId = randomUUID();
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
  const given = { depositId, desk: clinic.desk, nonce, title: 'Your chart', count: 7 };
  await receiveOffer(engine, given, { origin, documentId, tabId, active: true });
  return depositId;
}

interface Write {
  name: string;
  /** Everything before the write; what it returns is the write itself. */
  begin(): Promise<() => Promise<unknown>>;
}

const writes: Write[] = [
  {
    name: 'a question that comes in',
    begin: async () => () => lookAt(engine, clinic),
  },
  {
    name: 'a click on Approve',
    begin: async () => {
      const { requestId, digest } = await lookAt(engine, clinic);
      return () => approveRequest(engine, requestId, digest);
    },
  },
  {
    name: 'a refusal',
    begin: async () => {
      const { requestId } = await lookAt(engine, clinic);
      return () => refuseRequest(engine, requestId);
    },
  },
  { name: 'an offer of a copy', begin: async () => offer },
  {
    name: 'a copy that is accepted',
    begin: async () => {
      const depositId = await offer();
      return () => acceptDeposit(engine, depositId);
    },
  },
  { name: 'a file that is added', begin: async () => () => addFile(utf8(smallChart), { title: 'Mine' }) },
  { name: 'a setting', begin: async () => () => engine.store.write({ facts: [{ kind: 'setting', undoSeconds: 10 }] }) },
  { name: 'another password', begin: async () => () => changePassword({ password }, 'quiet river lanterns') },
];

describe('a full disk', () => {
  it.each(writes)('$name: a code that says what to do, and what was there is there, whole', async ({ begin }) => {
    const write = await begin();
    const before = await everything();
    const { refused, free } = lay();
    await expect(write()).rejects.toMatchObject(full);
    expect(refused()).toBeGreaterThan(0);
    expect(await everything()).toBe(before);
    expect(await engine.store.damage()).toEqual([]);
    free();
    await write();
    expect(await everything()).not.toBe(before);
  });

  it('a new vault: said so, not taken for one that is there, and made once there is room', async () => {
    await endSession();
    await wipeDatabase();
    const words = newWords(12);
    const { free } = lay();
    await expect(createVault(password, words)).rejects.toMatchObject(full);
    await expect(readVault()).rejects.toMatchObject({ code: 'NOT_SET_UP' });
    free();
    await createVault(password, words);
    await endSession();
    await unlockVault(password);
    await openLane(engine);
  });

  it('a piece of a copy is refused, and the same piece is taken once there is room', async () => {
    const depositId = await offer();
    const { origin } = await acceptDeposit(engine, depositId);
    const piece = (offset: number) => ({ depositId, offset, data: toBase64url(new Uint8Array(1000)), last: false });
    await receiveChunk(engine, piece(0), origin);
    const { free } = lay();
    await expect(receiveChunk(engine, piece(1000), origin)).rejects.toMatchObject(full);
    expect(await getDeposit(engine, depositId)).toMatchObject({ state: 'receiving', received: 1000 });
    free();
    expect(await receiveChunk(engine, piece(1000), origin)).toMatchObject({ received: 2000 });
    expect((await engine.store.chunks(depositId)).map(({ length }) => length)).toEqual([1000, 1000]);
  });

  it('a signed share goes on its way when there is room, once (gateway in memory)', async () => {
    const { requestId, digest } = await lookAt(engine, clinic);
    await engine.store.write({ facts: [{ kind: 'setting', undoSeconds: 0 }] });
    await approveRequest(engine, requestId, digest);
    const { free } = lay();
    await expect(resume(engine)).rejects.toMatchObject(full);
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'approved' });
    expect(gateway.deposits.size).toBe(0);
    free();
    await resume(engine);
    expect(await getRequest(engine.store, requestId)).toMatchObject({ state: 'granted' });
    expect([...gateway.relayed.grants.values()]).toEqual([1]);
  });

  it('stopping works: the gateway and the chain are told, the list says so, and the log has it once there is room', async () => {
    const id = await shareWith(engine, clinic);
    const { refused, free } = lay();
    await stopGrants(engine, [id]);
    expect(refused()).toBeGreaterThan(0);
    expect(await sharingNow(engine)).toMatchObject([{ id, state: 'stopping' }]);
    await drainOutbox(engine);
    expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
    expect(await sharingNow(engine)).toMatchObject([{ id, state: 'stopped' }]);
    const stoppedAt = (await sharingNow(engine))[0]!.stoppedAt!;
    await resume(engine);
    expect((await engine.ledger.read()).stopped.size).toBe(0);
    free();
    await resume(engine);
    expect((await engine.ledger.read()).stopped).toEqual(new Map([[id, stoppedAt]]));
    expect(fakeBrowser.storage.local.dump()).not.toContain('stops/');
    await drainOutbox(engine);
    expect([gateway.stopped.size, gateway.relayed.revocations.size]).toEqual([1, 1]);
  });

  it('a stop that had no room is among what an emptied browser still has to send', async () => {
    const id = await shareWith(engine, clinic);
    lay();
    await stopGrants(engine, [id]);
    expect(Object.keys(await wordsOwed(engine.db)).sort()).toEqual([`revocation/${id}`, `stop/${id}`]);
  });

  it('X6 locking works, and panic: the gateway is told, it locks, and the press is settled once there is room', async () => {
    const id = await shareWith(engine, clinic);
    const { free } = lay();
    await expect(panic({ self: engine, everyone: async () => [engine] })).rejects.toMatchObject(full);
    expect(await phaseOf(engine)).toBe('locked');
    expect(gateway.pauses.get(id)).toMatchObject({ paused: true });
    expect(await pauseView(engine.db)).toMatchObject({ state: 'asked' });
    const told = gateway.pauses.get(id)!.version;
    free();
    await unlockVault(password);
    await settleAll([engine]);
    await drainOutbox(engine);
    expect((await engine.ledger.read()).pause).toMatchObject({ paused: true, version: told });
    expect(await pauseView(engine.db)).toMatchObject({ state: 'paused', waiting: 0 });
    expect(fakeBrowser.storage.local.dump()).not.toContain('press/');
  });

  it('a press that had no room gives way to a later one that has', async () => {
    const { free } = lay();
    await keepPress({ ...engine, now: () => 1_000 }, { paused: true });
    expect(await pauseView(engine.db)).toMatchObject({ at: 1_000 });
    free();
    await keepPress({ ...engine, now: () => 2_000 }, { paused: false });
    expect(await pauseView(engine.db)).toMatchObject({ state: 'resuming', at: 2_000 });
    expect(fakeBrowser.storage.local.dump()).not.toContain('press/');
  });

  it('what can be read again from the chain is used without being kept', async () => {
    const reader = await vouchingBlocks(clinic);
    const follower = createChainFollower(engine.db, reader, 0);
    lay();
    expect((await follower.sync()).block).toBe(1);
    expect((await follower.view()).block).toBe(1);
    expect(await engine.db.count('chain')).toBe(0);
  });
});
