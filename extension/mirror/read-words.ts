import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** What became of words that a person typed. */
export interface ReadWords {
  /** In full and in lower case; what is not in the list is as it was typed. */
  words: string[];
  /** Places, from 0, of words that are not in the list of BIP-39. */
  unknown: number[];
  /** All are in the list and the checksum is right. */
  fit: boolean;
}

/** No two words of the list begin with the same four letters: these are enough. */
const enough = 4;

const fullWord = (typed: string): string => {
  const word = typed.trim().toLowerCase().normalize('NFKD');
  if (word.length < enough || wordlist.includes(word)) return word;
  const found = wordlist.filter((one) => one.slice(0, enough) === word);
  return found.length === 1 ? found[0]! : word;
};

/** Reads words as people write them: any case, spaces around them, and only their first four letters if they like. */
export function readWords(typed: readonly string[]): ReadWords {
  const words = typed.map(fullWord);
  const unknown = words.flatMap((word, place) => (wordlist.includes(word) ? [] : [place]));
  return { words, unknown, fit: unknown.length === 0 && validateMnemonic(words.join(' '), wordlist) };
}
