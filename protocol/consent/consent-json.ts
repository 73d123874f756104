import { ChartkeyError } from '../errors.ts';

/** Our JSON: no fractions, no null (RFC 8785 with integers only). */
export type ConsentJson = string | number | boolean | readonly ConsentJson[] | { readonly [key: string]: ConsentJson };
export type ConsentObject = { readonly [key: string]: ConsentJson };

type Step = string | number;

/** What lies at a path; `undefined` where there is nothing. */
export function lookUp(value: unknown, ...path: readonly Step[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<Step, unknown>)[step];
  }
  return here;
}

/** The text at a path. Throws `BAD_MESSAGE` where there is none. */
export function textAt(value: unknown, ...path: readonly Step[]): string {
  const found = lookUp(value, ...path);
  if (typeof found !== 'string') throw new ChartkeyError('BAD_MESSAGE', { detail: `${path.join('.')}: text` });
  return found;
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly Step[]): readonly unknown[] {
  const found = lookUp(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A field that is left out where there is nothing to say. */
export const where = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
