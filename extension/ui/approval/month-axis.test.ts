import { describe, expect, it } from 'vitest';
import { countBetween, histogram, monthAxis } from './month-axis.ts';

const asked = { scopes: [], optionalScopes: [], dataFrom: '1900-01', dataUntil: '2026-11', days: 30 };
const span = { first: '2025-10', last: '2026-09' };

describe('months to choose from', () => {
  it('begins with what was asked, then every month that may hold something, up to today', () => {
    const axis = monthAxis({ asked, span }, '2026-11');
    expect(axis[0]).toBe('1900-01');
    expect(axis[1]).toBe('2025-10');
    expect(axis.at(-1)).toBe('2026-11');
    expect(axis).toHaveLength(15);
    expect([...axis].sort()).toEqual(axis);
  });

  it('keeps the asked ends exactly when they lie ahead of today, inside one month, or around an empty chart', () => {
    expect(monthAxis({ asked: { ...asked, dataUntil: '2027-06' }, span }, '2026-11').slice(-2)).toEqual([
      '2026-11',
      '2027-06',
    ]);
    const one = { ...asked, dataFrom: '2026-03', dataUntil: '2026-03' };
    expect(monthAxis({ asked: one, span }, '2026-11')).toEqual(['2026-03']);
    expect(monthAxis({ asked }, '2026-11')).toEqual(['1900-01', '2026-11']);
  });

  it('counts every item in exactly one bar', () => {
    const months = Array.from({ length: 200 }, (_, at) => ({
      month: `${2008 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      count: at,
    }));
    const axis = monthAxis({ asked, span: { first: '2008-01', last: '2024-08' } }, '2026-11');
    const bars = histogram(axis, months, { from: 0, until: axis.length - 1 });
    expect(bars.length).toBeLessThanOrEqual(48);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe((199 * 200) / 2);
    expect(bars.every(({ inside }) => inside)).toBe(true);
    expect(countBetween(months, '2008-02', '2008-04')).toEqual({ inside: 6, all: 19900 });
  });
});
