import { expect, it } from 'vitest';
import { localDay, majorityOf } from './majority.ts';
import type { Profile } from './profile.ts';

const child = (birthDate: string, adultAt: Profile['adultAt'] = 18): Profile => ({
  name: 'Ella Marsh',
  birthDate,
  adultAt,
  acting: { relation: 'child', authority: 'parent' },
});

it('the reminder begins three months before the day, and the day is the birthday', () => {
  const ella = child('2009-03-05');
  expect(majorityOf(ella, '2026-11-23')).toEqual({ day: '2027-03-05', stage: 'early' });
  expect(majorityOf(ella, '2026-12-04')?.stage).toBe('early');
  expect(majorityOf(ella, '2026-12-05')?.stage).toBe('soon');
  expect(majorityOf(ella, '2027-03-04')?.stage).toBe('soon');
  expect(majorityOf(ella, '2027-03-05')?.stage).toBe('due');
  expect(majorityOf(child('2009-03-05', 21), '2027-03-05')).toEqual({ day: '2030-03-05', stage: 'early' });
});

it('nobody comes of age a day early, and a short month does not lose the reminder', () => {
  expect(majorityOf(child('2008-02-29'), '2026-02-28')).toEqual({ day: '2026-03-01', stage: 'soon' });
  expect(majorityOf(child('2008-02-29', 20), '2028-02-29')).toEqual({ day: '2028-02-29', stage: 'due' });
  // Three months before 31 May is the last day of February.
  expect(majorityOf(child('2008-05-31'), '2026-02-27')?.stage).toBe('early');
  expect(majorityOf(child('2008-05-31'), '2026-02-28')?.stage).toBe('soon');
});

it('an adult has no such day', () => {
  const grown: Profile = { name: 'Rosa', acting: { relation: 'parent', authority: 'proxy' } };
  expect(majorityOf(grown, '2026-11-23')).toBeUndefined();
  expect(majorityOf({ ...grown, birthDate: '1940-01-01' }, '2026-11-23')).toBeUndefined();
});

it('today is the day where the person is', () => {
  expect(localDay(new Date(2026, 10, 23, 0, 1).getTime())).toBe('2026-11-23');
  expect(localDay(new Date(2026, 0, 1, 23, 59).getTime())).toBe('2026-01-01');
});
