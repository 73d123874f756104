import { ChartkeyError } from '../errors.ts';
import type { ConsentObject } from './consent-json.ts';

/** What a topic is called elsewhere; `U` and `UNDATED` are Chartkey's own. Order and codes of version 1 never change. */
const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const own = 'https://chartkey.org/fhir/CodeSystem/label';
const topics = [
  ['ETH', actCode],
  ['GDIS', actCode],
  ['HIV', actCode],
  ['PSY', actCode],
  ['SDV', actCode],
  ['SEX', actCode],
  ['U', own],
  ['UNDATED', own],
] as const;

/** A Coding for each topic that a grant leaves out: each is an exception to what it permits (FHIR security labels). */
export const leftOutLabels = (granted: readonly string[]): ConsentObject[] =>
  topics.filter(([code]) => !granted.includes(code)).map(([code, system]) => ({ system, code }));

/** The granted topics, sorted, from the codes left out. Throws `BAD_MESSAGE` on a code that is none of them. */
export function grantedLabels(leftOut: readonly string[]): string[] {
  const codes = topics.map(([code]): string => code);
  const unknown = leftOut.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new ChartkeyError('BAD_MESSAGE', { detail: `label ${unknown}` });
  return codes.filter((code) => !leftOut.includes(code)).sort();
}
