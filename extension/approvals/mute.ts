import type { Ledger } from '../storage/ledger.ts';

/** Refusals that make an origin quiet, the time they must fall in, and how long it lasts; milliseconds. */
const refusals = 2;
const within = 60_000;
export const muteFor = 10 * 60_000;

/** Until when an origin that was refused at those times is muted; undefined when it is not. Pure. */
export function mutedUntil(refusedAt: readonly number[], now: number): number | undefined {
  const times = [...refusedAt].sort((a, b) => a - b);
  for (let i = times.length - 1; i >= refusals - 1; i--) {
    const last = times[i]!;
    if (last - times[i - refusals + 1]! <= within && now < last + muteFor) return last + muteFor;
  }
  return undefined;
}

/** The same for an origin in the ledger; questions and offered copies count alike. */
export const originMutedUntil = ({ portals }: Pick<Ledger, 'portals'>, origin: string, now: number) =>
  mutedUntil(portals.get(origin)?.refusedAt ?? [], now);
