import type { Authority, Relation } from '../wire/acting-for.ts';

/**
 * The consent statement in one language: what is signed is the SHA-256 of exactly these words. A published version is never
 * edited, in no language: add another.
 */
export interface StatementWords {
  /** Version 1: the elements of a valid authorization in 45 CFR 164.508(c), in plain words, one to a line. */
  readonly lines: readonly string[];
  /** Version 2 begins with these: given for whom, and by what right (45 CFR 164.508(c)(1)(vi)). */
  representative(relation: string, right: string): readonly string[];
  readonly authorityNames: Readonly<Record<Exclude<Authority, 'other'>, string>>;
  readonly relationNames: Readonly<Record<Relation, string>>;
}
