import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classes, classesOfScopes, classOf, type RecordClass, scopeOfClass } from './classes.ts';
import type { FhirResource } from './fhir-json.ts';

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';
const observation = (...codes: string[]): FhirResource => ({
  resourceType: 'Observation',
  category: codes.map((code) => ({ coding: [{ system: categorySystem, code }] })),
});

describe('classOf', () => {
  it.each([
    [observation('laboratory'), 'Observation.laboratory'],
    [observation('vital-signs'), 'Observation.vital-signs'],
    [observation('social-history'), 'Observation.social-history'],
    [observation('survey'), 'Observation.survey'],
    [observation('imaging'), 'Observation.exam'],
    [observation('sdoh-local', 'survey'), 'Observation.survey'],
    [observation('vital-sign'), 'Other'],
    [observation(), 'Other'],
    [{ resourceType: 'Observation', category: 'laboratory' }, 'Other'],
    [{ resourceType: 'Observation', category: [{ coding: [{ system: 'urn:x', code: 'laboratory' }] }] }, 'Other'],
    [{ resourceType: 'Observation.laboratory' }, 'Other'],
    [{ resourceType: 'MedicationRequest' }, 'MedicationRequest'],
    [{ resourceType: 'ExplanationOfBenefit' }, 'ExplanationOfBenefit'],
    [{ resourceType: 'Location' }, 'Other'],
    [{ resourceType: 'Wearable' }, 'Other'],
    [{ resourceType: 'Other' }, 'Other'],
    [{ resourceType: 'constructor' }, 'Other'],
  ] as [FhirResource, RecordClass][])('files %j under %s', (json, expected) => {
    expect(classOf(json)).toBe(expected);
  });
});

describe('scopes', () => {
  it('K6 every class has a scope that opens it alone, with the identity', () => {
    for (const name of classes.filter((each) => each !== 'Other')) {
      expect(classesOfScopes([scopeOfClass(name)])).toEqual(new Set(['Patient', name]));
    }
  });

  it('K6 only the whole chart opens what has no class of its own', () => {
    expect(classesOfScopes(['patient/*.rs'])).toEqual(new Set(classes));
    expect(classesOfScopes(classes.filter((name) => name !== 'Other').map(scopeOfClass))).not.toContain('Other');
  });

  it('opens every known kind of observation for the type alone', () => {
    expect(classesOfScopes(['patient/Observation.rs'])).toEqual(
      new Set(['Patient', ...classes.filter((name) => name.startsWith('Observation.'))]),
    );
  });

  it.each([
    '',
    'patient/',
    'patient/Other.rs',
    'patient/Observation.laboratory.rs',
    'user/Observation.rs',
    'patient/Observation.cruds',
    'patient/Observation.rs?category=imaging',
    'patient/Observation.rs?category=http://evil.example|laboratory',
    'patient/Observation.rs?category=laboratory&category=survey',
    'patient/Observation.rs?_security=N',
    'patient/Condition.rs?category=problem-list-item',
    'patient/*.rs?category=laboratory',
    'patient/Location.rs',
    ' patient/*.rs',
  ])('K6 opens nothing for %j', (scope) => {
    expect(classesOfScopes([scope])).toEqual(new Set());
  });

  it('K6 a scope never opens a class of another resource type', () => {
    fc.assert(
      fc.property(fc.subarray([...classes]), (chosen) => {
        const types = new Set(chosen.map((name) => name.split('.')[0]));
        const opened = classesOfScopes(chosen.filter((name) => name !== 'Other').map(scopeOfClass));
        for (const name of opened) if (name !== 'Patient') expect(types).toContain(name.split('.')[0]);
      }),
    );
  });
});
