import { type FhirResource, objectsOf } from './fhir-json.ts';

export { clinicalDate, monthOf } from './clinical-date.ts';

/**
 * SMART v2 / US Core granular classes, in chart order. A class holds one resource type only, so that a scope never
 * opens another type (K4, K6); `Other` holds every other type and every Observation without a known category, and opens
 * with the whole chart only (protocol.md §2.1).
 */
export const classes = [
  'Patient',
  'AllergyIntolerance',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'MedicationDispense',
  'Medication',
  'Immunization',
  'Procedure',
  'Encounter',
  'Observation.laboratory',
  'Observation.vital-signs',
  'Observation.social-history',
  'Observation.survey',
  'Observation.exam',
  'DiagnosticReport',
  'DocumentReference',
  'CarePlan',
  'CareTeam',
  'Goal',
  'FamilyMemberHistory',
  'ImagingStudy',
  'Device',
  'ServiceRequest',
  'Coverage',
  'Claim',
  'ExplanationOfBenefit',
  'Practitioner',
  'Organization',
  'Other',
] as const;

export type RecordClass = (typeof classes)[number];

/** `exam` stands for what is found on the body: examination, imaging, procedure, activity and therapy observations. */
const classOfCategory: ReadonlyMap<unknown, RecordClass> = new Map([
  ['laboratory', 'Observation.laboratory'],
  ['vital-signs', 'Observation.vital-signs'],
  ['social-history', 'Observation.social-history'],
  ['survey', 'Observation.survey'],
  ['exam', 'Observation.exam'],
  ['imaging', 'Observation.exam'],
  ['procedure', 'Observation.exam'],
  ['activity', 'Observation.exam'],
  ['therapy', 'Observation.exam'],
]);

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';

const classByName: ReadonlyMap<string, RecordClass> = new Map(classes.map((name) => [name, name]));

/** The class a resource files under. Never throws: whatever is not known is `Other`. */
export function classOf(json: FhirResource): RecordClass {
  if (json.resourceType !== 'Observation') return typeClassOf(json.resourceType);
  for (const category of objectsOf(json.category)) {
    for (const coding of objectsOf(category.coding)) {
      const found = coding.system === categorySystem ? classOfCategory.get(coding.code) : undefined;
      if (found) return found;
    }
  }
  return 'Other';
}

function typeClassOf(type: string): RecordClass {
  return type.includes('.') ? 'Other' : (classByName.get(type) ?? 'Other');
}

/** The canonical SMART v2 scope that opens exactly this class (`Other`: the whole chart). */
export function scopeOfClass(name: RecordClass): string {
  if (name === 'Other') return 'patient/*.rs';
  const [type, category] = name.split('.');
  return category === undefined ? `patient/${type}.rs` : `patient/${type}.rs?category=${categorySystem}|${category}`;
}

/**
 * The classes that canonical scopes open. A scope this table cannot honour exactly opens nothing: unknown types and
 * parameters, or a category of a type that is not filed by category. `Patient` comes with any opened class, because a
 * reader must be able to check whose records these are (WRONG_PATIENT).
 */
export function classesOfScopes(scopes: readonly string[]): Set<RecordClass> {
  const opened = new Set(scopes.flatMap(classesOfScope));
  if (opened.size > 0) opened.add('Patient');
  return opened;
}

function classesOfScope(scope: string): RecordClass[] {
  const parts = /^patient\/(\*|[A-Za-z]+)\.(?:r|s|rs)(?:\?category=([^&]*))?$/.exec(scope);
  if (parts === null) return [];
  const [, type, category] = parts;
  if (category !== undefined) {
    const code = category.startsWith(`${categorySystem}|`) ? category.slice(categorySystem.length + 1) : category;
    const name = classByName.get(`Observation.${code}`);
    return type === 'Observation' && name !== undefined ? [name] : [];
  }
  if (type === '*') return [...classes];
  if (type === 'Other') return [];
  return classes.filter((name) => name.split('.')[0] === type);
}
