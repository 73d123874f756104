import type { FhirResource } from '../fhir-json.ts';

/**
 * One line of the written chart: `kind system code text`, for example `condition icd F20.9 Schizophrenia`.
 * `-` as system means text only. `bare` in front leaves the text out, so that the code alone must speak.
 */
export type WrittenCase = string;

const systems: Readonly<Record<string, string>> = {
  icd: 'http://hl7.org/fhir/sid/icd-10-cm',
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  rx: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  local: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.1',
};

/** A resource as a source would write it. Throws on a line that is not a case, so that no case is silently empty. */
export function resourceOfCase(line: WrittenCase): FhirResource {
  const parts = /^(bare )?(\w+) (\w+|-) (\S+) ?(.*)$/.exec(line);
  const kind = parts?.[2] ?? '';
  const wrap = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!parts || wrap === undefined) throw new Error(`not a case: ${line}`);
  const [, bare, , system, code, text] = parts;
  if (system === '-') return wrap({ text: `${code} ${text}`.trim() });
  const words = bare ? {} : { display: text };
  return wrap({ coding: [{ system: systems[system!], code, ...words }], ...(bare ? {} : { text }) });
}

const laboratory = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
];

const kinds: Readonly<Record<string, (concept: object) => FhirResource>> = {
  allergy: (code) => ({ resourceType: 'AllergyIntolerance', code }),
  condition: (code) => ({ resourceType: 'Condition', code }),
  encounter: (type) => ({ resourceType: 'Encounter', status: 'finished', type: [type] }),
  family: (code) => ({ resourceType: 'FamilyMemberHistory', status: 'completed', condition: [{ code }] }),
  immunization: (vaccineCode) => ({ resourceType: 'Immunization', status: 'completed', vaccineCode }),
  medication: (medicationCodeableConcept) => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationCodeableConcept,
  }),
  observation: (code) => ({
    resourceType: 'Observation',
    status: 'final',
    category: laboratory,
    code,
    valueQuantity: { value: 5, unit: '1' },
  }),
  plan: (category) => ({ resourceType: 'CarePlan', status: 'active', intent: 'plan', category: [category] }),
  procedure: (code) => ({ resourceType: 'Procedure', status: 'completed', code }),
  report: (code) => ({ resourceType: 'DiagnosticReport', status: 'final', code }),
  service: (code) => ({ resourceType: 'ServiceRequest', status: 'active', intent: 'order', code }),
};
