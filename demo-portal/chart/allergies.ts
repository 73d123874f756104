import { clinician, subject } from './people.ts';
import { type CodeableConcept, concept, hl7Concept, type Resource, system } from './resource.ts';
import { stableId } from './stable-id.ts';

const allergy = (
  name: string,
  criticality: 'high' | 'low',
  code: CodeableConcept,
  severity: 'severe' | 'mild',
  manifestation: CodeableConcept[],
): Resource => ({
  resourceType: 'AllergyIntolerance',
  id: stableId(`allergy/${name}`),
  clinicalStatus: hl7Concept('allergyintolerance-clinical', 'active', 'Active'),
  verificationStatus: hl7Concept('allergyintolerance-verification', 'confirmed', 'Confirmed'),
  type: 'allergy',
  category: ['medication'],
  criticality,
  code,
  patient: subject,
  recordedDate: '2016-02-11',
  recorder: clinician('voss'),
  reaction: [{ manifestation, severity }],
});

/** A reaction in both vocabularies that clinics ask for. */
const reaction = ({ coding, text }: CodeableConcept, icd10: string, display: string): CodeableConcept => ({
  coding: [...coding, { system: system.icd10, code: icd10, display }],
  text,
});

/** Her two allergies: known since before this chart began, always current. */
export const allergies = (): Resource[] => [
  allergy('penicillin', 'high', concept(system.rxnorm, '70618', 'Penicillin'), 'severe', [
    reaction(concept(system.snomed, '126485001', 'Urticaria', 'Hives'), 'L50.9', 'Urticaria, unspecified'),
    reaction(concept(system.snomed, '51599000', 'Edema of larynx', 'Throat swelling'), 'J38.4', 'Edema of larynx'),
  ]),
  allergy('sulfa', 'low', concept(system.snomed, '387406002', 'Sulfonamide', 'Sulfa antibiotics'), 'mild', [
    reaction(concept(system.snomed, '271807003', 'Eruption of skin', 'Rash'), 'R21', 'Rash'),
  ]),
];
