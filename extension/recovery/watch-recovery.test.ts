import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '../background/create-context.ts';
import { createClinic, createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { memoryEscrows } from '../testing/memory-escrows.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { confirmGuardians, prepareGuardians, removeGuardians } from './make-guardians.ts';
import { askWithShares, restoreWithShares } from './recover-with-shares.ts';
import { quorums } from './recovery-key.ts';
import { readRecovery } from './recovery-state.ts';
import { withSelfVault } from './self-vault.ts';
import { recoveryAlarm, refuseRecovery, watchRecovery } from './watch-recovery.ts';
import { readWatch } from './watch-row.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'a long quiet river';
let escrows: ReturnType<typeof memoryEscrows>;
let engine: Engine;
let shares: string[];
const notices = async () => (await readWatch()).notices;
const watch = (again = false) => watchRecovery(engine, escrows.client, again);

beforeEach(async () => {
  escrows = memoryEscrows();
  await createVault(password, newWords(12));
  const blocks = await vouchingBlocks(await createClinic());
  engine = await createTestEngine({ blocks, gateway: memoryGateway().client });
  shares = await withSelfVault(
    async (vault) => {
      const names = ['Ana', 'Ben', 'Carla'];
      const made = await prepareGuardians(vault, {
        proof: { password },
        choice: { quorum: quorums[0], names, days: 3 },
      });
      await confirmGuardians(vault, made.prepared);
      return made.shares.slice(0, 2);
    },
    { escrows: escrows.client },
  );
});
afterEach(async () => {
  await endSession();
  engine.db.close();
  await wipeDatabase();
  await fakeBrowser.storage.local.remove('recoveryWatch');
});

it('K12 a request is noticed, locked or not, and a locked browser has an alarm of its own for it (gateway in memory)', async () => {
  await watch();
  expect(await notices()).toEqual([]);
  expect(fakeBrowser.alarmList.get(recoveryAlarm)?.periodInMinutes).toBe(30);
  await askWithShares(escrows.client, shares);
  await endSession();
  engine.forget();
  await watch();
  const [notice] = await notices();
  expect(notice).toMatchObject({ escrow: [...escrows.held.keys()][0] });
  expect(notice!.until - Math.floor(engine.now() / 1000)).toBeGreaterThan(3 * 86_400 - 60);
  await expect(refuseRecovery(engine, notice!.request, escrows.client)).rejects.toMatchObject({ code: 'LOCKED' });
});

it('K12 a refusal is written down first, and repeated to a gateway that was away or forgot it (gateway in memory)', async () => {
  await watch();
  await askWithShares(escrows.client, shares);
  await watch();
  const { request } = (await notices())[0]!;
  const { refuse } = escrows.client;
  escrows.client.refuse = async () => {
    throw new Error('away');
  };
  await expect(refuseRecovery(engine, request, escrows.client)).rejects.toBeDefined();
  expect((await readRecovery(engine.store)).refused).toEqual(new Set([request]));
  expect(await notices()).toHaveLength(1);
  escrows.client.refuse = refuse;
  await watch();
  expect(await notices()).toEqual([]);
  escrows.pass(4);
  await expect(restoreWithShares(escrows.client, shares, password)).rejects.toMatchObject({ code: 'RECOVERY_WAITING' });
  // An older image of the gateway brings the request back: it is refused again without anybody's doing.
  const [held] = [...escrows.held.values()];
  held!.state = { ...held!.state, recovery: { request, at: 1, left: 0 } };
  await watch();
  expect(await notices()).toEqual([]);
  expect(held!.state.recovery).toBeUndefined();
  await expect(refuseRecovery(engine, request, escrows.client)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('K12 shares that were ended while the gateway was away are ended there at the next look (gateway in memory)', async () => {
  await watch();
  const { list } = escrows.client;
  escrows.client.list = async () => {
    throw new Error('away');
  };
  await withSelfVault(removeGuardians, { escrows: escrows.client });
  expect(escrows.held.size).toBe(1);
  escrows.client.list = list;
  await watch();
  expect(escrows.held.size).toBe(0);
  expect(await readWatch()).toEqual({ escrows: [], notices: [] });
  expect(fakeBrowser.alarmList.has(recoveryAlarm)).toBe(false);
});

it('an escrow that another device made is found at the next unlock (gateway in memory)', async () => {
  await fakeBrowser.storage.local.remove('recoveryWatch');
  await watch();
  expect((await readWatch()).escrows).toHaveLength(1);
  await fakeBrowser.storage.local.remove('recoveryWatch');
  await watch();
  expect((await readWatch()).escrows).toEqual([]);
  await endSession();
  engine.forget();
  await unlockVault(password);
  await watch();
  expect((await readWatch()).escrows).toHaveLength(1);
});
