import { objectOf, objectsOf } from '../../../protocol/fhir/fhir-json.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import { plainDate } from './dates.ts';
import { concept, hasCode, type JsonObject, line } from './words.ts';

export interface Measured {
  /** As written. */
  value: string;
  unit?: string;
  /** For drawing and comparing only. */
  number?: number;
}

/** UCUM annotations such as `{score}` are remarks, not units. */
const unitOf = (quantity: JsonObject): string | undefined => {
  const unit = line(quantity.unit, 24) ?? line(quantity.code, 24);
  return unit === undefined || /^(\{.*\}|1)$/.test(unit) ? undefined : unit;
};

export function quantityOf(value: unknown): Measured | undefined {
  const quantity = objectOf(value);
  const written = line(quantity.value, 40);
  if (written === undefined) return undefined;
  const unit = unitOf(quantity);
  const number = Number(written);
  return {
    value: `${line(quantity.comparator, 2) ?? ''}${written}`,
    ...(unit === undefined ? {} : { unit }),
    ...(Number.isFinite(number) ? { number } : {}),
  };
}

const withUnit = (measured: Measured | undefined): string | undefined =>
  measured && (measured.unit === undefined ? measured.value : `${measured.value} ${measured.unit}`);

/** The result of an Observation or one of its components, whichever of the eleven types it has (FHIR R4 Observation.value[x]). */
export function resultOf(holder: JsonObject, words: ModelWords): Measured | undefined {
  const quantity = quantityOf(holder.valueQuantity);
  if (quantity) return quantity;
  const { low, high } = objectOf(holder.valueRange);
  const { numerator, denominator } = objectOf(holder.valueRatio);
  const ratio = [withUnit(quantityOf(numerator)), withUnit(quantityOf(denominator))];
  const text =
    concept(holder.valueCodeableConcept) ??
    line(holder.valueString) ??
    line(holder.valueInteger) ??
    (typeof holder.valueBoolean === 'boolean' ? (holder.valueBoolean ? words.yes : words.no) : undefined) ??
    dateOf(holder.valueDateTime, words) ??
    dateOf(objectOf(holder.valuePeriod).start, words) ??
    line(holder.valueTime) ??
    (ratio[0] && ratio[1] ? `${ratio[0]} / ${ratio[1]}` : undefined) ??
    (low || high ? `${withUnit(quantityOf(low)) ?? ''}–${withUnit(quantityOf(high)) ?? ''}` : undefined) ??
    (holder.valueSampledData === undefined ? undefined : words.curve);
  return text === undefined ? undefined : { value: text };
}

const dateOf = (value: unknown, { terms }: ModelWords): string | undefined =>
  typeof value === 'string' && /^\d{4}(-|$)/.test(value) ? plainDate(value, terms) : undefined;

/** Why there is no result, in the source's words. */
export const absentReason = (holder: JsonObject): string | undefined => concept(holder.dataAbsentReason);

/** LOINC 8480-6 and 8462-4; sources write them in either order. */
const isSystolic = (part: JsonObject) => hasCode(part.code, '8480-6') || /^systolic/i.test(concept(part.code) ?? '');
const isDiastolic = (part: JsonObject) => hasCode(part.code, '8462-4') || /^diastolic/i.test(concept(part.code) ?? '');

/** `128/82 mmHg`, systolic first whatever the order in the source; `undefined` for anything but a blood pressure. */
function bloodPressure(parts: readonly JsonObject[], words: ModelWords): Measured | undefined {
  const upper = parts.find(isSystolic);
  const lower = parts.find(isDiastolic);
  const [systolic, diastolic] = [upper && resultOf(upper, words), lower && resultOf(lower, words)];
  if (parts.length !== 2 || !systolic || !diastolic || systolic.unit !== diastolic.unit) return undefined;
  return { ...systolic, value: `${systolic.value}/${diastolic.value}` };
}

/** Components: a blood pressure as one, anything else as `Name 5 mg, Other name 7 mg`. */
export function componentsOf(observation: JsonObject, words: ModelWords): Measured | undefined {
  const parts = objectsOf(observation.component);
  const pressure = bloodPressure(parts, words);
  if (pressure) return pressure;
  const said = parts.flatMap((part) => {
    const measured = resultOf(part, words);
    return measured ? [`${concept(part.code) ?? ''} ${withUnit(measured)}`.trim()] : [];
  });
  const value = line(said.join(words.comma), 400);
  return value === undefined ? undefined : { value };
}
