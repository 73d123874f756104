import { number, plural } from './plural.ts';

/** Choosing a password: how long it holds, in words a person can weigh. */
export const label = 'Password';
export const labelNew = 'New password';
export const again = 'The same password again';
export const rule = 'At least 10 characters. Four or five words that have nothing to do with each other work well.';
export const short = (missing: number): string => `${number(missing)} more to go.`;
export const guessable = 'That one is easy to guess. Try four or five words that have nothing to do with each other.';
export const differ = 'The two are not the same.';

export const judging = 'Working out how long it would hold…';
export const standing = {
  refused: 'Too easy to guess',
  weak: 'Weak',
  fair: 'Fair',
  strong: 'Strong',
};
export const holds = (time: string): string =>
  `A thief with this computer’s disk and 100 fast graphics cards would need ${time} to guess it.`;
/** At the work factor of the file, which costs a guesser as much or more. */
export const fileHolds = (time: string): string =>
  `A thief with this file and 100 fast graphics cards would need ${time} or longer to guess it.`;
export const oneMore = 'One more word makes it far harder.';

/** Seconds → a length of time in one round number: an estimate has no more than that. */
export function roughly(seconds: number): string {
  const [minute, hour, day, month, year] = [60, 3_600, 86_400, 2_629_800, 31_557_600];
  if (seconds < minute) return 'less than a minute';
  if (seconds >= 1_000 * year) return 'more than 1,000 years';
  const about = (unit: number, one: string, many: string) => {
    const count = Math.max(1, Math.round(seconds / unit));
    const rounded = count > 20 ? Math.round(count / 10) * 10 : count;
    return `about ${plural(rounded, one, many)}`;
  };
  if (seconds < 90 * minute) return about(minute, 'minute', 'minutes');
  if (seconds < 36 * hour) return about(hour, 'hour', 'hours');
  if (seconds < 45 * day) return about(day, 'day', 'days');
  if (seconds < 18 * month) return about(month, 'month', 'months');
  return about(year, 'year', 'years');
}
