import { type FhirResource, objectOf, objectsOf } from './fhir-json.ts';

/** Where each type keeps the date of what happened, best first (FHIR R4 `date` search parameters). */
const dateFields: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['onsetDateTime', 'onsetPeriod.start', 'recordedDate', 'lastOccurrence'],
  CarePlan: ['period.start', 'created'],
  CareTeam: ['period.start'],
  Claim: ['billablePeriod.start', 'created'],
  Condition: ['onsetDateTime', 'onsetPeriod.start', 'recordedDate', 'abatementDateTime'],
  Coverage: ['period.start'],
  DiagnosticReport: ['effectiveDateTime', 'effectivePeriod.start', 'issued'],
  DocumentReference: ['context.period.start', 'date'],
  Encounter: ['period.start'],
  ExplanationOfBenefit: ['billablePeriod.start', 'created'],
  FamilyMemberHistory: ['date'],
  Goal: ['startDate', 'statusDate'],
  ImagingStudy: ['started'],
  Immunization: ['occurrenceDateTime', 'recorded'],
  MedicationAdministration: ['effectiveDateTime', 'effectivePeriod.start'],
  MedicationDispense: ['whenHandedOver', 'whenPrepared'],
  MedicationRequest: ['authoredOn'],
  MedicationStatement: ['effectiveDateTime', 'effectivePeriod.start', 'dateAsserted'],
  Observation: ['effectiveDateTime', 'effectivePeriod.start', 'effectiveInstant', 'issued'],
  Procedure: ['performedDateTime', 'performedPeriod.start'],
  ServiceRequest: ['occurrenceDateTime', 'occurrencePeriod.start', 'authoredOn'],
};

/** For types without a row above. */
const commonDateFields = ['effectiveDateTime', 'occurrenceDateTime', 'period.start', 'date', 'authoredOn', 'created'];

/** FHIR R4 date, dateTime or instant (http://hl7.org/fhir/R4/datatypes.html#dateTime). */
const dateTime = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[0-9:.]{5,18}(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** The date of what the resource records, as written; undefined when there is none that is a FHIR date. */
export function clinicalDate(json: FhirResource): string | undefined {
  const fields = Object.hasOwn(dateFields, json.resourceType) ? dateFields[json.resourceType] : commonDateFields;
  for (const field of fields ?? []) {
    let value: unknown = json;
    for (const name of field.split('.')) value = objectOf(value)[name];
    if (typeof value === 'string' && dateTime.test(value)) return value;
  }
  return undefined;
}

/**
 * The month a resource files under: `YYYY-MM` (the first seven characters as written), `YYYY` when only the year is
 * known, `undated`, or `standing` (protocol.md §2.2). Never throws.
 */
export function monthOf(json: FhirResource): string {
  if (isStanding(json)) return 'standing';
  return clinicalDate(json)?.slice(0, 7) ?? 'undated';
}

/** What a date range must not hide, and what has no clinical date by its nature. */
function isStanding(json: FhirResource): boolean {
  switch (json.resourceType) {
    case 'AllergyIntolerance':
    case 'Device':
    case 'Medication':
    case 'Organization':
    case 'Patient':
    case 'Practitioner':
      return true;
    case 'Condition':
      return objectsOf(objectOf(json.clinicalStatus).coding).some(({ code }) => activeConditions.has(code));
    case 'Coverage':
    case 'MedicationRequest':
    case 'MedicationStatement':
      return json.status === 'active';
    default:
      return false;
  }
}

/** http://terminology.hl7.org/CodeSystem/condition-clinical: `recurrence` and `relapse` are kinds of `active`. */
const activeConditions: ReadonlySet<unknown> = new Set(['active', 'recurrence', 'relapse']);
