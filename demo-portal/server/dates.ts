const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const day = format({ day: 'numeric', month: 'short', year: 'numeric' });

/** `1968-04-12` as `12 Apr 1968`; anything else as it is. */
export const plainDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)).replace('Sept', 'Sep') : date;

/** Whole years from a birth date to a day, both `YYYY-MM-DD`. */
export const ageOn = (birthDate: string, date: string): number =>
  Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (date.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Today in the clinic's time zone, `YYYY-MM-DD`. */
export const today = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(now);
