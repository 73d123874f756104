import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toBase64url } from '#protocol/bytes';
import { openDatabase, tables } from '../storage/database.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault, createVaultFrom } from './create-vault.ts';
import { createKeys, vaultSource } from './keys.ts';
import { Secret } from './secret.ts';
import { clampMinutes, endSession, extendSession, hideSessions, openSession, readSession } from './session.ts';
import { unlockVault } from './unlock-vault.ts';
import { passwordOf } from './vault-file.ts';
import { readVault } from './vault-row.ts';
import { entropyOfWords, newWords, seedOfWords } from './words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'a long quiet river';
let words: string[];

beforeEach(async () => {
  words = newWords(12);
  await createVault(password, words);
});
afterEach(async () => {
  await endSession();
  await wipeDatabase();
});

const file = async () => {
  const db = await openDatabase();
  const stored = (await db.get('vault', 'file'))!;
  db.close();
  return stored;
};
const overwrite = async (change: (stored: Awaited<ReturnType<typeof file>>) => void) => {
  const stored = structuredClone(await file());
  change(stored);
  const db = await openDatabase();
  await db.put('vault', stored, 'file');
  db.close();
};

it('opens with its password and no other (storage.session in memory)', async () => {
  await endSession();
  await expect(unlockVault('a long quiet rivers')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  await unlockVault(password);
  const db = await openDatabase();
  const keys = createKeys(vaultSource(db), () => Date.now());
  const seed = await seedOfWords(words);
  expect(await keys.seed((bytes) => toBase64url(bytes))).toBe(toBase64url(seed));
  db.close();
});

it('one password has one spelling, whatever the keyboard composes', async () => {
  await wipeDatabase();
  await createVault('Brücke am Fluß', words);
  await endSession();
  await unlockVault('Bru\u0308cke am Fluß');
  expect((await readSession(Date.now())).key).toHaveLength(32);
});

it('never overwrites a vault, and takes no weak password or wrong words', async () => {
  await expect(createVault(password, newWords(24))).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  for (const weak of ['short', 'aaaaaaaaaaaaaaa', 'password123', '1234567890'])
    await expect(createVault(weak, words)).rejects.toMatchObject({ code: 'WEAK_PASSWORD' });
  await expect(createVault(password, [...words.slice(1), 'zebra', 'zoo'])).rejects.toMatchObject({ code: 'BAD_WORDS' });
});

it('a lowered cost of guessing is refused before the password is used, and a changed header does not open', async () => {
  const asMade = passwordOf(await readVault()).kdf;
  const withKdf = (kdf: object) => overwrite(({ wraps }) => Object.assign(wraps[0]!, { kdf: { ...asMade, ...kdf } }));
  await withKdf({ memoryKiB: 19 * 1024 });
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'VAULT_DOWNGRADED' });
  await withKdf({ passes: 2 });
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'VAULT_DOWNGRADED' });
  await withKdf({ passes: 4 });
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  await withKdf({ memoryKiB: 2 ** 30 });
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await withKdf({});
  await unlockVault(password);
});

it('is made from words, or from a seed with or without its entropy, and is the same keys each time', async () => {
  const seed = await seedOfWords(words);
  const entropy = entropyOfWords(words);
  for (const secret of [{ words }, { seed, entropy }, { seed }]) {
    await wipeDatabase();
    await createVaultFrom(password, secret);
    const db = await openDatabase();
    const keys = createKeys(vaultSource(db), () => Date.now());
    expect(await keys.seed(toBase64url)).toBe(toBase64url(seed));
    db.close();
  }
  expect(toBase64url(seed)).toBe(toBase64url(await seedOfWords(words)));
  await wipeDatabase();
  const stranger = entropyOfWords(newWords(12));
  for (const secret of [{ seed, entropy: stranger }, { seed: seed.slice(1) }, { words: words.slice(1) }])
    await expect(createVaultFrom(password, secret)).rejects.toMatchObject({ code: 'BAD_WORDS' });
});

