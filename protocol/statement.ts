import { type Hex, sha256, toHex, utf8 } from './bytes.ts';
import { type Language, languages } from './language.ts';
import { makeStatement } from './make-statement.ts';
import * as ar from './statement/ar.ts';
import * as de from './statement/de.ts';
import * as en from './statement/en.ts';
import * as es from './statement/es.ts';
import type { StatementWords } from './statement/statement-words.ts';
import * as zh from './statement/zh.ts';
import type { ActingFor } from './wire/acting-for.ts';

const statements: Readonly<Record<Language, StatementWords>> = { en, es, de, zh, ar };

/** What a statement is made from: its hash is signed, so whoever is told this makes the text again and compares. */
export interface Given {
  actingFor?: ActingFor | undefined;
  /** In which the patient read it; English unless told. */
  language?: Language | undefined;
}

/** The English statement of a patient who decides for themselves, version 1. */
export const statementText = makeStatement(en, undefined);

/** The consent statement as the patient read it, word for word. */
export const statementTextOf = ({ actingFor, language = 'en' }: Given): string =>
  makeStatement(statements[language], actingFor);

/** SHA-256 of the UTF-8 bytes of exactly that text: `Terms.statement` (X4). */
export const statementHashOf = async (given: Given): Promise<Hex> => toHex(await sha256(utf8(statementTextOf(given))));

/** The language in which a grant's signed statement says so; `undefined` where it says something else in all of them. */
export async function statedLanguage(statement: Hex, actingFor?: ActingFor): Promise<Language | undefined> {
  for (const language of languages) if ((await statementHashOf({ actingFor, language })) === statement) return language;
  return undefined;
}

/**
 * Whether a grant's signed statement is the one that says so, in whatever language it was read; anything else told about it is
 * nobody's word (W1).
 */
export const isStated = async (statement: Hex, actingFor: ActingFor): Promise<boolean> =>
  (await statedLanguage(statement, actingFor)) !== undefined;
