import browser from 'webextension-polyfill';
import { toBase64url } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { openDatabase } from '../storage/database.ts';
import { checkPassword } from './password-rule.ts';
import { openSession } from './session.ts';
import { stretchPassword } from './stretch-password.ts';
import { kdfFloor, sealSeed, type VaultFile, wrapKey } from './vault-file.ts';
import { seedOfWords } from './words.ts';

/**
 * Makes the vault in the page that holds password and words (X2: neither is ever messaged) and leaves it unlocked.
 * Tell the background with `call('vault.opened', {})` afterwards.
 * Throws `WEAK_PASSWORD`, `BAD_WORDS`, and `ALREADY_ANSWERED` when there is a vault: nothing is ever overwritten.
 */
export async function createVault(password: string, words: readonly string[]): Promise<void> {
  checkPassword(password);
  const seed = await seedOfWords(words);
  const vaultKey = crypto.getRandomValues(new Uint8Array(32));
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const header = { kind: 'password' as const, kdf: { name: 'argon2id' as const, ...kdfFloor, salt } };
  const stretched = await stretchPassword(password, header.kdf);
  const file: VaultFile = {
    v: 1,
    wraps: [await wrapKey(vaultKey, stretched, header)],
    seed: await sealSeed(vaultKey, seed),
  };
  stretched.fill(0);
  seed.fill(0);
  const db = await openDatabase();
  try {
    await db.add('vault', file, 'file');
  } catch (cause) {
    throw new ChartkeyError('ALREADY_ANSWERED', { cause, detail: 'there is a vault' });
  } finally {
    db.close();
  }
  await openSession(vaultKey, await savedMinutes(), Date.now());
  vaultKey.fill(0);
}

/** The choice of auto-lock, kept in clear because it is needed before anything opens; clamped to 1–60 where used. */
export async function savedMinutes(): Promise<number> {
  const { autoLockMinutes } = await browser.storage.local.get('autoLockMinutes');
  return typeof autoLockMinutes === 'number' ? autoLockMinutes : 15;
}
