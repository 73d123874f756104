import { describe, expect, it } from 'vitest';
import { foreignVersion } from './foreign-version.ts';
import { readChart } from './read-chart.ts';
import { sharedJson } from './shared-data.ts';

const version = (json: object) => foreignVersion(json as never);
const concept = { coding: [{ code: 'x' }] };

describe('foreignVersion', () => {
  it.each<[string, object]>([
    ['DSTU2', { resourceType: 'MedicationOrder' }],
    ['DSTU2', { resourceType: 'DiagnosticOrder' }],
    ['DSTU2', { resourceType: 'Encounter', class: 'outpatient' }],
    ['DSTU2', { resourceType: 'Procedure', notPerformed: false }],
    ['DSTU2', { resourceType: 'Immunization', wasNotGiven: false }],
    ['DSTU2', { resourceType: 'AllergyIntolerance', substance: concept }],
    ['DSTU2', { resourceType: 'CapabilityStatement', fhirVersion: '1.0.2' }],
    ['DSTU2', { resourceType: 'Basic', meta: { profile: ['http://hl7.org/fhir/DSTU2/StructureDefinition/x'] } }],
    ['STU3', { resourceType: 'AllergyIntolerance', clinicalStatus: 'active' }],
    ['STU3', { resourceType: 'Immunization', notGiven: false }],
    ['STU3', { resourceType: 'Procedure', notDone: false }],
    ['STU3', { resourceType: 'MedicationStatement', taken: 'y' }],
    ['STU3', { resourceType: 'MedicationRequest', requester: { agent: { reference: 'Practitioner/1' } } }],
    ['STU3', { resourceType: 'CapabilityStatement', fhirVersion: '3.0.1' }],
    ['STU3', { resourceType: 'Patient', meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/P'] } }],
    ['STU3', { resourceType: 'Patient', meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Patient|3.0.2'] } }],
    ['DSTU2 or STU3', { resourceType: 'ReferralRequest' }],
    ['DSTU2 or STU3', { resourceType: 'Condition', clinicalStatus: 'active' }],
    ['DSTU2 or STU3', { resourceType: 'Goal', status: 'in-progress' }],
    ['DSTU2 or STU3', { resourceType: 'Patient', animal: {} }],
    ['R5', { resourceType: 'ImagingSelection' }],
    ['R5', { resourceType: 'Encounter', class: [concept] }],
    ['R5', { resourceType: 'Encounter', actualPeriod: {} }],
    ['R5', { resourceType: 'MedicationRequest', medication: { concept } }],
    ['R5', { resourceType: 'MedicationStatement', medication: { reference: { reference: 'Medication/1' } } }],
    ['R5', { resourceType: 'AllergyIntolerance', type: concept }],
    ['R5', { resourceType: 'CarePlan', addresses: [{ reference: { reference: 'Condition/1' } }] }],
    ['R5', { resourceType: 'DocumentReference', context: [{ reference: 'Encounter/1' }] }],
    ['R5', { resourceType: 'Procedure', occurrenceDateTime: '2024-01-01' }],
    ['R5', { resourceType: 'CapabilityStatement', fhirVersion: '5.0.0' }],
    ['R5', { resourceType: 'Patient', meta: { profile: ['http://hl7.org/fhir/5.0/StructureDefinition/Patient'] } }],
  ])('finds %s in %j', (expected, json) => {
    expect(version(json)).toBe(expected);
    expect(() => readChart(JSON.stringify(json))).toThrow(/^FHIR_VERSION: resource 0 is/);
  });

  it.each<object>([
    { resourceType: 'Encounter', class: { code: 'AMB' } },
    { resourceType: 'Condition', clinicalStatus: concept, verificationStatus: concept },
    { resourceType: 'Goal', lifecycleStatus: 'active', status: 'x' },
    { resourceType: 'CapabilityStatement', fhirVersion: '4.3.0' },
    { resourceType: 'CarePlan', addresses: [{ reference: 'Condition/1' }] },
    {
      resourceType: 'Patient',
      meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|5.0.1'] },
    },
    {
      resourceType: 'Patient',
      meta: { profile: ['http://hl7.org/fhir/us/core/STU3/StructureDefinition/us-core-patient'] },
    },
    { resourceType: 'Coverage', meta: { profile: ['http://example.org/guide/StructureDefinition/coverage|1.0.0'] } },
    { resourceType: 'Patient', meta: { profile: 'not a list' } },
    { resourceType: 'Encounter', class: null },
  ])('takes %j for R4', (json) => {
    expect(version(json)).toBeUndefined();
  });

  const folders = [...(sharedJson('fhir-synthea') ?? []), ...(sharedJson('fhir-examples') ?? [])];
  it.runIf(folders.length > 0)(
    'takes every shared chart and example for R4 (left out when shared data is absent)',
    () => {
      for (const { bytes } of folders) expect(() => readChart(bytes)).not.toThrow();
    },
  );
});
