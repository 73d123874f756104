import { objectOf, objectsOf } from '../../../protocol/fhir/fhir-json.ts';
import { plainDate } from './dates.ts';
import { concept, type JsonObject, line } from './words.ts';

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
export function resultOf(holder: JsonObject): Measured | undefined {
  const quantity = quantityOf(holder.valueQuantity);
  if (quantity) return quantity;
  const { low, high } = objectOf(holder.valueRange);
  const { numerator, denominator } = objectOf(holder.valueRatio);
  const ratio = [withUnit(quantityOf(numerator)), withUnit(quantityOf(denominator))];
  const text =
    concept(holder.valueCodeableConcept) ??
    line(holder.valueString) ??
    line(holder.valueInteger) ??
    (typeof holder.valueBoolean === 'boolean' ? (holder.valueBoolean ? 'Yes' : 'No') : undefined) ??
    dateOf(holder.valueDateTime) ??
    dateOf(objectOf(holder.valuePeriod).start) ??
    line(holder.valueTime) ??
    (ratio[0] && ratio[1] ? `${ratio[0]} / ${ratio[1]}` : undefined) ??
    (low || high ? `${withUnit(quantityOf(low)) ?? ''}–${withUnit(quantityOf(high)) ?? ''}` : undefined) ??
    (holder.valueSampledData === undefined ? undefined : 'Recorded curve');
  return text === undefined ? undefined : { value: text };
}

const dateOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}(-|$)/.test(value) ? plainDate(value) : undefined;

/** Why there is no result, in the source's words. */
export const absentReason = (holder: JsonObject): string | undefined => concept(holder.dataAbsentReason);

/** Components as `128/82 mmHg`, or `Systolic 128 mmHg, Diastolic 82 mmHg` when they differ in kind. */
export function componentsOf(observation: JsonObject): Measured | undefined {
  const parts = objectsOf(observation.component).flatMap((part) => {
    const measured = resultOf(part);
    return measured ? [{ name: concept(part.code), measured }] : [];
  });
  const [first, second] = parts;
  if (!first) return undefined;
  const unit = first.measured.unit;
  if (second && parts.length === 2 && unit !== undefined && second.measured.unit === unit) {
    const number = first.measured.number;
    const value = `${first.measured.value}/${second.measured.value}`;
    return { value, unit, ...(number === undefined ? {} : { number }) };
  }
  const value = parts.map(({ name, measured }) => `${name ?? ''} ${withUnit(measured)}`.trim()).join(', ');
  return { value: line(value, 400) ?? '' };
}
