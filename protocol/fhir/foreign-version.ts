import { type FhirResource, isObject, objectOf, objectsOf } from './fhir-json.ts';

/** FHIR releases other than R4 that a resource can betray. */
export type ForeignVersion = 'DSTU2' | 'STU3' | 'DSTU2 or STU3' | 'R5';

const typesOf: Readonly<Record<ForeignVersion, string>> = {
  DSTU2: 'MedicationOrder DiagnosticOrder DeviceUseRequest Conformance ImagingObjectSelection Order OrderResponse',
  STU3: 'EligibilityRequest EligibilityResponse ImagingManifest ServiceDefinition ExpansionProfile Sequence',
  'DSTU2 or STU3':
    'ProcedureRequest ReferralRequest DeviceComponent BodySite ProcessRequest ProcessResponse DataElement',
  R5: `ActorDefinition ArtifactAssessment BiologicallyDerivedProductDispense DeviceAssociation DeviceDispense
    DeviceUsage EncounterHistory FormularyItem GenomicStudy ImagingSelection InventoryItem InventoryReport
    NutritionIntake Permission RequestOrchestration Requirements TestPlan Transport`,
};

const versionOfType = new Map(
  (Object.entries(typesOf) as [ForeignVersion, string][]).flatMap(([version, types]) =>
    types.split(/\s+/).map((type): [string, ForeignVersion] => [type, version]),
  ),
);

/**
 * The release a resource belongs to when it cannot be R4; undefined when it can. Only certain signs count: types that
 * R4 does not have, profiles that name a release, and elements whose JSON shape differs between releases
 * (http://hl7.org/fhir/R4/diff.html, http://hl7.org/fhir/R5/diff.html).
 */
export function foreignVersion(json: FhirResource): ForeignVersion | undefined {
  const type = json.resourceType;
  const ofShape = Object.hasOwn(versionOfShape, type) ? versionOfShape[type] : undefined;
  return versionOfType.get(type) ?? versionOfProfiles(json) ?? ofShape?.(json);
}

function versionOfProfiles(json: FhirResource): ForeignVersion | undefined {
  const profiles = objectOf(json.meta).profile;
  for (const profile of Array.isArray(profiles) ? profiles : []) {
    const release = typeof profile === 'string' ? releaseOfProfile(profile) : undefined;
    if (release !== undefined) return release;
  }
  return undefined;
}

/** A version behind `|` counts on base profiles only: elsewhere it is the version of a guide, not of FHIR. */
function releaseOfProfile(profile: string): ForeignVersion | undefined {
  if (profile.includes('/fhir/us/')) return undefined;
  if (/\/DSTU2\/StructureDefinition\//i.test(profile)) return 'DSTU2';
  if (/\/(STU3|3\.0)\/StructureDefinition\//i.test(profile)) return 'STU3';
  if (/\/(R5|5\.0)\/StructureDefinition\//i.test(profile)) return 'R5';
  const version = /^https?:\/\/hl7\.org\/fhir\/StructureDefinition\/\w+\|([135])\.0/.exec(profile)?.[1];
  return version === undefined ? undefined : version === '1' ? 'DSTU2' : version === '3' ? 'STU3' : 'R5';
}

const isText = (value: unknown) => typeof value === 'string';

/** R5 CodeableReference: `{concept}` or `{reference: {reference}}` where R4 has a Reference or a CodeableConcept. */
const isCodeableReference = (value: unknown) =>
  isObject(value) && (isObject(value.concept) || isObject(value.reference));

const versionOfShape: Readonly<Record<string, (json: FhirResource) => ForeignVersion | undefined>> = {
  AllergyIntolerance(json) {
    if (isText(json.clinicalStatus)) return 'STU3';
    if (isObject(json.substance)) return 'DSTU2';
    return isObject(json.type) ? 'R5' : undefined;
  },
  CapabilityStatement(json) {
    const version = json.fhirVersion;
    if (!isText(version)) return undefined;
    if (/^(R5|5\.)/.test(version as string)) return 'R5';
    if (/^3\./.test(version as string)) return 'STU3';
    return /^(0|1)\./.test(version as string) ? 'DSTU2' : undefined;
  },
  CarePlan: (json) => (objectsOf(json.addresses).some(isCodeableReference) ? 'R5' : undefined),
  Condition: (json) => (isText(json.clinicalStatus) || isText(json.verificationStatus) ? 'DSTU2 or STU3' : undefined),
  DocumentReference: (json) => (Array.isArray(json.context) ? 'R5' : undefined),
  Encounter(json) {
    if (isText(json.class)) return 'DSTU2';
    return Array.isArray(json.class) || isObject(json.actualPeriod) ? 'R5' : undefined;
  },
  Goal: (json) => (isText(json.status) && !isText(json.lifecycleStatus) ? 'DSTU2 or STU3' : undefined),
  Immunization: (json) => (typeof json.wasNotGiven === 'boolean' ? 'DSTU2' : notGiven(json)),
  MedicationAdministration: withMedication,
  MedicationDispense: withMedication,
  MedicationRequest(json) {
    if (isObject(objectOf(json.requester).agent)) return 'STU3';
    return withMedication(json);
  },
  MedicationStatement: (json) => (isText(json.taken) ? 'STU3' : withMedication(json)),
  Patient: (json) => (isObject(json.animal) || Array.isArray(json.careProvider) ? 'DSTU2 or STU3' : undefined),
  Procedure(json) {
    if (typeof json.notDone === 'boolean') return 'STU3';
    if (typeof json.notPerformed === 'boolean') return 'DSTU2';
    return isText(json.occurrenceDateTime) || isObject(json.occurrencePeriod) ? 'R5' : undefined;
  },
};

function withMedication(json: FhirResource): ForeignVersion | undefined {
  return isCodeableReference(json.medication) ? 'R5' : undefined;
}

function notGiven(json: FhirResource): ForeignVersion | undefined {
  return typeof json.notGiven === 'boolean' ? 'STU3' : undefined;
}
