import { expect, it } from 'vitest';
import { selectedItems } from '../approvals/count-items.ts';
import { inferenceViews } from '../approvals/infer-items.ts';
import type { ChartRow, ChartSegment } from './chart-row.ts';
import { layFlat } from './charts.ts';

const segment = (month: string, rest: Partial<ChartSegment> = {}): ChartSegment => ({
  ...{ cid: month, id: '0x01', version: 1, class: 'MedicationRequest', labels: [], month, record: '0x02', salt: '' },
  ...rest,
});
const row = (segments: ChartSegment[], items: [string, number][], rest: Partial<ChartRow> = {}): ChartRow => ({
  ...{ v: 1, record: '0x02', path: { branch: 'owners', lane: 1, index: 1 }, owner: '0x03', title: 'Chart', at: 0 },
  segments,
  items: items.map(([title, place]) => ({ title, segment: place })),
  ...rest,
});
const terms = {
  scopes: ['patient/MedicationRequest.rs'],
  labels: [],
  dataFrom: '2020-01',
  dataUntil: '2026-12',
  records: [],
};

const earlier = row(
  [segment('2024-03'), segment('2024-04')],
  [
    ['Valacyclovir 500 mg', 0],
    ['Metformin 500 mg', 0],
    ['Lisinopril 10 mg', 0],
    ['Atorvastatin 40 mg', 1],
  ],
);

it('K6 a chart of an earlier release: what is filed with a hint leaves along, and the question says so', () => {
  const charts = layFlat([earlier]);
  expect(charts.items.map(({ hints }) => hints)).toEqual([['SEX?'], [], [], []]);
  const [question, ...rest] = inferenceViews(charts, terms);
  expect(rest).toEqual([]);
  expect(question).toMatchObject({ hint: 'SEX?', count: 1, medicines: true, sample: ['Valacyclovir 500 mg'] });
  expect(question!.others).toEqual([{ class: 'MedicationRequest', month: '2024-03', count: 2 }]);
  const left = selectedItems(charts, { ...terms, leaveOut: ['SEX?'] });
  expect(left.map(({ title }) => title)).toEqual(['Atorvastatin 40 mg']);
});

it('K6 two strengths in one place: leaving either out takes the place', () => {
  const both = row(
    [segment('2024-03')],
    [
      ['Truvada', 0],
      ['Descovy and Apretude', 0],
    ],
  );
  const charts = layFlat([both]);
  expect(charts.segments[0]!.hints).toEqual(['HIV', 'SEX', 'SEX?']);
  for (const hint of ['SEX', 'SEX?'] as const)
    expect(selectedItems(charts, { ...terms, leaveOut: [hint] })).toEqual([]);
});

it('a chart filed with hints apart is believed, whatever its titles say; a label stands for its own hints', () => {
  const filed = row(
    [segment('2024-03', { hints: ['SEX?'] }), segment('2024-03', { labels: ['HIV'] })],
    [
      ['A medicine', 0],
      ['Truvada', 1],
    ],
    { hinted: true },
  );
  expect(layFlat([filed]).items.map(({ hints }) => hints)).toEqual([['SEX?'], []]);
  const { hinted: _, ...unfiled } = filed;
  expect(layFlat([unfiled]).items[1]!.hints).toEqual(['SEX?']);
});
