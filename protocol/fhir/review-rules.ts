/**
 * Types the labeller can review, and the fields of which at least one must say what the record is about (an empty list:
 * a record of this type may say nothing). A type not listed here is unreviewed: documents, forms, notes, media,
 * consents, and every type that a later version may bring.
 */
export const requiredFields: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['code', 'reaction'],
  CarePlan: [],
  CareTeam: [],
  Claim: [],
  Condition: ['code'],
  Coverage: [],
  Device: ['type', 'deviceName'],
  DiagnosticReport: ['code'],
  Encounter: [],
  EpisodeOfCare: [],
  ExplanationOfBenefit: [],
  FamilyMemberHistory: [],
  Goal: ['description'],
  HealthcareService: [],
  ImagingStudy: [],
  Immunization: ['vaccineCode'],
  Location: [],
  Medication: ['code', 'ingredient'],
  MedicationAdministration: ['medicationCodeableConcept', 'medicationReference'],
  MedicationDispense: ['medicationCodeableConcept', 'medicationReference'],
  MedicationRequest: ['medicationCodeableConcept', 'medicationReference'],
  MedicationStatement: ['medicationCodeableConcept', 'medicationReference'],
  Observation: ['code'],
  Organization: [],
  Patient: [],
  Practitioner: [],
  PractitionerRole: [],
  Procedure: ['code'],
  Provenance: [],
  RelatedPerson: [],
  ServiceRequest: [],
  Specimen: [],
};

/** Records of who and where: an unknown code in them is a local type of clinic, not a diagnosis. Words still count. */
export const relaxedTypes: ReadonlySet<string> = new Set([
  'Coverage',
  'HealthcareService',
  'Location',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'RelatedPerson',
]);

/** Elements that say how, where on the body, how urgent or at what price, in any code system. Words still count. */
export const relaxedFields: ReadonlySet<string> = new Set([
  'additionalInstruction',
  'adjudication',
  'bodySite',
  'careTeam',
  'communication',
  'criticality',
  'dataAbsentReason',
  'doseAndRate',
  'hospitalization',
  'identifier',
  'interpretation',
  'laterality',
  'maritalStatus',
  'method',
  'modality',
  'participant',
  'payment',
  'priority',
  'referenceRange',
  'relationship',
  'role',
  'route',
  'severity',
  'site',
  'total',
]);

/** Concepts that name a medicine or a substance, so that its written name can be reviewed. */
export const medicineFields: ReadonlySet<string> = new Set([
  'itemCodeableConcept',
  'medicationCodeableConcept',
  'substance',
]);

/** Types whose `code` names a medicine or a substance. */
export const medicineTypes: ReadonlySet<unknown> = new Set(['AllergyIntolerance', 'Medication']);

/** Elements that hold what somebody wrote freely. */
export const freeText: ReadonlySet<string> = new Set([
  'clinicalNotes',
  'comment',
  'comments',
  'conclusion',
  'disclosure',
  'evidenceDetail',
  'note',
  'patientInstruction',
]);

/** Keys whose strings are identifiers, codes, dates, numbers or parts of an address: nothing to read. */
export const notText = new RegExp(
  `^(${[
    'resourceType|id|url|fullUrl|system|code|reference|status|intent|use|unit|currency|uid|data|hash|contentType|div',
    'version|versionId|lastUpdated|profile|language|gender|implicitRules|valueCode|valueId|outcome|criticality',
    'family|given|prefix|suffix|line|city|district|state|postalCode|country',
    'carrierAIDC|carrierHRF|deviceIdentifier',
    'start|end|issued|created|date|authoredOn|started|recorded|.*Date(Time)?|.*Uri|.*Url|.*Instant',
  ].join('|')})$`,
);
