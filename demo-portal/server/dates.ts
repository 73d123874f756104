import type { Language } from '#protocol/language';
import { localeOf } from '#protocol/strings/counting';
import type { PortalWords } from '../strings/portal-words.ts';

/** `1968-04-12` as `12 Apr 1968`; anything else as it is. */
export const plainDate = (date: string, { dayName }: Pick<PortalWords, 'dayName'>): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayName(Date.parse(`${date}T00:00:00Z`) / 1000) : date;

/** A time of the day as a language writes it: `9:30 AM`, `9:30`. */
export const timeOfDay = (language: Language, hour: number, minute: number): string =>
  new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, hour, minute),
  );

/** Whole years from a birth date to a day, both `YYYY-MM-DD`. */
export const ageOn = (birthDate: string, date: string): number =>
  Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Today in the clinic's time zone, `YYYY-MM-DD`. */
export const today = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(now);
