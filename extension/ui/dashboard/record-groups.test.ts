import { describe, expect, it } from 'vitest';
import { noRecords, recordsView } from '../gallery/samples/records.ts';
import { gridOf, strength } from './record-groups.ts';

describe('the grid', () => {
  it('keeps every count: rows add up to their totals, most looked-for kind first', () => {
    const grid = gridOf(recordsView);
    expect(grid.columns).toEqual(Array.from({ length: 11 }, (_, at) => String(2016 + at)));
    for (const row of grid.rows) expect(row.cells.reduce((sum, { count }) => sum + count, 0)).toBe(row.total);
    expect(grid.rows[0]?.total).toBe(545);
    expect(grid.rows.map((row) => row.class)).not.toContain('AllergyIntolerance');
    expect(grid.always.map((row) => row.total)).toEqual([2]);
  });

  it('gathers older years and undated items in columns of their own, losing none', () => {
    const years = ['undated', ...Array.from({ length: 40 }, (_, at) => String(1986 + at))].map((year) => ({
      year,
      count: 2,
    }));
    const grid = gridOf({ ...noRecords, classes: [{ class: 'Condition', count: 82, years }] });
    expect(grid.columns).toEqual(['earlier', ...Array.from({ length: 11 }, (_, at) => String(2015 + at)), 'undated']);
    expect(grid.rows[0]?.cells.reduce((sum, { count }) => sum + count, 0)).toBe(82);
    expect(gridOf(noRecords).rows).toEqual([]);
  });

  it('draws one item weakest and the fullest cell strongest', () => {
    expect(strength(1, 78)).toBe(1);
    expect(strength(78, 78)).toBe(5);
  });
});
