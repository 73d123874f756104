import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { start } from '../background/start.ts';
import { config } from '../config.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { screen } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { askToConnect } from './finish-connecting.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const origin = 'https://portal.lakeview.example';
const nowhere = 'http://127.0.0.1:9';
beforeAll(() => start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere }));
beforeEach(async () => {
  await createVault('correct horse battery', newWords(12));
  await screen('vault.opened', {});
});
afterEach(async () => {
  fakeBrowser.allowed.clear();
  await fakeBrowser.scripting.unregisterContentScripts({
    ids: (await fakeBrowser.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  });
  await screen('vault.lock', {});
  await wipeDatabase();
});

const allow = () => fakeBrowser.permissions.onAdded.emit({ origins: [`${origin}/*`] });
const scripts = async () => (await fakeBrowser.scripting.getRegisteredContentScripts()).length;
const connections = async () =>
  (await screen('activity.list', { limit: 50 })).entries.filter(({ kind }) => kind === 'connected').length;

it('a popup that the browser closed over its own question is connected all the same, and once (browser APIs in memory)', async () => {
  expect(await askToConnect(origin)).toBe(true);
  allow();
  await expect.poll(connections).toBe(1);
  expect(await scripts()).toBe(1);
  // A popup that did survive finishes as well.
  await screen('portals.connect', { origin });
  expect(await connections()).toBe(1);
});

it('X9 access that no click of ours asked for connects nothing (browser APIs in memory)', async () => {
  fakeBrowser.allowed.add(`${origin}/*`);
  allow();
  await askToConnect('https://another.example');
  allow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([await connections(), await scripts()]).toEqual([0, 0]);
});
