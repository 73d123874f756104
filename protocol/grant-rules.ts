import { ChartkeyError } from './errors.ts';
import { canonicalScopes, isWithin } from './scopes.ts';
import type { Grant, Terms } from './typed-data.ts';

/** How long a grant may last, in days: a handful, so that an expiry day is no fingerprint. */
export const durations = [1, 7, 30, 90, 365] as const;
export type Days = (typeof durations)[number];

const day = 24 * 60 * 60;
/** `dataFrom` that means "from the beginning". */
export const earliestMonth = '1900-01';

/** Unix seconds of the first midnight UTC at least `days` days after `now`. */
export const expiresAt = (now: number, days: Days): number => Math.ceil(now / day + days) * day;

export const isExpired = (grant: { expires: number }, now: number): boolean => now >= grant.expires;

/** `YYYY-MM` of unix seconds, UTC. */
export const monthAt = (now: number): string => new Date(now * 1000).toISOString().slice(0, 7);

export interface Asked {
  scopes: readonly string[];
  dataFrom: string;
  dataUntil: string;
  days: number;
}

/** Whether a choice stays inside what was asked: the patient may narrow, never be widened by a bug. */
export const isNarrower = (choice: Asked, asked: Asked): boolean =>
  isWithin(choice.scopes, asked.scopes) &&
  choice.dataFrom >= asked.dataFrom &&
  choice.dataUntil <= asked.dataUntil &&
  choice.days <= asked.days;

/** Throws `BAD_GRANT` unless the terms are in canonical form: what is signed has one spelling only. */
export function checkTerms(terms: Terms): void {
  const scopes = canonicalScopes(terms.scopes);
  const sorted = (list: readonly string[]) => list.every((item, i) => i === 0 || list[i - 1]! < item);
  const refuse = (detail: string) => {
    throw new ChartkeyError('BAD_GRANT', { detail });
  };
  if (scopes.length !== terms.scopes.length || scopes.some((scope, i) => scope !== terms.scopes[i])) refuse('scopes');
  if (!sorted(terms.labels)) refuse('labels');
  if (!sorted(terms.records)) refuse('records');
  if (terms.dataFrom > terms.dataUntil) refuse('dates');
}

/** Throws `BAD_GRANT` unless the whole grant is canonical and ends at a midnight UTC. */
export function checkGrant(grant: Grant): void {
  checkTerms(grant.terms);
  if (grant.expires % day !== 0) throw new ChartkeyError('BAD_GRANT', { detail: 'expires is not midnight UTC' });
}
