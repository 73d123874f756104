const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * Dates of one language, by `Intl`. `tag` is a BCP 47 tag, `justNow` what is said of the last minute. Times are unix
 * milliseconds in the person's own time zone; clinical dates are told as written and never shift a day.
 */
export function datesIn(tag: string, justNow: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(tag, options);
    return (at: number | Date): string => formatter.format(at);
  };
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayOfYear = format({ day: 'numeric', month: 'short' });
  const monthOfYear = format({ month: 'short' });
  const dayAndTime = format({ day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' });
  const written = format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const writtenMonth = format({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longMonth = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(tag);
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);

  /** Today the time, this year the day, otherwise the whole date. */
  const when = (at: number, now: number): string =>
    day(at) === day(now)
      ? clock(at)
      : new Date(at).getFullYear() === new Date(now).getFullYear()
        ? dayOfYear(at)
        : day(at);
  const ago = (at: number, now: number): string => {
    const minutes = Math.floor((now - at) / 60_000);
    if (minutes < 1) return justNow;
    return minutes < 60 ? relative.format(-minutes, 'minute') : when(at, now);
  };
  /** `2024`, `2024-01` or `2024-01-09T…`, as the chart has it. */
  const clinical = (date: string): string => {
    const [, year, month, dayOfMonth] = parts.exec(date) ?? [];
    if (!year) return date;
    if (!month) return year;
    const at = noon(`${year}-${month}-${dayOfMonth ?? '15'}`);
    if (Number.isNaN(at.getTime())) return date;
    return dayOfMonth ? written(at) : writtenMonth(at);
  };
  const monthAloud = (name: string): string => longMonth(noon(`${name}-15`));
  return { clock, day, dayOfYear, monthOfYear, dayAndTime, when, ago, clinical, month: clinical, monthAloud };
}
