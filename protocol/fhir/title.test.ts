import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FhirResource } from './fhir-json.ts';
import { titleOf } from './title.ts';

const concept = (text: string) => ({ text });
const coded = (display: string) => ({ coding: [{ system: 'http://loinc.org', code: '1', display }] });

describe('titleOf', () => {
  it.each([
    [
      {
        resourceType: 'Observation',
        code: coded('Potassium'),
        valueQuantity: { value: 5.6, unit: 'mmol/L' },
        effectiveDateTime: '2024-01-02',
      },
      { title: 'Potassium', value: '5.6 mmol/L', date: '2024-01-02' },
    ],
    [
      {
        resourceType: 'Observation',
        code: concept('Blood pressure'),
        component: [{ valueQuantity: { value: 121.456, unit: 'mm[Hg]' } }, { valueQuantity: { value: 80 } }],
      },
      { title: 'Blood pressure', value: '121.46/80 mm[Hg]' },
    ],
    [
      {
        resourceType: 'Observation',
        code: coded('Troponin'),
        valueQuantity: { value: 0.00412, comparator: '<', code: 'ng/mL' },
      },
      { title: 'Troponin', value: '<0.00412 ng/mL' },
    ],
    [{ resourceType: 'Observation', code: { coding: [{ code: '2345-7' }] } }, { title: '2345-7' }],
    [
      { resourceType: 'Observation', code: concept('Smoking'), valueCodeableConcept: coded('Never smoker') },
      { title: 'Smoking', value: 'Never smoker' },
    ],
    [{ resourceType: 'AllergyIntolerance', code: concept('Penicillin') }, { title: 'Penicillin' }],
    [
      { resourceType: 'MedicationRequest', medicationReference: { display: 'Metoprolol succinate 50 mg' } },
      { title: 'Metoprolol succinate 50 mg' },
    ],
    [{ resourceType: 'Patient', name: [{ given: ['Ann', 'B.'], family: 'Lee' }] }, { title: 'Ann B. Lee' }],
    [{ resourceType: 'Organization', name: 'Riverside General' }, { title: 'Riverside General' }],
    [
      { resourceType: 'Claim', type: coded('institutional'), item: [{ productOrService: concept('Spirometry') }] },
      { title: 'Spirometry' },
    ],
    [{ resourceType: 'Device', deviceName: [{ name: 'Pacer 3' }] }, { title: 'Pacer 3' }],
    [{ resourceType: 'Wearable' }, { title: 'Wearable' }],
    [{ resourceType: 'valueOf' }, { title: 'valueOf' }],
  ] as [FhirResource, object][])('names %j', (json, expected) => {
    expect(titleOf(json)).toEqual(expected);
  });

  it('W2 never takes narrative', () => {
    const json = { resourceType: 'Condition', text: { status: 'generated', div: '<div>secret</div>' } };
    expect(titleOf(json)).toEqual({ title: 'Condition' });
  });

  it('W2 strips what could disguise a line: control, direction, zero-width and line characters', () => {
    const text = 'Peni\u202ecillin\u2066 \u0000\u200b\ufeff\n\u2028V\u0007';
    expect(titleOf({ resourceType: 'Condition', code: { text } }).title).toBe('Penicillin V');
  });

  it('W2 cuts long text at a character, not inside one', () => {
    const { title } = titleOf({ resourceType: 'Condition', code: { text: '😀'.repeat(5000) } });
    expect([...title]).toHaveLength(120);
    expect(title.isWellFormed()).toBe(true);
  });

  it('W2 makes a short clean line of any JSON', () => {
    const types = fc.constantFrom('Observation', 'Patient', 'Device', 'Claim', 'Goal', 'CarePlan', 'X');
    const fields = fc.constantFrom(
      'code',
      'name',
      'type',
      'item',
      'valueQuantity',
      'component',
      'description',
      'title',
    );
    fc.assert(
      fc.property(types, fc.dictionary(fields, fc.jsonValue({ stringUnit: 'binary' })), (resourceType, rest) => {
        const { title, value } = titleOf({ ...rest, resourceType });
        for (const line of [title, value ?? 'x']) {
          expect([...line].length).toBeLessThanOrEqual(120);
          expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
        }
      }),
    );
  });
});
