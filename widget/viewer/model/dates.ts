import type { GrantWords } from '../../../protocol/strings/grant-words.ts';

/** `2026-11-03T09:12:00Z` → `3 Nov 2026`, as written and in no other time zone; `2026-11` → `Nov 2026`; `2026` → `2026`. */
export function plainDate(written: string, { dayName, monthName }: Pick<GrantWords, 'dayName' | 'monthName'>): string {
  const [year = '', month, day] = written.slice(0, 10).split('-');
  if (month === undefined || !/^(0[1-9]|1[0-2])$/.test(month)) return year;
  const seconds = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
  return day === undefined || Number.isNaN(seconds) ? monthName(`${year}-${month}`) : dayName(seconds);
}

/** Days since 1970 of a written date; the middle of what it leaves open. */
export function dayNumber(written: string): number {
  const date =
    written.length === 4 ? `${written}-07-01` : written.length === 7 ? `${written}-15` : written.slice(0, 10);
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** Dates as written sort by text, as far as they go; a missing one goes last. */
export const newestFirst = (a: { written?: string }, b: { written?: string }): number =>
  (b.written ?? '') < (a.written ?? '') ? -1 : (b.written ?? '') > (a.written ?? '') ? 1 : 0;
