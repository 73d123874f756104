import { type Hex, sha256, toHex, utf8 } from './bytes.ts';
import type { StatementWords } from './statement/statement-words.ts';
import type { ActingFor } from './wire/acting-for.ts';

/**
 * The consent statement of a grant in the language of `words`. Version 1 where a patient decides for themselves; version 2,
 * which begins by saying so, where somebody acts for another: their authority is part of a valid authorization
 * (45 CFR 164.508(c)(1)(vi)). Pure.
 */
export function makeStatement(words: StatementWords, actingFor: ActingFor | undefined): string {
  if (!actingFor) return words.lines.join('\n');
  const right = actingFor.authority === 'other' ? actingFor.words : words.authorityNames[actingFor.authority];
  return [...words.representative(words.relationNames[actingFor.relation], right), ...words.lines].join('\n');
}

/** SHA-256 of the UTF-8 bytes of that text: `Terms.statement`. */
export const statementDigest = async (words: StatementWords, actingFor: ActingFor | undefined): Promise<Hex> =>
  toHex(await sha256(utf8(makeStatement(words, actingFor))));
