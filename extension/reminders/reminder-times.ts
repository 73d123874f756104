/** A moment to remind of, and the end it is about; both unix ms. Says neither with whom nor of what. */
export interface Reminder {
  at: number;
  until: number;
}

const day = 24 * 60 * 60_000;
/** Days before the end. */
const before = [7, 1] as const;
/** Hour of the day, local: nobody is woken by it. */
const hour = 10;

/** In the morning a week and a day before a share ends, unless it began after that. Soonest first. Pure but for the time zone. */
export function reminderTimes(shares: readonly { sharedAt: number; expires: number }[], now: number): Reminder[] {
  const times = shares.flatMap(({ sharedAt, expires }) =>
    before
      .map((days): Reminder => {
        const at = new Date(expires * 1000 - days * day);
        at.setHours(hour, 0, 0, 0);
        return { at: at.getTime(), until: expires * 1000 };
      })
      .filter(({ at }) => at > sharedAt),
  );
  // Several ends on one day are one reminder.
  const days = new Map<number, Reminder>();
  for (const { at, until } of times)
    if (until > now) days.set(at, { at, until: Math.max(until, days.get(at)?.until ?? 0) });
  return [...days.values()].sort((a, b) => a.at - b.at);
}

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** Whether to remind now: something is due that was not told of, and nothing was told today (the alert budget). */
export const isDueNow = (reminders: readonly Reminder[], last: number | undefined, now: number): boolean =>
  !(last !== undefined && isSameDay(last, now)) &&
  reminders.some(({ at, until }) => at <= now && until > now && at > (last ?? 0));
