import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { config } from '../config.ts';
import { openDatabase } from '../storage/database.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { screen } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { start } from './start.ts';

/**
 * What a browser may take away: the database, `storage.local`, `storage.session`. All in memory; `storage-loss.spec.ts` has
 * real ones.
 */
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
const nowhere = 'http://127.0.0.1:9';
let since: number;

beforeAll(() => start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere }));
beforeEach(async () => {
  since = Date.now();
  await createVault(password, newWords(12));
  await screen('vault.opened', {});
});
afterEach(async () => {
  await endSession();
  await fakeBrowser.storage.local.clear();
  await wipeDatabase();
});

const state = () => screen('state.get', {});
const isLost = { phase: 'not-set-up', lost: { since: expect.any(Number) } };

describe('storage that is gone', () => {
  it('the database, while the worker runs: said so at the next look, and never taken for a new browser', async () => {
    expect((await state()).phase).toBe('ready');
    const told = fakeBrowser.news.length;
    await deleteDB('chartkey');
    expect(await state()).toMatchObject(isLost);
    expect((await state()).lost!.since).toBeGreaterThanOrEqual(since);
    expect(JSON.stringify(fakeBrowser.news.slice(told))).toContain('state');
    // The key that opened it is not kept.
    expect(fakeBrowser.storage.session.dump()).not.toContain('"key"');
    for (const method of ['popup.view', 'sharing.list', 'records.view'] as const)
      await expect(screen(method, {}), method).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('the database, while it is locked: the same', async () => {
    await screen('vault.lock', {});
    await deleteDB('chartkey');
    expect(await state()).toMatchObject(isLost);
  });

  it('the vault alone, out of a database that is there: the same, and the rest is left as it is', async () => {
    await screen('vault.lock', {});
    const db = await openDatabase();
    await db.clear('vault');
    const rows = await db.count('log');
    expect(await state()).toMatchObject(isLost);
    expect(await db.count('log')).toBe(rows);
    db.close();
  });

  it('a vault made since, from words or anew, ends it; what is erased on purpose was not lost', async () => {
    await deleteDB('chartkey');
    expect(await state()).toMatchObject(isLost);
    await createVault(password, newWords(12));
    await screen('vault.opened', {});
    expect(await state()).toMatchObject({ phase: 'ready' });
    expect((await state()).lost).toBeUndefined();
    await fakeBrowser.storage.local.set({ emptying: { outbox: {} } });
    await screen('browser.emptied', {});
    expect(await state()).toEqual({ phase: 'not-set-up', pending: 0, version: '0.1.0' });
  });

  it('what is kept in clear, with the vault there: opens with its password, with the settings of a new browser', async () => {
    await screen('settings.set', { autoLockMinutes: 5 });
    await screen('vault.lock', {});
    await fakeBrowser.storage.local.clear();
    expect(await state()).toMatchObject({ phase: 'locked' });
    await unlockVault(password);
    await screen('vault.opened', {});
    expect(await screen('settings.get', {})).toMatchObject({ autoLockMinutes: 15 });
    // And the next loss is told again.
    await deleteDB('chartkey');
    expect(await state()).toMatchObject(isLost);
  });

  it('X6 the session, in the middle of it: locked, and everything is there after the password', async () => {
    await screen('settings.set', { undoSeconds: 5 });
    await fakeBrowser.storage.session.clear();
    expect(await state()).toMatchObject({ phase: 'locked' });
    await expect(screen('settings.get', {})).rejects.toMatchObject({ code: 'LOCKED' });
    await unlockVault(password);
    await screen('vault.opened', {});
    expect(await screen('settings.get', {})).toMatchObject({ undoSeconds: 5 });
  });
});
