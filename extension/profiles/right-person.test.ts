import { expect, it } from 'vitest';
import type { ChartRow } from '../records/chart-row.ts';
import { ella } from '../testing/profiles.ts';
import { chartsOfOthers, otherPersonIn } from './right-person.ts';

it('a chart about somebody else is noticed by birth date or by a name that shares no word', () => {
  expect(otherPersonIn({ person: 'Ella Marsh', born: '2014-05-02' }, ella)).toBeUndefined();
  expect(otherPersonIn({ person: 'MARSH', born: '2014-05-02' }, ella)).toBeUndefined();
  expect(otherPersonIn({ person: 'Élla Marsh-Vega' }, ella)).toBeUndefined();
  expect(otherPersonIn({}, ella)).toBeUndefined();
  expect(otherPersonIn({ person: 'Ella Marsh', born: '2011-01-30' }, ella)).toEqual({
    name: 'Ella Marsh',
    born: '2011-01-30',
  });
  expect(otherPersonIn({ person: 'Tom Vega' }, ella)).toEqual({ name: 'Tom Vega' });
  // A chart that knows the year alone does not contradict it.
  expect(otherPersonIn({ person: 'Ella Marsh', born: '2014' }, ella)).toBeUndefined();
});

it('among one’s own charts, the one with another birth date is somebody else’s', () => {
  const row = (record: string, rest: Partial<ChartRow>) => ({ record, ...rest }) as ChartRow;
  const rows = [
    row('0x01', { person: 'Elena Marsh', born: '1984-03-17' }),
    row('0x02', { person: 'Elena Vega', born: '1984-03-17' }),
    row('0x03', { person: 'Ella Marsh', born: '2014-05-02' }),
    row('0x04', {}),
  ];
  expect(chartsOfOthers(rows, undefined)).toEqual({ '0x03': { name: 'Ella Marsh', born: '2014-05-02' } });
  expect(Object.keys(chartsOfOthers(rows, ella))).toEqual(['0x01', '0x02']);
  expect(chartsOfOthers([row('0x04', {})], undefined)).toEqual({});
});
