import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicalDate, monthOf } from './clinical-date.ts';
import type { FhirResource } from './fhir-json.ts';

const status = (code: string) => ({ coding: [{ code }] });

describe('monthOf', () => {
  it.each([
    [{ resourceType: 'Observation', effectiveDateTime: '2024-02-29T23:59:59-11:00' }, '2024-02'],
    [{ resourceType: 'Observation', effectiveDateTime: '2024-02' }, '2024-02'],
    [{ resourceType: 'Observation', effectiveDateTime: '2024' }, '2024'],
    [{ resourceType: 'Observation', issued: '2023-12-31T23:59:59.999Z' }, '2023-12'],
    [{ resourceType: 'Observation', effectivePeriod: { start: '2021-07-01' }, issued: '2022-01-01' }, '2021-07'],
    [{ resourceType: 'Observation', effectiveDateTime: '2024-13' }, 'undated'],
    [{ resourceType: 'Observation', effectiveDateTime: '02/03/2024' }, 'undated'],
    [{ resourceType: 'Observation', effectiveDateTime: ['2024-01'] }, 'undated'],
    [{ resourceType: 'Observation', effectiveDateTime: 20240101 }, 'undated'],
    [{ resourceType: 'Encounter', period: null }, 'undated'],
    [{ resourceType: 'Encounter', period: { start: '1999-05-20T19:41:23+00:00' } }, '1999-05'],
    [{ resourceType: 'Immunization', occurrenceString: 'as a child' }, 'undated'],
    [
      { resourceType: 'DocumentReference', date: '2020-05-01', context: { period: { start: '2019-01-02' } } },
      '2019-01',
    ],
    [{ resourceType: 'Wearable', date: '2020-05-01' }, '2020-05'],
    [{ resourceType: 'toString' }, 'undated'],
  ] as [FhirResource, string][])('files %j under %s', (json, expected) => {
    expect(monthOf(json)).toBe(expected);
  });

  it.each([
    { resourceType: 'AllergyIntolerance', onsetDateTime: '1987' },
    { resourceType: 'AllergyIntolerance', clinicalStatus: status('resolved'), recordedDate: '2001-01-01' },
    { resourceType: 'Condition', clinicalStatus: status('active'), onsetDateTime: '1990-01-01' },
    { resourceType: 'Condition', clinicalStatus: status('relapse') },
    { resourceType: 'MedicationRequest', status: 'active', authoredOn: '2009-01-01' },
    { resourceType: 'MedicationStatement', status: 'active' },
    { resourceType: 'Coverage', status: 'active' },
    { resourceType: 'Patient' },
  ] as FhirResource[])('keeps %j standing: a date range must not hide it', (json) => {
    expect(monthOf(json)).toBe('standing');
  });

  it.each([
    [{ resourceType: 'Condition', clinicalStatus: status('resolved'), onsetDateTime: '1990-01-01' }, '1990-01'],
    [{ resourceType: 'Condition', clinicalStatus: 'active' }, 'undated'],
    [{ resourceType: 'MedicationRequest', status: 'stopped', authoredOn: '2009-01-01' }, '2009-01'],
  ] as [FhirResource, string][])('files %j by date', (json, expected) => {
    expect(monthOf(json)).toBe(expected);
  });

  it('is always one of the four forms, and a date is always as written', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('2024-01-31', '2024', '1850-12-01T00:00:00Z'), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom('Observation', 'Condition', 'Encounter'), part, part, (resourceType, date, start) => {
        const json = { resourceType, effectiveDateTime: date, onsetDateTime: date, period: { start } };
        expect(monthOf(json)).toMatch(/^(\d{4}(-\d{2})?|undated|standing)$/);
        expect([undefined, date, start]).toContain(clinicalDate(json));
      }),
    );
  });
});
