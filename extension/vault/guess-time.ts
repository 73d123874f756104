import type { Kdf } from './vault-file.ts';

/**
 * The attacker: somebody who has copied this computer's disk and rents 100 graphics cards of the NVIDIA RTX 4090 class. One
 * card tries 1,667 passwords a second against Argon2id with 64 MiB and 3 passes (measured by the authors of hashcat's mode
 * 34000, hashcat pull request 4284); we grant it 2,000. Against 1,000,000 rounds of PBKDF2-HMAC-SHA-256 it tries some 8,900
 * (hashcat's mode 10900); we grant it 10,000.
 */
export const cards = 100;
const triesOfOneCard: Record<Kdf['name'], number> = { argon2id: 2_000, 'pbkdf2-sha256': 10_000 };

/** Seconds until `guesses` (a count, as its base-10 logarithm) have been tried by that attacker. */
export const secondsToGuess = (guessesLog10: number, kdf: Kdf['name']): number =>
  10 ** guessesLog10 / (triesOfOneCard[kdf] * cards);

/** Guessed within ten minutes: such a password is not taken at all. */
const refusedBelow = 600;
const day = 86_400;
const year = 365.25 * day;

/** How a password stands: `refused` under ten minutes, `weak` under a month, `fair` under a hundred years, then `strong`. */
export type Standing = 'refused' | 'weak' | 'fair' | 'strong';
export const standingOf = (seconds: number): Standing =>
  seconds < refusedBelow ? 'refused' : seconds < 30 * day ? 'weak' : seconds < 100 * year ? 'fair' : 'strong';
