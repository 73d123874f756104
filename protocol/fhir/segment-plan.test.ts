import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, monthOf } from './classes.ts';
import { labelChart } from './labels.ts';
import { readChart } from './read-chart.ts';
import { planSegments, segmentOrder } from './segment-plan.ts';

const category = { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' };
const result = (code: string, effectiveDateTime: string) => ({
  resourceType: 'Observation',
  category: [{ coding: [category] }],
  code: { coding: [{ system: 'http://loinc.org', code }] },
  effectiveDateTime,
});
const read = (resources: object[]) => readChart(resources.map((json) => JSON.stringify(json)).join('\n')).resources;

describe('planSegments', () => {
  it('parts by class, labels and month, in chart order', () => {
    const chart = read([
      result('2345-7', '2024-02-01'),
      { resourceType: 'Wearable' },
      result('20447-9', '2024-01-01'),
      result('2823-3', '2024-01-31'),
      {
        resourceType: 'AllergyIntolerance',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '91936005' }] },
      },
      result('2951-2', '2024-02-28'),
      { resourceType: 'Patient' },
    ]);
    expect(planSegments(chart, 'riverside')).toEqual([
      { class: 'Patient', labels: [], month: 'standing', source: 'riverside', indexes: [6] },
      { class: 'AllergyIntolerance', labels: [], month: 'standing', source: 'riverside', indexes: [4] },
      { class: 'Observation.laboratory', labels: [], month: '2024-01', source: 'riverside', indexes: [3] },
      { class: 'Observation.laboratory', labels: [], month: '2024-02', source: 'riverside', indexes: [0, 5] },
      { class: 'Observation.laboratory', labels: ['HIV'], month: '2024-01', source: 'riverside', indexes: [2] },
      { class: 'Other', labels: ['U'], month: 'undated', source: 'riverside', indexes: [1] },
    ]);
    expect(segmentOrder(chart)).toEqual([6, 4, 3, 0, 5, 2, 1]);
  });

  it('K4 every resource is in exactly one segment, with its own class, labels and month', () => {
    const one = fc.oneof(
      fc
        .tuple(fc.constantFrom('2345-7', '20447-9', '44261-6', 'x'), fc.constantFrom('2024', '2024-01-05', '?'))
        .map(([code, date]) => result(code, date)),
      fc.constantFrom({ resourceType: 'Patient' }, { resourceType: 'Wearable' }, { resourceType: 'Encounter' }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (resources) => {
        const chart = read(resources);
        const labels = labelChart(chart);
        const plans = planSegments(chart, 's');
        for (const plan of plans) {
          for (const index of plan.indexes) {
            expect(classOf(chart[index]!.json)).toBe(plan.class);
            expect(labels[index]).toEqual(plan.labels);
            expect(monthOf(chart[index]!.json)).toBe(plan.month);
          }
        }
        const keys = plans.map(({ class: name, labels: set, month }) => JSON.stringify([name, set, month]));
        expect(new Set(keys).size).toBe(keys.length);
        expect(segmentOrder(chart).toSorted((a, b) => a - b)).toEqual(chart.map((_, index) => index));
      }),
    );
  });
});
