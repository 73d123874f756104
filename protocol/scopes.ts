import { ChartkeyError } from './errors.ts';
import { classesOfScopes } from './fhir/classes.ts';

/**
 * The profile of SMART App Launch v2 scopes that grants speak: actor `patient`, verbs r, s or rs, and `category` on
 * Observation as the only parameter. Dates are fields of the grant. Anything else is refused, never ignored.
 */
const grammar = /^patient\/(\*|[A-Z][A-Za-z]*)\.(r|s|rs)(?:\?(.*))?$/;
const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';

function canonicalScope(scope: string): string {
  const [, type, verbs, query] = grammar.exec(scope) ?? [];
  const canonical = type && `patient/${type}.${verbs}${query === undefined ? '' : `?${canonicalQuery(query, scope)}`}`;
  if (!canonical || classesOfScopes([canonical]).size === 0) throw new ChartkeyError('BAD_SCOPE', { detail: scope });
  return canonical;
}

function canonicalQuery(query: string, scope: string): string {
  const [, value] = /^category=([A-Za-z0-9:/.|-]+)$/.exec(query) ?? [];
  if (!value) throw new ChartkeyError('BAD_SCOPE', { detail: scope });
  return `category=${value.includes('|') ? value : `${categorySystem}|${value}`}`;
}

/** Sorted, unique, with bare category codes resolved to system|code. Throws `BAD_SCOPE` on what we do not know. */
export const canonicalScopes = (scopes: readonly string[]): string[] => [...new Set(scopes.map(canonicalScope))].sort();

/** Whether `narrow` opens nothing that `wide` does not. */
export function isWithin(narrow: readonly string[], wide: readonly string[]): boolean {
  const opened = classesOfScopes(wide);
  return [...classesOfScopes(narrow)].every((name) => opened.has(name));
}
