import type { Ledger } from '../storage/ledger.ts';

/** How many within how many milliseconds make an origin quiet: what the patient refused, and what it took back itself. */
const refusals = 2;
const takenBack = 5;
const within = 60_000;
/** How long it is quiet, milliseconds. */
export const muteFor = 10 * 60_000;

/** Until when `limit` of those times within a minute mute; undefined when they do not. Pure. */
export function mutedUntil(at: readonly number[], limit: number, now: number): number | undefined {
  const times = [...at].sort((a, b) => a - b);
  for (let i = times.length - 1; i >= limit - 1; i--) {
    const last = times[i]!;
    if (last - times[i - limit + 1]! <= within && now < last + muteFor) return last + muteFor;
  }
  return undefined;
}

/**
 * Until when an origin is muted; questions and offered copies count alike. One that asks and takes back without end would
 * bring the window to the front each time and fill the log (V3).
 */
export function originMutedUntil({ portals }: Pick<Ledger, 'portals'>, origin: string, now: number) {
  const { refusedAt = [], cancelledAt = [] } = portals.get(origin) ?? {};
  const ends = [mutedUntil(refusedAt, refusals, now), mutedUntil(cancelledAt, takenBack, now)];
  return ends.reduce((last, end) => (last === undefined || (end !== undefined && end > last) ? end : last));
}
