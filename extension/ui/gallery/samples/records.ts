import type { RecordClass } from '#protocol/fhir/classes';
import type { ItemView, PortalView, RecordsView } from '../../../messages/views.ts';

const byYear: [RecordClass, number[]][] = [
  ['Observation.laboratory', [31, 38, 29, 44, 18, 52, 61, 58, 74, 78, 62]],
  ['Observation.vital-signs', [12, 14, 12, 15, 8, 18, 22, 20, 26, 25, 24]],
  ['MedicationRequest', [3, 2, 2, 4, 1, 6, 5, 4, 7, 5, 6]],
  ['Condition', [2, 1, 1, 2, 1, 3, 2, 1, 2, 1, 1]],
  ['Immunization', [1, 1, 1, 1, 1, 4, 2, 2, 2, 2, 1]],
  ['Encounter', [9, 11, 8, 12, 6, 14, 16, 15, 18, 17, 15]],
  ['Procedure', [1, 0, 2, 1, 0, 2, 3, 1, 2, 3, 2]],
  ['AllergyIntolerance', [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
];

const record = (digit: string) => `0x${digit.repeat(64)}` as const;
const source = { at: Date.now(), uploaded: 120, parts: 120, state: 'registered' as const };

export const recordsView: RecordsView = {
  others: {},
  items: 981,
  person: 'Elena Marsh',
  classes: byYear.map(([name, counts]) => ({
    class: name,
    count: counts.reduce((sum, count) => sum + count, 0),
    years: counts.map((count, at) => ({ year: String(2016 + at), count })).filter(({ count }) => count > 0),
  })),
  sources: [
    { ...source, record: record('a'), title: 'Chart', custodian: 'Riverside General', items: 918 },
    { ...source, record: record('b'), title: 'Chart', custodian: 'Lakeview Cardiology', items: 51 },
    { ...source, record: record('c'), title: 'old-labs', items: 12, state: 'uploading', uploaded: 40 },
  ],
};
export const noRecords: RecordsView = {
  others: {},
  items: 0,
  classes: [],
  sources: [],
};

const hba1c: [string, number][] = [
  ['2016-04-12', 5.5],
  ['2017-03-02', 5.4],
  ['2018-03-20', 5.7],
  ['2019-04-15', 5.9],
  ['2020-08-10', 6.4],
  ['2021-05-11', 6.9],
  ['2022-02-01', 7.8],
  ['2022-08-09', 7.4],
  ['2023-03-14', 7.2],
  ['2023-12-05', 7.3],
  ['2024-07-02', 7.0],
  ['2025-01-21', 6.8],
  ['2025-08-19', 7.0],
  ['2026-03-10', 7.2],
  ['2026-11-03', 7.1],
];
const lab = (title: string, value: string, date: string, range: NonNullable<ItemView['range']>): ItemView => ({
  title,
  value,
  date,
  range,
  class: 'Observation.laboratory',
  labels: [],
  source: 'Riverside General',
  record: record('a'),
});
export const labItems: ItemView[] = [
  ...[...hba1c].reverse().map(([date, value]) => lab('HbA1c', `${value} %`, date, { low: 4, high: 5.6 })),
  lab('Potassium', '5.6 mmol/L', '2026-11-03', { low: 3.5, high: 5.1 }),
  lab('Potassium', '4.9 mmol/L', '2026-03-10', { low: 3.5, high: 5.1 }),
  { ...lab('LDL cholesterol', '128 mg/dL', '2026-11-03', { high: 100 }), labels: [] },
  { ...lab('HIV 1 RNA', '<20 copies/mL', '2026-11-03', {}), labels: ['HIV'] },
];
delete labItems.at(-1)!.range;
export const allergyItems: ItemView[] = ['Penicillin', 'Sulfa antibiotics'].map((title) => ({
  title,
  date: '2014',
  class: 'AllergyIntolerance',
  labels: [],
}));

export const portals: PortalView[] = [
  {
    origin: 'https://my.riverside.example',
    name: 'Riverside General',
    connectedAt: Date.now() - 86_400_000 * 60,
    asked: 0,
    refused: 0,
  },
  {
    origin: 'https://portal.lakeview.example',
    name: 'Lakeview Cardiology',
    connectedAt: Date.now() - 86_400_000 * 5,
    asked: 3,
    refused: 2,
    mutedUntil: Date.now() + 300_000,
  },
];
