import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChart } from '../../../protocol/fhir/read-chart.ts';
import { openedFrom } from '../../gallery/sample-chart.ts';
import { modelWords as words } from '../../strings/en/model.ts';
import { smallChart } from '../../testing/small-chart.ts';
import type { Row, SectionId } from '../chart-view.ts';
import { lexicalJson } from './lexical-json.ts';
import { openChart } from './open-chart.ts';

const now = 1_794_000_000;
const subject = { family: 'Marsh', given: ['Elena'], birthDate: '1968-04-12' };
const open = (text: string) => openChart(openedFrom(text, now), undefined, words);
const rows = (
  chart: ReturnType<typeof open>,
  section: SectionId,
  more: { search?: string; offset?: number; limit?: number } = {},
): Row[] => {
  const answer = chart.answer({ ask: 'rows', section, offset: 0, limit: 1000, ...more });
  return 'rows' in answer ? answer.rows : [];
};
const bundle = (...resources: string[]) =>
  `{"resourceType":"Bundle","type":"collection","entry":[${resources.map((text) => `{"resource":${text}}`).join(',')}]}`;
const sections: SectionId[] = [
  'allergies',
  'labs',
  'medications',
  'problems',
  'vitals',
  'immunizations',
  'procedures',
  'encounters',
  'documents',
  'other',
];

it('numbers are shown as their source wrote them', () => {
  const chart = open(smallChart);
  expect(rows(chart, 'labs')[0]).toMatchObject({
    title: 'Potassium',
    value: '5.60',
    unit: 'mmol/L',
    range: '3.5–5.1',
    results: 3,
  });
  const history = chart.answer({ ask: 'history', resource: rows(chart, 'labs')[0]!.resource });
  expect('rows' in history && history.rows.map(({ value }) => value)).toEqual(['5.60', '4.10', '5.0']);
  expect(lexicalJson('{"resourceType":"X","n":[1E-22,-0.50,12345678901234567890],"s":"a \\" 5.0"}')).toEqual({
    resourceType: 'X',
    n: ['1E-22', '-0.50', '12345678901234567890'],
    s: 'a " 5.0',
  });
});

it('what matters comes first: allergies, then out of range, current before past', () => {
  const chart = open(smallChart);
  const { summary } = chart;
  expect(summary.allergies).toMatchObject([{ title: 'Penicillin', detail: 'hives · severe' }]);
  expect(summary.outOfRange).toEqual({ names: ['Potassium'], tests: 2, judged: 1 });
  expect(rows(chart, 'labs')[0]?.flag).toEqual({ text: 'New high', tone: 'caution', direction: 'up' });
  expect(rows(chart, 'medications').map(({ past }) => past)).toEqual([false, true]);
  expect(rows(chart, 'vitals')[0]).toMatchObject({ title: 'Blood pressure', value: '128/82', unit: 'mmHg' });
});

it('a blood pressure reads systolic first, in whichever order its source wrote the two', () => {
  const part = (code: string, value: string) =>
    `{"code":{"coding":[{"system":"http://loinc.org","code":"${code}"}]},"valueQuantity":{"value":${value},"unit":"mmHg"}}`;
  const pressure = (...parts: string[]) =>
    bundle(
      '{"resourceType":"Observation","status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/' +
        `observation-category","code":"vital-signs"}]}],"code":{"text":"Blood pressure"},"component":[${parts.join(',')}]}`,
    );
  const shownFor = (text: string) => rows(open(text), 'vitals')[0]?.value;
  expect(shownFor(pressure(part('8480-6', '181.2'), part('8462-4', '92.0')))).toBe('181.2/92.0');
  expect(shownFor(pressure(part('8462-4', '92.0'), part('8480-6', '181.2')))).toBe('181.2/92.0');
  expect(shownFor(pressure(part('9271-8', '8'), part('9272-6', '7')))).toBe('9271-8 8 mmHg, 9272-6 7 mmHg');
});

it('tests nobody gave a range for are not said to be in range', () => {
  const [lab] = readChart(smallChart).resources.filter(({ id }) => id === 'l4');
  expect(open(bundle(lab!.text)).summary.outOfRange).toEqual({ names: [], tests: 1, judged: 0 });
});

it('every resource is in exactly one section, and the export is the chart, token for token', () => {
  const chart = open(smallChart);
  const source = readChart(smallChart).resources;
  expect(chart.summary.sections.reduce((sum, { items }) => sum + items, 0)).toBe(source.length);
  const exported = chart.answer({ ask: 'export' });
  expect('text' in exported && exported.text).toBe(source.map(({ text }) => `${text}\n`).join(''));
});

