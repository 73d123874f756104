import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import graphs from '@zxcvbn-ts/language-common/dist/adjacencyGraphs.json.mjs';
import diceware from '@zxcvbn-ts/language-common/dist/diceware.json.mjs';
import passwords from '@zxcvbn-ts/language-common/dist/passwords.json.mjs';
import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import sequences from '@zxcvbn-ts/language-en/dist/wordSequences.json.mjs';

/**
 * The lists a guesser tries first: leaked passwords, English words, first names. The package's family names and Wikipedia
 * words are left out: of the first 1,000 of each 98 % and more are in these already, for half the bytes.
 */
const guesser = new ZxcvbnFactory({
  graphs,
  dictionary: {
    'passwords-common': passwords,
    'diceware-common': diceware,
    'commonWords-en': commonWords,
    'firstnames-en': firstNames,
    ...sequences,
  },
});

/** Longer ones take seconds to look at, and the rest makes a password no easier to guess. */
const looked = 64;

/**
 * How many guesses find this password, as a base-10 logarithm, by zxcvbn (Wheeler, USENIX Security 2016). Spaces and dashes
 * between words are not counted as a secret: zxcvbn would take each for a random letter, and call three words a fortress.
 */
export function guessPassword(password: string): number {
  const typed = password.normalize('NFKC').slice(0, looked);
  const joined = typed.replace(/[\s\p{P}]+/gu, '');
  return Math.min(...[typed, joined].map((text) => guesser.check(text).guessesLog10));
}
