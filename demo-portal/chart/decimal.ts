import type { Json } from './resource.ts';
import { system } from './resource.ts';

const places = new WeakMap<object, number>();

/** How a clinic writes those UCUM units that are hard to read. */
const readable: Record<string, string> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  'kg/m2': 'kg/m²',
  'mL/min/{1.73_m2}': 'mL/min',
  '10*3/uL': '10³/µL',
  '10*6/uL': '10⁶/µL',
  'm[IU]/L': 'mIU/L',
  'mg/g{creat}': 'mg/g',
  '{INR}': 'INR',
};

/** A UCUM quantity that keeps its written precision: `quantity(7, 1, '%')` is emitted as `7.0`. */
export const quantity = (value: number, decimals: number, code: string, unit = readable[code] ?? code) => {
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
