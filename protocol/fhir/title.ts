import { clinicalDate } from './clinical-date.ts';
import { type FhirResource, type JsonObject, objectOf, objectsOf, stringOf } from './fhir-json.ts';

export interface ResourceTitle {
  title: string;
  /** Result with its unit, as far as it is short and structured. */
  value?: string;
  /** Clinical date as written. */
  date?: string;
}

/** Where each type names what it is about, best first. */
const conceptFields: Readonly<Record<string, readonly string[]>> = {
  Immunization: ['vaccineCode'],
  Encounter: ['type', 'reasonCode', 'serviceType', 'class'],
  DocumentReference: ['type', 'category'],
  CarePlan: ['title', 'category'],
  CareTeam: ['name', 'category'],
  Location: ['name', 'type'],
  Organization: ['name', 'type'],
  Goal: ['description'],
  ImagingStudy: ['description', 'procedureCode', 'modality'],
  Device: ['deviceName', 'type'],
  Coverage: ['type', 'payor'],
  FamilyMemberHistory: ['relationship'],
};

const medicationFields = ['medicationCodeableConcept', 'medicationReference', 'code'];

const commonFields = ['code', 'type', 'category', 'title', 'name'];

/**
 * A short line for lists: what it is, its value and date. Built from `text` and `display` of codes only, never from
 * narrative (W2). Hostile-safe: control and bidirectional characters are removed, 120 characters at most; never throws.
 */
export function titleOf(json: FhirResource): ResourceTitle {
  const date = clinicalDate(json);
  const value = resultOf(json);
  return {
    title: nameOf(json),
    ...(value === undefined ? {} : { value }),
    ...(date === undefined ? {} : { date }),
  };
}

function nameOf(json: FhirResource): string {
  const [service] = objectsOf(json.item);
  const billed = wordsOf(service?.productOrService);
  if (billed !== undefined) return billed;
  if (json.resourceType === 'Patient' || json.resourceType === 'Practitioner') return personName(json);
  const fields = json.resourceType.startsWith('Medication')
    ? medicationFields
    : Object.hasOwn(conceptFields, json.resourceType)
      ? conceptFields[json.resourceType]
      : commonFields;
  for (const field of fields ?? []) {
    const words = wordsOf(json[field]);
    if (words !== undefined) return words;
  }
  return clean(json.resourceType) ?? 'Unknown';
}

/** The words of a string, CodeableConcept, Coding, Reference or a list of them. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return clean(value);
  for (const item of Array.isArray(value) && typeof value[0] === 'string' ? [{ text: value[0] }] : objectsOf(value)) {
    const words = clean(item.text) ?? clean(item.display) ?? clean(item.name) ?? codingWords(item);
    if (words !== undefined) return words;
  }
  return undefined;
}

function codingWords(concept: JsonObject): string | undefined {
  const codings = objectsOf(concept.coding);
  for (const coding of codings) {
    const words = clean(coding.display);
    if (words !== undefined) return words;
  }
  return clean(codings[0]?.code) ?? clean(concept.code);
}

function personName(json: FhirResource): string {
  const [name] = objectsOf(json.name);
  const given = Array.isArray(name?.given) ? name.given : [];
  const parts = [...given, name?.family].filter((part) => typeof part === 'string');
  return clean(parts.join(' ')) ?? clean(name?.text) ?? json.resourceType;
}

function resultOf(json: JsonObject): string | undefined {
  const quantity = objectOf(json.valueQuantity);
  if (typeof quantity.value === 'number') return quantityWords(quantity, quantity.value);
  const own = wordsOf(json.valueCodeableConcept) ?? wordsOf(json.valueString);
  if (own !== undefined) return own;
  const parts = objectsOf(json.component).map((part) => objectOf(part.valueQuantity));
  const numbers = parts.filter(({ value }) => typeof value === 'number');
  if (numbers.length !== 2 || parts.length !== 2) return undefined;
  const [first, second] = numbers.map(({ value }) => shortNumber(value as number));
  return clean(`${first}/${second} ${unitOf(numbers[0]!)}`);
}

function quantityWords(quantity: JsonObject, value: number): string | undefined {
  const comparator = stringOf(quantity.comparator) ?? '';
  return clean(`${comparator}${shortNumber(value)} ${unitOf(quantity)}`);
}

/** Two decimals, or three significant digits below one: a list line, never the record itself. */
const shortNumber = (value: number) =>
  String(Math.abs(value) >= 1 ? Math.round(value * 100) / 100 : Number(value.toPrecision(3)));

const unitOf = (quantity: JsonObject) => stringOf(quantity.unit) ?? stringOf(quantity.code) ?? '';

const longest = 120;

/** One line of plain text: no control, format (bidi, zero-width) or line characters, at most 120 code points. */
function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line === '') return undefined;
  const letters = [...line];
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
