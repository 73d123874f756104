import browser from 'webextension-polyfill';
import { type Bytes, equalBytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { checkPassword } from './password-rule.ts';
import { openSession } from './session.ts';
import { freshKdf, stretchPassword } from './stretch-password.ts';
import { type Kdf, sealEntropy, sealSeed, type WrapOf, wrapKey } from './vault-file.ts';
import { addVault } from './vault-row.ts';
import { witnessVault } from './vault-witness.ts';
import { entropyOfWords, seedOfEntropy, seedOfWords } from './words.ts';

/** What the keys are made from: words on paper, or the 64-byte seed out of a backup, with the entropy where it holds it. */
export type VaultSecret = { words: readonly string[] } | { seed: Bytes; entropy?: Bytes };

/** The vault of a new person, from words that were just made. See `createVaultFrom`. */
export const createVault = (password: string, words: readonly string[]): Promise<void> =>
  createVaultFrom(password, { words });

/**
 * Makes the vault in the page that holds password and secret (X2: neither is ever messaged) and leaves it unlocked. Every
 * way of restoring ends here. Tell the background with `call('vault.opened', {})` afterwards.
 * Throws `WEAK_PASSWORD`, `BAD_WORDS` (also when seed and entropy are not of the same words), and `ALREADY_ANSWERED` when
 * there is a vault: nothing is ever overwritten. The caller keeps, and wipes, the bytes it passed.
 */
export async function createVaultFrom(password: string, secret: VaultSecret): Promise<void> {
  checkPassword(password);
  const { seed, entropy } = await bytesOf(secret);
  const vaultKey = crypto.getRandomValues(new Uint8Array(32));
  try {
    await addVault({
      v: 2,
      wraps: [await wrapWithPassword(vaultKey, password, freshKdf())],
      seed: await sealSeed(vaultKey, seed),
      ...(entropy ? { entropy: await sealEntropy(vaultKey, entropy) } : {}),
    });
    // Where it cannot be kept now, the next unlock does it.
    await witnessVault(Date.now()).catch(() => undefined);
    await openSession(vaultKey, await savedMinutes(), Date.now());
  } finally {
    seed.fill(0);
    entropy?.fill(0);
    vaultKey.fill(0);
  }
}

/** Copies, which may be wiped. */
async function bytesOf(secret: VaultSecret): Promise<{ seed: Bytes; entropy?: Bytes }> {
  if ('words' in secret) return { seed: await seedOfWords(secret.words), entropy: entropyOfWords(secret.words) };
  const { seed, entropy } = secret;
  if (seed.length !== 64) throw new ChartkeyError('BAD_WORDS', { detail: 'seed of another length' });
  if (!entropy) return { seed: seed.slice() };
  if (!equalBytes(seed, await seedOfEntropy(entropy)))
    throw new ChartkeyError('BAD_WORDS', { detail: 'seed and entropy differ' });
  return { seed: seed.slice(), entropy: entropy.slice() };
}

export async function wrapWithPassword(vaultKey: Bytes, password: string, kdf: Kdf): Promise<WrapOf<'password'>> {
  const stretched = await stretchPassword(password, kdf);
  try {
    return await wrapKey<'password'>(vaultKey, stretched, { kind: 'password', kdf });
  } finally {
    stretched.fill(0);
  }
}

/** The choice of auto-lock, kept in clear because it is needed before anything opens; clamped to 1–60 where used. */
export async function savedMinutes(): Promise<number> {
  const { autoLockMinutes } = await browser.storage.local.get('autoLockMinutes');
  return typeof autoLockMinutes === 'number' ? autoLockMinutes : 15;
}
