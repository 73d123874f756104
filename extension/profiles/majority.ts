import type { Profile } from './profile.ts';

/** How long before the day the reminder begins, months. */
const noticeMonths = 3;

export interface Majority {
  /** The day they decide for themselves, `YYYY-MM-DD`. */
  day: string;
  /** `early`: more than three months ahead; `soon`; `due`: that day or later. */
  stage: 'early' | 'soon' | 'due';
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const dayOf = (date: Date) =>
  `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

/** That day in another month: a day the month does not have is its last one. */
function shifted(day: string, years: number, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year + years, month - 1 + months, Math.min(date, last))));
}

/**
 * When a minor comes of age, and how near that is; undefined for anybody else. `today` is `YYYY-MM-DD` where the person is.
 * Who is born on 29 February comes of age on 1 March of a year without one: nobody is an adult a day early.
 */
export function majorityOf({ birthDate, adultAt }: Profile, today: string): Majority | undefined {
  if (birthDate === undefined || adultAt === undefined) return undefined;
  const sameDay = shifted(birthDate, adultAt, 0);
  const day = birthDate.slice(5) === sameDay.slice(5) ? sameDay : `${sameDay.slice(0, 4)}-03-01`;
  const stage = today >= day ? 'due' : today >= shifted(day, 0, -noticeMonths) ? 'soon' : 'early';
  return { day, stage };
}

/** The calendar day of a moment here, `YYYY-MM-DD`; `now` is unix ms. */
export function localDay(now: number): string {
  const date = new Date(now);
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
