import type { RecordClass } from '#protocol/fhir/classes';
import { monthAt } from '#protocol/grant-rules';
import type { ChartItem, ChartSegment } from '../../records/chart-row.ts';
import { type Charts, layFlat } from '../../records/charts.ts';
import { practice as words } from '../../strings/words.ts';

type MadeUp = [
  name: keyof typeof words.items,
  kind: RecordClass,
  monthsAgo: number,
  value?: string | undefined,
  label?: string,
];

const madeUp: readonly MadeUp[] = [
  ['potassium', 'Observation.laboratory', 1, '4.4 mmol/L'],
  ['sugar', 'Observation.laboratory', 1, '5.6 %'],
  ['cholesterol', 'Observation.laboratory', 1, '3.1 mmol/L'],
  ['potassium', 'Observation.laboratory', 14, '4.1 mmol/L'],
  ['sugar', 'Observation.laboratory', 14, '5.9 %'],
  ['iron', 'Observation.laboratory', 26, '14 µmol/L'],
  ['potassium', 'Observation.laboratory', 40, '4.2 mmol/L'],
  ['pressure', 'MedicationRequest', 20],
  ['mood', 'MedicationRequest', 8, undefined, 'PSY'],
  ['nuts', 'AllergyIntolerance', 60],
  ['asthma', 'Condition', 70],
];

/** No key and no token: nothing can be opened, signed or found with these. */
const nothing = `0x${'00'.repeat(32)}` as const;

/** `now` in unix seconds. */
export function monthsBefore(now: number, months: number): string {
  const date = new Date(now * 1000);
  return monthAt(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 15) / 1000);
}

/** A chart that nobody has, in the person's language; every item in a place of its own, so that each can be left out. */
export function practiceChart(now: number): Charts {
  const segments = madeUp.map(([, name, monthsAgo, , label], at): ChartSegment => {
    const month = name === 'AllergyIntolerance' ? 'standing' : monthsBefore(now, monthsAgo);
    const labels = label === undefined ? [] : [label];
    return { cid: `practice-${at}`, id: nothing, version: 0, class: name, labels, month, record: nothing, salt: '' };
  });
  const items = madeUp.map(([name, , monthsAgo, value], segment): ChartItem => {
    const date = monthsBefore(now, monthsAgo);
    return { title: words.items[name], date, segment, ...(value === undefined ? {} : { value }) };
  });
  const path = { branch: 'owners', lane: 0, index: 0 } as const;
  const owner = `0x${'00'.repeat(20)}` as const;
  const { items: flat, ...charts } = layFlat([
    { v: 1, record: nothing, path, owner, title: words.title, at: 0, segments, items, hinted: true },
  ]);
  return { ...charts, items: flat.map((item) => ({ ...item, source: words.source })) };
}
