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

/** Her two allergies: known since before this chart began, always current. */
export const allergies = (): Resource[] => [
  allergy('penicillin', 'high', concept(system.rxnorm, '70618', 'Penicillin'), 'severe', [
    concept(system.snomed, '126485001', 'Urticaria', 'Hives'),
    concept(system.snomed, '51599000', 'Edema of larynx', 'Throat swelling'),
  ]),
  allergy('sulfa', 'low', concept(system.snomed, '387406002', 'Sulfonamide', 'Sulfa antibiotics'), 'mild', [
    concept(system.snomed, '271807003', 'Eruption of skin', 'Rash'),
  ]),
];
