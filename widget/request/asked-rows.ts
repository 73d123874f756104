import { classesOfScopes } from '../../protocol/fhir/classes.ts';
import { earliestMonth, monthAt } from '../../protocol/grant-rules.ts';
import { classNames, dayName, listOf, monthName, purposes, wholeChart } from '../../protocol/strings/en.ts';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import type { CardRow } from '../elements/card.ts';
import { en } from '../strings/en.ts';
import { isShorter } from './check-answer.ts';

const day = 24 * 60 * 60;

/** Plain names of what scopes open; who the patient is comes with everything and is not listed. */
export function namesOf(scopes: readonly string[]): string {
  const opened = classesOfScopes(scopes);
  if (opened.has('Other')) return wholeChart;
  const names = [...opened].filter((name) => name !== 'Patient' || opened.size === 1);
  return listOf(names.map((name) => classNames[name] ?? name));
}

/** `Jan 2024 to today`. */
export function datesOf(from: string, until: string, now: number): string {
  const start = from <= earliestMonth ? en.facts.anyDate : monthName(from);
  return en.facts.span(start, until === monthAt(now) ? en.facts.today : monthName(until));
}

export const askedRows = (asked: AccessRequest, now: number): CardRow[] => [
  { label: en.facts.records, value: namesOf(asked.scopes) },
  ...(asked.optionalScopes.length > 0 ? [{ label: en.facts.optional, value: namesOf(asked.optionalScopes) }] : []),
  { label: en.facts.dates, value: datesOf(asked.dataFrom, asked.dataUntil, now) },
  { label: en.facts.time, value: en.facts.days(asked.days) },
  { label: en.facts.why, value: asked.reason },
];

/** What was given, beside what was asked where they differ. */
export function givenRows(asked: AccessRequest, { expires, terms }: Grant, now: number): CardRow[] {
  const row = (label: string, value: string, was: string): CardRow =>
    value === was ? { label, value } : { label, value, was };
  const given = terms.records.length > 0 ? `${namesOf(terms.scopes)} (${en.facts.some})` : namesOf(terms.scopes);
  const wanted = [
    ...new Set([...asked.scopes, ...terms.scopes.filter((scope) => asked.optionalScopes.includes(scope))]),
  ];
  const shorter = isShorter(asked, expires, now);
  const time = shorter ? en.facts.days(Math.max(1, Math.floor((expires - now) / day))) : en.facts.days(asked.days);
  return [
    row(en.facts.records, given, namesOf(wanted)),
    row(en.facts.dates, datesOf(terms.dataFrom, terms.dataUntil, now), datesOf(asked.dataFrom, asked.dataUntil, now)),
    {
      label: en.facts.time,
      value: `${time}, ${en.facts.untilDay(dayName(expires))}`,
      ...(shorter ? { was: en.facts.days(asked.days) } : {}),
    },
    { label: en.facts.why, value: purposes[terms.purpose] ?? terms.purpose },
  ];
}
