import type { FhirResource } from '../../../protocol/fhir/fhir-json.ts';

/** A JSON string, or a number outside of one (RFC 8259 §6, §7). */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses a resource with every number as the text its source wrote: `5.0` stays `5.0`, and no digit is lost. For showing only.
 * `undefined` when it is not a JSON object with a resourceType.
 */
export function lexicalJson(text: string): FhirResource | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(token, (found) => (found[0] === '"' ? found : `"${found}"`)));
    const isResource = typeof json === 'object' && json !== null && 'resourceType' in json;
    return isResource && typeof json.resourceType === 'string' ? (json as FhirResource) : undefined;
  } catch {
    return undefined;
  }
}
