import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { config } from '../config.ts';
import { acceptDeposit, getDeposit, receiveOffer } from '../records/deposits.ts';
import { createClinic, createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, screen } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { start } from './start.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
const nowhere = 'http://127.0.0.1:9';

beforeAll(() => start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere }));
beforeEach(async () => {
  await createVault(password, newWords(12));
  await screen('vault.opened', {});
});
afterEach(async () => {
  await screen('vault.lock', {});
  await wipeDatabase();
});

const phase = async () => (await screen('state.get', {})).phase;
const eventually = async (look: () => Promise<boolean> | boolean) => {
  for (let i = 0; i < 200 && !(await look()); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await look()).toBe(true);
};
const sessionRow = () => JSON.parse(fakeBrowser.storage.session.dump()).session as Record<string, unknown>;
const awakeAt = (awake: number) => fakeBrowser.storage.session.set({ session: { ...sessionRow(), awake } });

it('X6 a computer that slept is locked when it wakes, though the deadline is not reached (browser APIs in memory)', async () => {
  await awakeAt(Date.now() - 60_000);
  fakeBrowser.alarms.onAlarm.emit({ name: 'refresh' });
  await eventually(() => Number(sessionRow().awake) > Date.now() - 30_000);
  expect(await phase()).toBe('ready');
  await awakeAt(Date.now() - 10 * 60_000);
  fakeBrowser.alarms.onAlarm.emit({ name: 'refresh' });
  await eventually(async () => (await phase()) === 'locked');
  await unlockVault(password);
  expect(await phase()).toBe('ready');
});

it('X6 the key that locks, locks; a name nobody knows does nothing (browser APIs in memory)', async () => {
  fakeBrowser.commands.onCommand.emit('lock-later');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await phase()).toBe('ready');
  fakeBrowser.commands.onCommand.emit('lock-now');
  await eventually(async () => (await phase()) === 'locked');
  expect((await screen('state.get', {})).pause).toBeUndefined();
});

it('the key for panic pauses and locks; pressed while locked a window says what is missing (browser APIs in memory)', async () => {
  fakeBrowser.commands.onCommand.emit('panic-stop');
  await eventually(async () => (await phase()) === 'locked');
  await eventually(async () => (await screen('state.get', {})).pause?.state === 'paused');
  await eventually(() => fakeBrowser.badges.at(-1) === '❚❚' && fakeBrowser.titles.at(-1)!.includes('paused'));
  await unlockVault(password);
  await eventually(async () => (await phase()) === 'ready');
  expect((await screen('pause.resume', {})).pause).toBeUndefined();
  await eventually(() => fakeBrowser.badges.at(-1) === '');

  await screen('vault.lock', {});
  const windows = fakeBrowser.windowList.length;
  fakeBrowser.commands.onCommand.emit('panic-stop');
  await eventually(async () => (await screen('state.get', {})).pause?.state === 'asked');
  await eventually(() => fakeBrowser.windowList.length === windows + 1);
  expect(fakeBrowser.windowList.at(-1)!.url).toContain('unlock');
  await unlockVault(password);
  await eventually(async () => (await screen('state.get', {})).pause?.state === 'paused');
  expect(await phase()).toBe('ready');
  await screen('pause.resume', {});
});

it('X6 somebody who is there stays in; whoever only looks does not', async () => {
  const row = sessionRow();
  await fakeBrowser.storage.session.set({ session: { ...row, deadline: Date.now() + 40_000 } });
  const { lockAt } = await screen('state.get', {});
  expect(lockAt! - Date.now()).toBeLessThan(41_000);
  expect((await screen('vault.stay', {})).lockAt).toBeGreaterThan(lockAt!);
});

it('X5 X6 a lock in the middle of accepting a copy: nothing is signed, the offer waits, and can be accepted after', async () => {
  const clinic = await createClinic();
  const engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: memoryGateway().client });
  const page = openPage(clinic.origin);
  const { origin, documentId, tabId } = page;
  const depositId = randomUUID();
  const offer = {
    depositId,
    desk: clinic.desk,
    nonce: toHex(crypto.getRandomValues(new Uint8Array(32))),
    title: 'Your chart',
    count: 7,
  };
  await receiveOffer(engine, offer, { origin, documentId, tabId, active: true });
  const signer: typeof engine.keys.signer = async (path) => {
    const real = await engine.keys.signer(path);
    await endSession();
    engine.forget();
    return real;
  };
  const locking = { ...engine, keys: { ...engine.keys, signer } };
  await expect(acceptDeposit(locking, depositId)).rejects.toMatchObject({ code: 'LOCKED' });
  await unlockVault(password);
  const waiting = await getDeposit(engine, depositId);
  expect([waiting.state, waiting.owner, waiting.proof]).toEqual(['pending', undefined, undefined]);
  expect((await acceptDeposit(engine, depositId)).state).toBe('accepted');
  engine.db.close();
  page.leave();
});
