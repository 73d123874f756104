import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from './create-vault.ts';
import { endSession, readSession } from './session.ts';
import { checkFloor, freshKdf, isOutdated, stretchPassword } from './stretch-password.ts';
import { unlockVault } from './unlock-vault.ts';
import { passwordOf } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';
import { newWords } from './words.ts';

const costs = vi.hoisted(() => ({ passes: 3 }));
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));
/** The release after this one may ask for more: only the costs are changed here. */
vi.mock('./kdf-costs.ts', async (original) => {
  const real = await original<typeof import('./kdf-costs.ts')>();
  return {
    ...real,
    kdfNow: {
      ...real.kdfNow,
      get passes() {
        return costs.passes;
      },
    },
  };
});

const password = 'a long quiet river';
/** As a browser does that refuses WebAssembly. */
const refuseWasm = () =>
  vi.stubGlobal('WebAssembly', {
    Module: class {
      constructor() {
        throw new Error('Wasm code generation disallowed by embedder');
      }
    },
  });

afterEach(async () => {
  vi.unstubAllGlobals();
  costs.passes = 3;
  await endSession();
  await wipeDatabase();
});

it('Argon2id agrees with another implementation, PBKDF2 with the published vector', async () => {
  const salt = Buffer.from('somesalt').toString('base64url');
  // By OpenSSL 3.5, through Node's crypto.argon2Sync.
  const argon = { name: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1, salt } as const;
  expect(toHex(await stretchPassword('password', argon))).toBe(
    '0x9e8789c8b42834220afc00085ac73acc308651216994abbfddd69b2592032efd',
  );
  // RFC 7914 §11: PBKDF2-HMAC-SHA-256, 80,000 rounds, the first 32 of 64 bytes.
  const rounds = { name: 'pbkdf2-sha256', rounds: 80_000, salt: Buffer.from('NaCl').toString('base64url') } as const;
  expect(toHex(await stretchPassword('Password', rounds))).toBe(
    '0x4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56',
  );
});

it('a vault made where WebAssembly is refused moves on to Argon2id at the first unlock where it runs', async () => {
  refuseWasm();
  await createVault(password, newWords(12));
  expect(passwordOf(await readVault()).kdf).toMatchObject({ name: 'pbkdf2-sha256', rounds: 1_000_000 });
  const { key } = await readSession(Date.now());
  await endSession();
  await unlockVault(password);
  expect(passwordOf(await readVault()).kdf.name).toBe('pbkdf2-sha256');
  vi.unstubAllGlobals();
  await unlockVault(password);
  expect(passwordOf(await readVault()).kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65536, passes: 3 });
  await endSession();
  await unlockVault(password);
  expect((await readSession(Date.now())).key).toEqual(key);
});

it('a vault that needs WebAssembly says so where it is refused, and is not touched', async () => {
  await createVault(password, newWords(12));
  const before = await readVault();
  refuseWasm();
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'WASM_REFUSED' });
  expect(await readVault()).toEqual(before);
});

it('costs raised by a newer release are paid at the next unlock, once, and never lowered again', async () => {
  await createVault(password, newWords(12));
  costs.passes = 4;
  await unlockVault(password);
  const raised = passwordOf(await readVault());
  expect(raised.kdf).toMatchObject({ name: 'argon2id', passes: 4 });
  await unlockVault(password);
  expect(passwordOf(await readVault())).toEqual(raised);
  costs.passes = 3;
  await unlockVault(password);
  expect(passwordOf(await readVault())).toEqual(raised);
});

it('an upgrade does not bring back a password that was changed meanwhile', async () => {
  await createVault(password, newWords(12));
  const other = passwordOf(await readVault());
  costs.passes = 4;
  const changed = { ...other, box: { ...other.box, iv: 'AAAAAAAAAAAAAAAA' } };
  let changing: Promise<void> | undefined;
  const opened = () => {
    changing = changeVault((file) => ({ ...file, wraps: [changed] }));
  };
  // The session begins before the upgrade is worked out.
  fakeBrowser.storage.onChanged.addListener(opened);
  await unlockVault(password);
  fakeBrowser.storage.onChanged.removeListener(opened);
  await changing;
  expect(changing).toBeDefined();
  expect(passwordOf(await readVault())).toEqual(changed);
});

it('the floor holds for both ways of stretching', () => {
  const salt = 'AAAAAAAAAAAAAAAAAAAAAA';
  const argon = { name: 'argon2id', memoryKiB: 65536, passes: 3, lanes: 1, salt } as const;
  checkFloor(argon);
  checkFloor({ name: 'pbkdf2-sha256', rounds: 1_000_000, salt });
  for (const low of [
    { ...argon, memoryKiB: 65535 },
    { ...argon, passes: 2 },
    { ...argon, lanes: 0 },
    { name: 'pbkdf2-sha256', rounds: 999_999, salt } as const,
  ])
    expect(() => checkFloor(low)).toThrow('VAULT_DOWNGRADED');
  expect(isOutdated(argon)).toBe(false);
  expect(isOutdated({ name: 'pbkdf2-sha256', rounds: 2_000_000, salt })).toBe(true);
  expect(freshKdf().salt).not.toBe(freshKdf().salt);
});
