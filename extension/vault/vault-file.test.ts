import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { toBase64url } from '#protocol/bytes';
import { openDatabase } from '../storage/database.ts';
import first from '../testing/vault-v1.json' with { type: 'json' };
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createKeys, vaultSource } from './keys.ts';
import { unlockVault } from './unlock-vault.ts';
import { liftVault, type StoredVault } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';
import { seedOfWords } from './words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

/** Made by the first release that had a vault; it must open for ever. Never regenerate it. */
const old = first.file as StoredVault;
const put = async (file: StoredVault) => {
  const db = await openDatabase();
  await db.put('vault', file, 'file');
  db.close();
};
const seed = async () => {
  const db = await openDatabase();
  const keys = createKeys(vaultSource(db), () => Date.now());
  try {
    return await keys.seed(toBase64url);
  } finally {
    keys.forget();
    db.close();
  }
};
const written = toBase64url(await seedOfWords(first.words.split(' ')));

afterEach(wipeDatabase);

it('a vault of the first format opens with its password and holds the same seed, before and after it is rewritten', async () => {
  await put(old);
  await unlockVault(first.password);
  expect(await seed()).toBe(written);
  await changeVault((file) => file);
  expect(await readVault()).toEqual({ ...old, v: 2 });
  await unlockVault(first.password);
  expect(await seed()).toBe(written);
  await expect(unlockVault('Brücke over a quiet rive')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
});

it('a change that fails half way leaves the vault as it was', async () => {
  await put(old);
  const failing = changeVault(() => {
    throw new Error('the page was closed');
  });
  await expect(failing).rejects.toThrow('the page was closed');
  await expect(changeVault((file) => ({ ...file, wraps: [] }))).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  expect(await readVault()).toEqual(liftVault(old));
});
