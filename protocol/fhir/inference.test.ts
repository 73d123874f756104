import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourceOfCase } from './evaluation/written-case.ts';
import { inferenceCases } from './evaluation/written-inference.ts';
import type { FhirResource } from './fhir-json.ts';
import { type Hint, hints, labelOfHint, unionOfHints } from './inference-hint.ts';
import { hintsOf, hintsOfChart, hintsOfTitle } from './inference-of-chart.ts';
import { inferences } from './inferences.ts';
import { sensitivityLabels } from './label-set.ts';
import { titleOf } from './title.ts';

const labelsOfHints = (found: readonly Hint[]) => found.map(labelOfHint);

describe('what hints at a condition: the written cases', () => {
  it.each(
    Object.entries(inferenceCases).map(([label, { hinting, nearMisses }]) => {
      const has = (line: string) => labelsOfHints(hintsOf(resourceOfCase(line))).includes(label as never);
      const missed = hinting.filter((line) => !has(line));
      const wrong = nearMisses.filter(has);
      const found = hinting.length - missed.length;
      const [recall, precision] = [found / hinting.length, found / (found + wrong.length)];
      return { label, hinting, nearMisses, missed, wrong, recall, precision };
    }),
  )(
    '$label recall $recall over $hinting.length, precision $precision over $nearMisses.length near misses',
    ({ hinting, nearMisses, missed, wrong }) => {
      expect(hinting.length).toBeGreaterThanOrEqual(15);
      expect(nearMisses.length).toBeGreaterThanOrEqual(15);
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    },
  );

  it('the title alone finds what was written in words, where a chart was filed before hints were', () => {
    const written = Object.entries(inferenceCases).flatMap(([label, { hinting }]) =>
      hinting.filter((line) => !line.startsWith('bare')).map((line) => ({ label, line })),
    );
    const missed = written.filter(({ label, line }) => {
      const json = resourceOfCase(line);
      return !labelsOfHints(hintsOfTitle(json.resourceType, titleOf(json).title)).includes(label as never);
    });
    expect(written.length).toBeGreaterThan(70);
    expect(missed).toEqual([]);
  });

  it('every label that can be hinted at is one the labeller knows, stronger hints first', () => {
    for (const hint of hints) expect(sensitivityLabels).toContain(labelOfHint(hint));
    expect(unionOfHints(['HIV?', 'SEX?'], ['HIV'])).toEqual(['HIV', 'SEX?']);
  });
});

const medication = (id: string, text: string) => ({ resourceType: 'Medication', id, code: { text } });
const input = (json: FhirResource & { id: string }) => ({ json, type: json.resourceType, id: json.id });

describe('hintsOfChart', () => {
  it('a prescription and its claim take the hints of the medicine; a visit takes none', () => {
    const chart = [
      { resourceType: 'Claim', id: 'c', prescription: { reference: 'MedicationRequest/r' } },
      { resourceType: 'MedicationRequest', id: 'r', medicationReference: { reference: 'Medication/m/_history/2' } },
      medication('m', 'Lamotrigine 100 mg'),
      { resourceType: 'Encounter', id: 'e', diagnosis: [{ condition: { reference: 'MedicationRequest/r' } }] },
      { resourceType: 'Observation', id: 'o', encounter: { reference: 'Encounter/e' }, code: { text: 'Potassium' } },
    ];
    expect(hintsOfChart(chart.map(input))).toEqual([['PSY?'], ['PSY?'], ['PSY?'], [], []]);
  });

  it('an allergy, a person and prose are no hint', () => {
    const silent: FhirResource[] = [
      { resourceType: 'AllergyIntolerance', code: { text: 'Metronidazole' } },
      { resourceType: 'Practitioner', qualification: [{ code: { text: 'Gynecology' } }] },
      { resourceType: 'Condition', code: { text: 'Cough' }, note: [{ text: 'Clozapine stopped' }] },
    ];
    expect(silent.map(hintsOf)).toEqual([[], [], []]);
  });

  it('ends on circles, and W2 never throws on JSON of any shape', () => {
    const circle = [
      { resourceType: 'Claim', id: 'a', related: [{ reference: 'Claim/b' }] },
      { resourceType: 'Claim', id: 'b', related: [{ reference: 'Claim/a' }] },
    ];
    expect(hintsOfChart(circle.map(input))).toEqual([[], []]);
    const names = fc.constantFrom('code', 'coding', 'system', 'display', 'text', 'reference');
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue({ maxDepth: 5 })), (rest) => {
        for (const hint of hintsOf({ ...rest, resourceType: 'Condition' })) expect(hints).toContain(hint);
      }),
    );
  });

  it('W2 a claim that references 20,000 others, and a deep one, take bounded time', () => {
    const wide = { resourceType: 'Claim', id: 'w', item: Array.from({ length: 20_000 }, () => ({ reference: 'x' })) };
    let deep: object = { text: 'Clozapine' };
    for (let level = 0; level < 100_000; level++) deep = { contained: [deep] };
    const started = performance.now();
    expect(hintsOfChart([wide, { resourceType: 'Condition', id: 'd', ...deep }].map(input))).toEqual([[], []]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('inferences', () => {
  const items = [
    { name: 'Truvada', hints: ['HIV', 'SEX?'] as Hint[] },
    { name: 'Lamotrigine', hints: ['PSY?'] as Hint[] },
    { name: 'Aspirin', hints: [] as Hint[] },
  ];
  it('asks about labels that are left out, what is mostly used for one first', () => {
    const found = inferences(items, ['PSY', 'HIV', 'SEX']);
    expect(found.map(({ hint, items: named }) => [hint, named.map(({ name }) => name)])).toEqual([
      ['HIV', ['Truvada']],
      ['PSY?', ['Lamotrigine']],
      ['SEX?', ['Truvada']],
    ]);
  });
  it('asks nothing about what is shared anyway', () => {
    expect(inferences(items, ['SEX']).map(({ hint }) => hint)).toEqual(['SEX?']);
    expect(inferences(items, [])).toEqual([]);
  });
});
