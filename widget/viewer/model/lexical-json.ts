import type { FhirResource } from '../../../protocol/fhir/fhir-json.ts';

/** RFC 8259 §6. */
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses a resource with every number as the text its source wrote: `5.0` stays `5.0`, and no digit is lost. For showing only.
 * `undefined` when it is not a JSON object with a resourceType.
 */
export function lexicalJson(text: string): FhirResource | undefined {
  try {
    const json: unknown = JSON.parse(quoteNumbers(text));
    const isResource = typeof json === 'object' && json !== null && 'resourceType' in json;
    return isResource && typeof json.resourceType === 'string' ? (json as FhirResource) : undefined;
  } catch {
    return undefined;
  }
}

/** Jumps from string to string and only looks between them: a chart has sixty thousand strings, and few numbers. */
function quoteNumbers(text: string): string {
  let out = '';
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    // A number stands between two other characters.
    if (end - at > 2) {
      out += text.slice(taken, at) + text.slice(at, end).replace(number, '"$&"');
      taken = end;
    }
    if (quote < 0) break;
    at = stringEnd(text, quote);
  }
  return out + text.slice(taken);
}

/** The place after the string that begins at `quote`; the end of the text when nothing closes it (RFC 8259 §7). */
function stringEnd(text: string, quote: number): number {
  for (let close = text.indexOf('"', quote + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let escapes = close;
    while (text[escapes - 1] === '\\') escapes--;
    if ((close - escapes) % 2 === 0) return close + 1;
  }
  return text.length;
}
