import type { Json } from './resource.ts';
import { system } from './resource.ts';

const places = new WeakMap<object, number>();

/** A UCUM quantity that keeps its written precision: `quantity(7, 1, '%')` is emitted as `7.0`. */
export const quantity = (value: number, decimals: number, code: string, unit = code) => {
  const written = { value: Number(value.toFixed(decimals)), unit, system: system.ucum, code };
  places.set(written, decimals);
  return written;
};

/**
 * JSON text with the written precision of every `quantity` kept: FHIR decimals carry significance
 * (hl7.org/fhir/R4/datatypes.html#decimal), which JSON.stringify alone would lose.
 */
export const writeJson = (document: Json): string =>
  JSON.stringify(document, function (this: object, name: string, value: unknown) {
    const decimals = name === 'value' && typeof value === 'number' ? places.get(this) : undefined;
    return decimals === undefined || typeof value !== 'number' ? value : `\uE000${value.toFixed(decimals)}`;
  }).replace(/"\uE000([^"]+)"/g, '$1');
