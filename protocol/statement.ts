import { type Hex, sha256, toHex, utf8 } from './bytes.ts';

/**
 * The consent statement, version 1: the elements of a valid authorization in 45 CFR 164.508(c), in plain words.
 * Its SHA-256 is signed in every grant, so what a patient was told can be proven later. Never edit a published version.
 */
export const statementVersion = 1;
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

export const statementHash = async (): Promise<Hex> => toHex(await sha256(utf8(statementText)));
