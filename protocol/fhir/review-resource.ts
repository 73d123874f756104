import { type FhirResource, isObject, type JsonObject, objectOf, stringOf } from './fhir-json.ts';
import { type LabelSet, unreviewed } from './label-set.ts';
import { reviewConcept } from './review-concept.ts';
import {
  freeText,
  medicineFields,
  medicineTypes,
  notText,
  relaxedFields,
  relaxedTypes,
  requiredFields,
} from './review-rules.ts';
import { reviewSecurity } from './review-security.ts';

export interface FoundReference {
  /** `Reference.reference` as written. */
  to: string;
  /** The top-level field it stands under. */
  field: string;
}

export interface Review {
  labels: LabelSet;
  references: FoundReference[];
}

interface Visit {
  value: unknown;
  key: string;
  field: string;
  /** True where a concept names a medicine or a substance, whose written name the tables know. */
  medicine: boolean;
  /** True where an unknown code is harmless: kept out of what makes a record unreviewed; its words still count. */
  relaxed: boolean;
}

/** Text this long is prose; prose is not reviewed by word lists. */
const longestPhrase = 160;
const longestAnswer = 64;
/** Generated narrative is read up to here; what is longer is unreviewed (W2: bounded work on hostile text). */
const longestRead = 65_536;

/**
 * Reads everything a resource holds, contained resources included: each coded concept must be vouched for by the
 * tables, each phrase is searched for sensitive words, and whatever cannot be reviewed (attachments, notes, prose,
 * additional narrative, types we do not know) makes it `U`. Fails closed; never throws; not recursive (W2).
 */
export function reviewResource(json: FhirResource, readWords: (text: string) => LabelSet): Review {
  const references: FoundReference[] = [];
  let labels: LabelSet = 0;
  const visits: Visit[] = [{ value: json, key: '', field: '', medicine: false, relaxed: false }];

  const readText = (text: string, longest: number) => {
    labels |= readWords(text.slice(0, longestRead));
    if (text.length > longest) labels |= unreviewed;
  };

  const visitObject = (value: JsonObject, { key, field, medicine, relaxed }: Visit) => {
    let inside = relaxed || relaxedFields.has(key);
    if (typeof value.resourceType === 'string') {
      const whole = reviewWhole(value, value.resourceType, readText);
      labels |= whole;
      inside = relaxedTypes.has(value.resourceType);
    } else if (isConcept(value, key)) {
      const concept = Array.isArray(value.coding) || typeof value.code !== 'string' ? value : { coding: [value] };
      const review = reviewConcept(concept, readWords, medicine);
      labels |= review.labels;
      if (!review.known && !inside) labels |= unreviewed;
      push(visits, value.extension, { key: 'extension', field, medicine: false, relaxed: inside });
      return;
    }
    if (typeof value.reference === 'string') references.push({ to: value.reference, field });
    if (isAttachment(value, key) || freeText.has(key)) labels |= unreviewed;
    const question = isObject(value.code) ? reviewConcept(value.code, readWords, false) : undefined;
    const answered = question?.closed === true;
    if (question !== undefined && !answered && typeof value.valueString === 'string') labels |= unreviewed;
    for (const [name, child] of Object.entries(value)) {
      if (typeof value.resourceType === 'string' && (name === 'text' || name === 'meta')) continue;
      const harmless = inside || (answered && name === 'valueCodeableConcept');
      push(visits, child, {
        key: name,
        field: field === '' ? name : field,
        medicine: medicineFields.has(name) || (name === 'code' && medicineTypes.has(value.resourceType)),
        relaxed: harmless,
      });
    }
  };

  const visitString = (value: string, key: string) => {
    if (notText.test(key)) return;
    if (freeText.has(key) && value.trim() !== '') labels |= unreviewed;
    readText(value, key === 'valueString' ? longestAnswer : longestPhrase);
  };

  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, key } = visit;
    if (typeof value === 'string') visitString(value, key);
    else if (Array.isArray(value)) {
      for (const item of value) typeof item === 'string' ? visitString(item, key) : push(visits, item, visit);
    } else if (isObject(value)) visitObject(value, visit);
  }
  return { labels, references };
}

function push(visits: Visit[], value: unknown, place: Omit<Visit, 'value'>): void {
  if (typeof value === 'string' || (typeof value === 'object' && value !== null)) visits.push({ ...place, value });
}

/** What the resource as a whole says: its type, security labels, narrative, and whether it names its subject at all. */
function reviewWhole(json: JsonObject, type: string, readText: (text: string, longest: number) => void): LabelSet {
  let labels = reviewSecurity(objectOf(json.meta).security);
  const required = Object.hasOwn(requiredFields, type) ? requiredFields[type] : undefined;
  if (required === undefined) labels |= unreviewed;
  else if (required.length > 0 && !required.some((name) => saysSomething(json[name]))) labels |= unreviewed;
  const { status, div } = objectOf(json.text);
  if (stringOf(div) !== undefined) {
    readText(div as string, longestRead);
    if (status !== 'generated' && status !== 'empty') labels |= unreviewed;
  }
  return labels;
}

const saysSomething = (value: unknown) => Object.keys(Array.isArray(value) ? value : objectOf(value)).length > 0;

/** A CodeableConcept, or a Coding that stands alone (a Quantity, Identifier or ContactPoint has a value). */
function isConcept(value: JsonObject, key: string): boolean {
  if (Array.isArray(value.coding)) return true;
  if (typeof value.code === 'string' && (typeof value.system === 'string' || typeof value.display === 'string')) {
    return value.value === undefined && value.unit === undefined;
  }
  return typeof value.text === 'string' && value.div === undefined && !textHolders.has(key);
}

/** Elements with a `text` of their own that is a phrase or a note, not a concept. */
const textHolders: ReadonlySet<string> = new Set([
  'note',
  'dosage',
  'dosageInstruction',
  'name',
  'address',
  'referenceRange',
]);

const attachmentFields: ReadonlySet<string> = new Set(['attachment', 'photo', 'presentedForm', 'valueAttachment']);

const isAttachment = (value: JsonObject, key: string) =>
  attachmentFields.has(key) || (value.contentType !== undefined && (value.data ?? value.url) !== undefined);