it('K10 records of another person are WRONG_PATIENT; the right ones are confirmed by an attested Patient', () => {
  const opened = openedFrom(smallChart, now);
  expect(openChart(opened, subject, words).summary.confirmed).toBe(true);
  expect(openChart(opened, { ...subject, family: 'MÁRSH' }, words).summary.confirmed).toBe(true);
  for (const other of [
    { ...subject, birthDate: '1968-04-13' },
    { ...subject, given: ['Ellen'] },
    { ...subject, family: 'March' },
  ])
    expect(() => openChart(opened, other, words)).toThrow('WRONG_PATIENT');
  const unvouched = { ...opened, resources: opened.resources.map(({ attestation: _, ...resource }) => resource) };
  expect(openChart(unvouched, subject, words).summary.confirmed).toBe(false);
});

it('search finds words anywhere in a resource', () => {
  const chart = open(smallChart);
  expect(rows(chart, 'other', { search: 'LISINOPRIL 10' } as never).map(({ title }) => title)).toHaveLength(1);
  expect(rows(chart, 'other', { search: 'colonoscopy' } as never)).toHaveLength(1);
  expect(rows(chart, 'other', { search: 'back in a year' } as never)).toHaveLength(1);
  expect(rows(chart, 'other', { search: 'zebra' } as never)).toEqual([]);
});

it('W2 plain text of a document is shown as text; markup, other types and URLs are not opened', () => {
  const document = (attachment: string) =>
    `{"resourceType":"DocumentReference","status":"current","text":{"div":"<div><script>alert(1)</script></div>"},"content":[{"attachment":${attachment}}]}`;
  const chart = open(
    bundle(
      document(`{"contentType":"text/plain","data":"${btoa('a <b>b</b>\u0007\nc')}"}`),
      document(`{"contentType":"text/html","data":"${btoa('<script>alert(1)</script>')}"}`),
      document('{"contentType":"text/plain","url":"https://evil.example/track"}'),
      document('{"contentType":"text/plain","data":"%%%"}'),
    ),
  );
  expect(rows(chart, 'documents').map(({ text }) => text)).toEqual(['a <b>b</b>\nc', undefined, undefined, undefined]);
  expect(JSON.stringify(rows(chart, 'documents'))).not.toContain('script');
});

it('W2 hostile names cannot hide or turn text around', () => {
  const chart = open(bundle('{"resourceType":"Condition","code":{"text":"a\\u202Eb\\u0000c\\u200Bd\\n e"}}'));
  expect(rows(chart, 'problems')[0]?.title).toBe('ab cd e');
});

const resourceTypes = [
  'Patient',
  'AllergyIntolerance',
  'Condition',
  'MedicationRequest',
  'Immunization',
  'Procedure',
  'Encounter',
  'Observation',
  'DocumentReference',
  'DiagnosticReport',
  'Unheard',
];
const fields = [
  'code',
  'valueQuantity',
  'component',
  'referenceRange',
  'interpretation',
  'category',
  'status',
  'clinicalStatus',
  'reaction',
  'medicationCodeableConcept',
  'medicationReference',
  'dosageInstruction',
  'content',
  'name',
  'birthDate',
  'effectiveDateTime',
  'period',
  'abatementDateTime',
  'type',
  'protocolApplied',
  'verificationStatus',
  'valueString',
  'valueRange',
  'valueRatio',
  'dataAbsentReason',
];
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'H', 'active', '2024-01-02', '1e999', 'x'.repeat(500), '\u202e'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'coding',
        'code',
        'text',
        'display',
        'value',
        'unit',
        'low',
        'high',
        'system',
        'attachment',
        'data',
        'contentType',
        'start',
        'reference',
        'severity',
        'manifestation',
        'doseAndRate',
        'timing',
        'repeat',
        '__proto__',
        'constructor',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

it('W2 hostile shapes never throw, whatever stands where', () => {
  const classes = [
    'Observation.laboratory',
    'Observation.vital-signs',
    'AllergyIntolerance',
    'Condition',
    'MedicationRequest',
    'DocumentReference',
    'Encounter',
    'Other',
    'unheard',
  ];
  const resource = fc.record({
    type: fc.constantFrom(...resourceTypes),
    content: fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 8 }),
    name: fc.constantFrom(...classes),
  });
  fc.assert(
    fc.property(fc.array(resource, { minLength: 1, maxLength: 6 }), (made) => {
      const opened = openedFrom(smallChart, now);
      const resources = made.map(({ type, content, name }) => ({
        text: JSON.stringify({ ...content, resourceType: type }),
        class: name,
      }));
      const chart = openChart(
        { ...opened, resources: [...resources, { text: 'not JSON', class: 'Other' }] },
        undefined,
        words,
      );
      expect(chart.summary.items).toBe(resources.length + 1);
      for (const section of sections)
        for (const row of rows(chart, section)) {
          chart.answer({ ask: 'history', resource: row.resource });
          chart.answer({ ask: 'source', resource: row.resource });
          expect(typeof row.title).toBe('string');
        }
      structuredClone(chart.summary);
    }),
    { numRuns: 300 },
  );
});
