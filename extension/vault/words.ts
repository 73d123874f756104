import {
  entropyToMnemonic,
  generateMnemonic,
  mnemonicToEntropy,
  mnemonicToSeedWebcrypto,
  validateMnemonic,
} from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/** BIP-39 words, made in the page that shows them and nowhere else. */
export const newWords = (count: 12 | 24): string[] => generateMnemonic(wordlist, count === 12 ? 128 : 256).split(' ');

const plain = (words: readonly string[]) => words.map((word) => word.trim().toLowerCase()).join(' ');

export const areWords = (words: readonly string[]): boolean => validateMnemonic(plain(words), wordlist);

/** The 64-byte BIP-39 seed, no passphrase. Throws `BAD_WORDS`. */
export async function seedOfWords(words: readonly string[]): Promise<Bytes> {
  if (!areWords(words)) throw new ChartkeyError('BAD_WORDS');
  return (await mnemonicToSeedWebcrypto(plain(words))) as Bytes;
}

/** The 16 to 32 bytes the words spell. Throws `BAD_WORDS`. */
export function entropyOfWords(words: readonly string[]): Bytes {
  if (!areWords(words)) throw new ChartkeyError('BAD_WORDS');
  return mnemonicToEntropy(plain(words), wordlist) as Bytes;
}

/** The words that spell these bytes. Throws `BAD_WORDS` when they are not 16, 20, 24, 28 or 32. */
export function wordsOfEntropy(entropy: Bytes): string[] {
  try {
    return entropyToMnemonic(entropy, wordlist).split(' ');
  } catch (cause) {
    throw new ChartkeyError('BAD_WORDS', { cause });
  }
}

export const seedOfEntropy = (entropy: Bytes): Promise<Bytes> => seedOfWords(wordsOfEntropy(entropy));
