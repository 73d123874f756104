import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type Proof, provePerson } from './prove-person.ts';
import { openEntropy, openSeed } from './vault-file.ts';
import { readVault } from './vault-row.ts';
import { wordsOfEntropy } from './words.ts';

/** Whether this vault could show its words: one that came from a seed alone, or of the first format, cannot. */
export const areWordsKept = async (): Promise<boolean> => (await readVault()).entropy !== undefined;

/**
 * The 64-byte seed, and the BIP-39 entropy where it is known, both the caller's to wipe: for copies that the person makes.
 * Asks again who is there, whether the vault is open or not; it does not unlock. Throws what `provePerson` throws.
 */
export async function takeSecret(proof: Proof): Promise<{ seed: Bytes; entropy?: Bytes }> {
  const file = await readVault();
  const vaultKey = await provePerson(proof, file);
  try {
    const entropy = await openEntropy(vaultKey, file);
    return { seed: await openSeed(vaultKey, file), ...(entropy ? { entropy } : {}) };
  } finally {
    vaultKey.fill(0);
  }
}

/** The recovery words, for the page that shows them and nowhere else (X2). Throws `NO_WORDS` and what `provePerson` throws. */
export async function revealWords(proof: Proof): Promise<string[]> {
  const { seed, entropy } = await takeSecret(proof);
  seed.fill(0);
  if (!entropy) throw new ChartkeyError('NO_WORDS');
  try {
    return wordsOfEntropy(entropy);
  } finally {
    entropy.fill(0);
  }
}
