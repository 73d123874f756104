import { ChartkeyError } from '#protocol/errors';

export const passwordLength = 10;

/** Why a password is refused, or undefined. Length decides; only the plainly guessable is refused besides (NIST 800-63B). */
export function passwordProblem(password: string): 'short' | 'repeats' | undefined {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < passwordLength) return 'short';
  const distinct = new Set(letters).size;
  const runs = /^(?:0123456789|1234567890|abcdefghij|qwertyuiop|password)/i.test(password);
  return distinct < 5 || (runs && letters.length < 14) ? 'repeats' : undefined;
}

/** Throws `WEAK_PASSWORD`. */
export function checkPassword(password: string): void {
  const problem = passwordProblem(password);
  if (problem) throw new ChartkeyError('WEAK_PASSWORD', { detail: problem });
}
