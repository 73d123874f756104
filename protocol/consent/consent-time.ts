import { ChartkeyError } from '../errors.ts';

/** Unix seconds → `2026-11-22T00:00:00Z`. */
export const instantOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** The same back. Throws `BAD_MESSAGE` on anything written in another way. */
export function secondsOf(instant: string): number {
  const seconds = Date.parse(instant) / 1000;
  if (!Number.isSafeInteger(seconds) || instantOf(seconds) !== instant)
    throw new ChartkeyError('BAD_MESSAGE', { detail: `${instant}: an instant in UTC` });
  return seconds;
}

/** A period of FHIR contains its end: the last second of a grant, whose `expires` is the first one without it. */
export const lastInstantOf = (expires: number): string => instantOf(expires - 1);
export const expiresOf = (lastInstant: string): number => secondsOf(lastInstant) + 1;
