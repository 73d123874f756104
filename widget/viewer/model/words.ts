import { type JsonObject, objectOf, objectsOf } from '../../../protocol/fhir/fhir-json.ts';

/** Code points of one line on the screen. */
const longest = 160;

/**
 * One line of plain text out of hostile input: no control, format (bidirectional, zero-width) or line characters, at most 160
 * code points. `undefined` for what is not text or says nothing (W2).
 */
export function line(value: unknown, most = longest): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, 4 * most)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .trim();
  const letters = [...text];
  if (letters.length <= most) return text === '' ? undefined : text;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** The words of a CodeableConcept: its text, else the first display, else the first code. */
export function concept(value: unknown): string | undefined {
  const [first] = objectsOf(value);
  const codings = objectsOf(first?.coding);
  const displays = codings.map(({ display }) => line(display));
  return line(first?.text) ?? displays.find((text) => text !== undefined) ?? line(codings[0]?.code);
}

/** The first code of a concept: what two resources of the same thing have in common. */
export function codeOf(value: unknown): string | undefined {
  const [coding] = objectsOf(objectOf(Array.isArray(value) ? value[0] : value).coding);
  const code = line(coding?.code);
  return code === undefined ? undefined : `${line(coding?.system) ?? ''}|${code}`;
}

export const hasCode = (value: unknown, ...codes: string[]): boolean =>
  objectsOf(value).some((item) => objectsOf(item.coding).some(({ code }) => codes.includes(String(code))));

/** Two texts that a reader would take for the same. */
export const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const join = (parts: (string | undefined)[], glue: string): string | undefined => {
  const said = parts.filter((part): part is string => part !== undefined);
  return said.length === 0 ? undefined : said.join(glue);
};

export type { JsonObject };
