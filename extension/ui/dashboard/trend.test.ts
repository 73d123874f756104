import { describe, expect, it } from 'vitest';
import type { ItemView } from '../../messages/views.ts';
import { isOut, scaleOf, trendsOf, yearTicks } from './trend.ts';

describe('lab trends', () => {
  const item = (title: string, value: string, date: string, rest: Partial<ItemView> = {}): ItemView => ({
    title,
    value,
    date,
    class: 'Observation.laboratory',
    labels: [],
    ...rest,
  });

  it('joins results of one test and unit in order of time, out of range first', () => {
    const trends = trendsOf([
      item('Potassium', '5.6 mmol/L', '2026-11-03', { range: { low: 3.5, high: 5.1 } }),
      item('Sodium', '140 mmol/L', '2026-11-03'),
      item('Sodium', '139 mmol/L', '2026-10-03'),
      item('Sodium', '141 mmol/L', '2026-09-03'),
      item('Potassium', '4.4 mmol/L', '2025-01-03'),
    ]);
    expect(trends.map(({ name }) => name)).toEqual(['Potassium', 'Sodium']);
    expect(trends[0]?.points.map(({ value }) => value)).toEqual([4.4, 5.6]);
    expect(isOut(trends[0]!)).toBe(true);
  });

  it('never mixes units, and leaves out what is no plain number or has no day', () => {
    const trends = trendsOf([
      item('Glucose', '5.6 mmol/L', '2026-11-03'),
      item('Glucose', '101 mg/dL', '2026-11-03'),
      item('Glucose', '<4 mmol/L', '2026-10-03'),
      item('Glucose', '120/80 mmol/L', '2026-10-04T08:00:00Z'),
      item('Glucose', '5.1 mmol/L', '2026'),
    ]);
    expect(trends).toEqual([]);
  });

  it('takes round steps that hold every value', () => {
    expect(scaleOf([5.4, 7.8, 4, 5.6])).toEqual({ from: 4, to: 8, ticks: [4, 5, 6, 7, 8] });
    expect(scaleOf([0.1, 0.3]).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
    const flat = scaleOf([7, 7]);
    expect(flat.from).toBeLessThanOrEqual(7);
    expect(flat.to).toBeGreaterThan(7);
    expect(yearTicks(Date.UTC(2016, 3), Date.UTC(2026, 10), 7).map(({ year }) => year)).toEqual([
      2017, 2019, 2021, 2023, 2025,
    ]);
  });
});
