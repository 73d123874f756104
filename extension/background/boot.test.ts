import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { config } from '../config.ts';
import { migrations } from '../storage/migrations.ts';
import { screen } from '../testing/worker.ts';
import { start } from './start.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const nowhere = 'http://127.0.0.1:9';

it('storage that cannot be opened is named to every screen, and looked for again at the next question', async () => {
  const newer = await openDB('chartkey', migrations.length + 1, {
    upgrade: (db) => void db.createObjectStore('later'),
  });
  newer.close();
  start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere });
  for (const method of ['state.get', 'popup.view', 'vault.lock'] as const)
    await expect(screen(method, {}), method).rejects.toMatchObject({ code: 'UNSUPPORTED_VERSION' });
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('chartkey').onsuccess = () => resolve();
  });
  expect((await screen('state.get', {})).phase).toBe('not-set-up');
});
