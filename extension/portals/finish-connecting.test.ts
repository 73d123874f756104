import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { start } from '../background/start.ts';
import { config } from '../config.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { screen } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
const origin = 'https://portal.lakeview.example';
const nowhere = 'http://127.0.0.1:9';
beforeAll(() => start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere }));
beforeEach(async () => {
  await createVault(password, newWords(12));
  await screen('vault.opened', {});
});
afterEach(async () => {
  vi.useRealTimers();
  fakeBrowser.allowed.clear();
  await fakeBrowser.storage.session.remove('connecting');
  await fakeBrowser.scripting.unregisterContentScripts({
    ids: (await fakeBrowser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  });
  await screen('vault.lock', {});
  await wipeDatabase();
});

/** The person says yes to the browser, which tells the worker. */
const allow = (site = origin) => {
  fakeBrowser.allowed.add(`${site}/*`);
  fakeBrowser.permissions.onAdded.emit({ origins: [`${site}/*`] });
};
const wish = (site = origin) => screen('portals.wish', { origin: site });
const scripts = async () => (await fakeBrowser.scripting.getRegisteredContentScripts()).length;
const connections = async () =>
  (await screen('activity.list', { limit: 50 })).entries.filter(({ kind }) => kind === 'connected').length;
const wished = async () => (await fakeBrowser.storage.session.get('connecting')) as object;
/** Long enough for the worker to have done what it would do. */
const whatever = () => new Promise((resolve) => setTimeout(resolve, 100));

it('X10 a popup that the browser closes over its own question is connected all the same, and once (browser APIs in memory)', async () => {
  expect(await wish()).toEqual([]);
  allow();
  await expect.poll(connections).toBe(1);
  expect(await scripts()).toBe(1);
  // A page that did survive asks as well, at the same time or later.
  await Promise.all([screen('portals.connect', { origin }), screen('portals.connect', { origin })]);
  expect([await connections(), await scripts(), await wished()]).toEqual([1, 1, {}]);
});

it('page and browser may tell of the answer at the same moment: one connection (browser APIs in memory)', async () => {
  await wish();
  allow();
  const told = await screen('portals.connect', { origin });
  expect(told.map((portal) => portal.origin)).toEqual([origin]);
  allow();
  await whatever();
  expect([await connections(), await scripts()]).toEqual([1, 1]);
});

it('X9 access that no click of ours asked for, or asked for elsewhere, long ago, or took back, connects nothing (browser APIs in memory)', async () => {
  allow();
  await wish('https://another.example');
  allow();
  await whatever();
  expect([await connections(), await scripts()]).toEqual([0, 0]);
  const sixMinutesAgo = { connecting: { origin, at: Date.now() - 6 * 60_000 } };
  await fakeBrowser.storage.session.set(sixMinutesAgo);
  allow();
  await expect.poll(wished).toEqual({});
  fakeBrowser.allowed.clear();
  await wish();
  await screen('portals.refused', { origin });
  allow();
  await whatever();
  expect([await connections(), await scripts()]).toEqual([0, 0]);
});

it('without access it is said, and nothing is left that would connect later (browser APIs in memory)', async () => {
  await expect(screen('portals.connect', { origin })).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  allow();
  await whatever();
  expect(await scripts()).toBe(0);
});

it('what was allowed after a lock is connected by the next unlock (browser APIs in memory)', async () => {
  await wish();
  await screen('vault.lock', {});
  allow();
  await whatever();
  expect(await scripts()).toBe(0);
  await unlockVault(password);
  await expect.poll(scripts).toBe(1);
  await expect.poll(connections).toBe(1);
});
