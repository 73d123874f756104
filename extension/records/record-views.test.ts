import { expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Charts, FiledItem } from './charts.ts';
import { recordItems } from './record-views.ts';

const record = (digit: string): Hex => `0x${digit.repeat(64)}`;
const item = (title: string, from: string | undefined, labels: string[] = [], date = '2024-03-04'): FiledItem =>
  ({
    title,
    date,
    segment: 0,
    filed: { class: 'Observation.laboratory', labels, month: date.slice(0, 7), record: record(from ? 'a' : 'b') },
    ...(from ? { source: from } : {}),
  }) as FiledItem;
const charts: Charts = {
  rows: [],
  segments: [],
  items: [
    item('Potassium', 'Riverside General'),
    item('Potassium', undefined, [], '2025-01-01'),
    item('Letter', 'Lakeview Cardiology', ['U'], '2019-01-01'),
  ],
};
const titles = (filter: object) =>
  recordItems(charts, { offset: 0, limit: 10, ...filter }).items.map(({ title, source }) => [title, source]);

it('narrows to one clinic, to what is vouched for, to what the patient added, and to what nobody has sorted', () => {
  expect(titles({})).toHaveLength(3);
  expect(titles({ source: 'Riverside General' })).toEqual([['Potassium', 'Riverside General']]);
  expect(titles({ only: 'vouched' }).map(([title]) => title)).toEqual(['Potassium', 'Letter']);
  expect(titles({ only: 'added' })).toEqual([['Potassium', undefined]]);
  expect(titles({ only: 'unreviewed' })).toEqual([['Letter', 'Lakeview Cardiology']]);
  expect(titles({ only: 'added', source: 'Riverside General' })).toEqual([]);
  expect(titles({ search: 'potassium', only: 'vouched' })).toHaveLength(1);
});

it('every item says which record it came with, newest first, a page at a time', () => {
  const { items, total } = recordItems(charts, { offset: 0, limit: 2 });
  expect(total).toBe(3);
  expect(items.map(({ date }) => date)).toEqual(['2025-01-01', '2024-03-04']);
  expect(items.map((one) => one.record)).toEqual([record('b'), record('a')]);
});
