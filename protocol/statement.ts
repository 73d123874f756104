import { type Hex, sha256, toHex, utf8 } from './bytes.ts';
import { authorityNames, relationNames } from './strings-en.ts';
import type { ActingFor } from './wire/acting-for.ts';

/**
 * The consent statement, version 1: the elements of a valid authorization in 45 CFR 164.508(c), in plain words.
 * Its SHA-256 is signed in every grant, so what a patient was told can be proven later. Never edit a published version.
 */
export const statementText = [
  'What: only the kinds of records, dates and sensitive topics named above.',
  'Who: only the institution named above and the staff it signs in.',
  'Why: only for the purpose named above.',
  'Until when: the end date named above. You can stop earlier at any time, here, with one tap.',
  'Stopping ends every later opening and all later records. It cannot take back what was already opened or copied.',
  'Once opened, records are kept under the rules of whoever opened them and may be shared on where the law allows.',
  'Saying no does not affect your care, payment, enrollment or eligibility for benefits.',
  'Every opening is written to a receipt that you can see.',
].join('\n');

/**
 * The consent statement of a grant. Version 1 where a patient decides for themselves; version 2, which begins by saying so,
 * where somebody acts for another: their authority is part of a valid authorization (45 CFR 164.508(c)(1)(vi)). Pure: a
 * reader who is told `actingFor` makes the text again and compares its hash with the signed one.
 */
export function statementTextOf({ actingFor }: { actingFor?: ActingFor | undefined }): string {
  if (!actingFor) return statementText;
  const right = actingFor.authority === 'other' ? actingFor.words : authorityNames[actingFor.authority];
  return [
    `Statement, version 2. Given by a representative, for ${relationNames[actingFor.relation]}.`,
    `By what right: ${right}.`,
    'The representative said that this right holds today and covers these records.',
    statementText,
  ].join('\n');
}

/** SHA-256 of the statement's UTF-8 bytes: `Terms.statement`. */
export const statementHashOf = async (given: { actingFor?: ActingFor | undefined }): Promise<Hex> =>
  toHex(await sha256(utf8(statementTextOf(given))));

/** Whether a grant's signed statement is the one that says so; anything else told about it is nobody's word (W1). */
export const isStated = async (statement: Hex, actingFor: ActingFor): Promise<boolean> =>
  (await statementHashOf({ actingFor })) === statement;
