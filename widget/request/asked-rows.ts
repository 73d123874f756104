import { describeDates, spokenClasses } from '../../protocol/describe.ts';
import { nameClasses } from '../../protocol/name-classes.ts';
import type { GrantWords } from '../../protocol/strings/grant-words.ts';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import type { CardRow } from '../elements/card.ts';
import type { PatientWords } from '../strings/patient-words.ts';
import { isShorter } from './check-answer.ts';

const day = 24 * 60 * 60;

/** Plain names of what scopes open; who the patient is comes with everything and is not listed. */
export const namesOf = (scopes: readonly string[], terms: GrantWords): string =>
  terms.listOf(nameClasses(spokenClasses(scopes), terms));

export const askedRows = (asked: AccessRequest, now: number, { facts, terms }: PatientWords): CardRow[] => [
  { label: facts.records, value: namesOf(asked.scopes, terms) },
  ...(asked.optionalScopes.length > 0 ? [{ label: facts.optional, value: namesOf(asked.optionalScopes, terms) }] : []),
  { label: facts.dates, value: describeDates(asked, now, terms) },
  { label: facts.time, value: facts.days(asked.days) },
  { label: facts.why, value: asked.reason },
];

/** What was given, beside what was asked where they differ. */
export function givenRows(asked: AccessRequest, grant: Grant, now: number, { facts, terms }: PatientWords): CardRow[] {
  const { expires, terms: given } = grant;
  const row = (label: string, value: string, was: string): CardRow =>
    value === was ? { label, value } : { label, value, was };
  const names = namesOf(given.scopes, terms);
  const wanted = [
    ...new Set([...asked.scopes, ...given.scopes.filter((scope) => asked.optionalScopes.includes(scope))]),
  ];
  const shorter = isShorter(asked, expires, now);
  const time = shorter ? facts.days(Math.max(1, Math.floor((expires - now) / day))) : facts.days(asked.days);
  return [
    row(facts.records, given.records.length > 0 ? facts.someOf(names) : names, namesOf(wanted, terms)),
    row(facts.dates, describeDates(given, now, terms), describeDates(asked, now, terms)),
    {
      label: facts.time,
      value: facts.daysUntil(time, terms.dayName(expires)),
      ...(shorter ? { was: facts.days(asked.days) } : {}),
    },
    { label: facts.why, value: terms.purposes[given.purpose] ?? given.purpose },
  ];
}