it('damaged keys are named, not guessed at', async () => {
  await overwrite((stored) => {
    stored.seed.data = `${stored.seed.data.startsWith('A') ? 'B' : 'A'}${stored.seed.data.slice(1)}`;
  });
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await overwrite((stored) => Object.assign(stored, { v: 3 }));
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  await wipeDatabase();
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'NOT_SET_UP' });
});

it('X2 a Secret cannot be written out, and is gone after a wipe', () => {
  const secret = new Secret(new Uint8Array(32).fill(7));
  expect(() => JSON.stringify({ secret })).toThrow('INTERNAL');
  expect(Object.keys(secret)).toEqual([]);
  expect(secret.lend((bytes) => bytes[0])).toBe(7);
  secret.wipe();
  expect(() => secret.lend((bytes) => bytes)).toThrow('LOCKED');
});

it('X6 first leg: a passed deadline, or a clock set back, locks at the next look', async () => {
  const from = Date.now();
  await openSession(new Uint8Array(32), 15, from);
  expect((await readSession(from + 15 * 60_000 - 1)).key).toHaveLength(32);
  await expect(readSession(from + 15 * 60_000)).rejects.toMatchObject({ code: 'LOCKED' });
  await expect(readSession(from + 1)).rejects.toMatchObject({ code: 'LOCKED' });
  await openSession(new Uint8Array(32), 15, from);
  await expect(readSession(from - 60_000)).rejects.toMatchObject({ code: 'LOCKED' });
});

it('X6 fourth leg: every use of a key asks again, also one that was derived before', async () => {
  let now = Date.now();
  const db = await openDatabase();
  const keys = createKeys(vaultSource(db), () => now);
  const signer = await keys.signer({ branch: 'grants', lane: 1, index: 1 });
  expect(await signer.signDigest(new Uint8Array(32).fill(1))).toMatch(/^0x[0-9a-f]{130}$/);
  now += 61 * 60_000;
  await expect(signer.signDigest(new Uint8Array(32).fill(1))).rejects.toMatchObject({ code: 'LOCKED' });
  await expect(keys.seed(() => undefined)).rejects.toMatchObject({ code: 'LOCKED' });
  await expect(keys.boxes()).rejects.toMatchObject({ code: 'LOCKED' });
  db.close();
});

it('X6 using it moves the deadline, never past an hour and never after it passed', async () => {
  const from = Date.now();
  await openSession(new Uint8Array(32), 5, from);
  expect(await extendSession(from + 60_000)).toBe(from + 6 * 60_000);
  expect(await extendSession(from + 60_000, 500)).toBe(from + 61 * 60_000);
  expect(await extendSession(from + 62 * 60_000)).toBeUndefined();
  expect([clampMinutes(0), clampMinutes(-3), clampMinutes(Number.NaN), clampMinutes(61)]).toEqual([15, 1, 15, 60]);
});

it('X6 a lock holds against a deadline that is being moved at the same moment', async () => {
  const from = Date.now();
  await openSession(new Uint8Array(32), 5, from);
  const [, ended] = [extendSession(from + 60_000), endSession()];
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(readSession(from + 60_000)).rejects.toMatchObject({ code: 'LOCKED' });
});

it('X7 neither words, password, seed nor vault key lie on disk, and the session area is closed to content scripts', async () => {
  await hideSessions();
  expect(fakeBrowser.accessLevels).toContain('TRUSTED_CONTEXTS');
  const { key } = await readSession(Date.now());
  const seed = await seedOfWords(words);
  const db = await openDatabase();
  let disk = fakeBrowser.storage.local.dump();
  for (const table of tables) disk += JSON.stringify(await db.getAll(table));
  db.close();
  for (const secret of [words.join(' '), words.slice(0, 3).join(' '), password, toBase64url(key), toBase64url(seed)])
    expect(disk).not.toContain(secret);
  expect(disk.length).toBeGreaterThan(200);
});
