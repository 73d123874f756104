import { plural } from './plural.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (number: number) => months[number] ?? '';

/** Unix ms → `9:12 am`, local. */
export function clock(at: number): string {
  const date = new Date(at);
  const hour = date.getHours();
  return `${hour % 12 || 12}:${String(date.getMinutes()).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** Unix ms → `14 Nov 2026`, local. */
export function day(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${monthOf(date.getMonth())} ${date.getFullYear()}`;
}

/** Where the year stands elsewhere: `14 Nov`, `Nov`. */
export const dayOfYear = (at: number): string => day(at).slice(0, -5);
export const monthOfYear = (at: number): string => monthOf(new Date(at).getMonth());

export const dayAndTime = (at: number): string => `${day(at)}, ${clock(at)}`;

/** Today the time, this year the day, otherwise the whole date. */
export function when(at: number, now: number): string {
  if (day(at) === day(now)) return clock(at);
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayOfYear(at) : day(at);
}

/** `just now`, `10 minutes ago`, then as `when`. */
export function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${plural(minutes, 'minute', 'minutes')} ago`;
  return when(at, now);
}

/** A clinical date as written (`2024`, `2024-01`, `2024-01-09T…`) → `2024`, `Jan 2024`, `9 Jan 2024`. Never shifts a day. */
export function clinical(date: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const name = monthOf(Number(month) - 1);
  return dayOfMonth ? `${Number(dayOfMonth)} ${name} ${year}` : `${name} ${year}`;
}

/** `2024-01` → `Jan 2024`. */
export const month = (name: string): string => clinical(name);
/** `2024-01` → `January 2024`, for assistive software. */
export function monthAloud(name: string): string {
  return new Date(`${name}-15T12:00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

export const days = (count: number): string => plural(count, 'day', 'days');
export const daysLeft = (count: number): string => (count < 1 ? 'ends today' : `${days(count)} left`);

export const clockTitle = 'The clock of this computer seems wrong';
export const clockShows = (here: number, there: number): string =>
  `It shows ${dayAndTime(here)}; at the storage it is ${dayAndTime(there)}.`;
export const clockMeans =
  'Set it right to share again, so that shares end on the day you choose. Stopping and pausing work all the same.';
