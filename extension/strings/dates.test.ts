import { describe, expect, it } from 'vitest';
import { countingIn } from '#protocol/strings/counting';
import { datesIn } from './dates.ts';

describe('dates by language', () => {
  const german = datesIn('de', 'gerade eben');

  it('never shifts a clinical date, however precise it is', () => {
    expect(german.clinical('2024-01-01T00:30:00+14:00')).toBe('1. Jan. 2024');
    expect(german.clinical('2024-12')).toBe('Dez. 2024');
    expect(german.clinical('2024')).toBe('2024');
    expect(german.clinical('unknown')).toBe('unknown');
    expect(german.clinical('2024-99')).toBe('2024-99');
    expect(datesIn('zh', '刚刚').clinical('2024-01-09')).toBe('2024年1月9日');
    expect(german.monthAloud('2024-03')).toBe('März 2024');
  });

  it('tells the time today, the day this year, and the whole date before', () => {
    const now = new Date(2026, 10, 14, 15, 0).getTime();
    expect(german.when(new Date(2026, 10, 14, 9, 5).getTime(), now)).toBe('9:05');
    expect(german.when(new Date(2026, 2, 3).getTime(), now)).toBe('3. März');
    expect(german.when(new Date(2024, 2, 3).getTime(), now)).toBe('3. März 2024');
    expect(german.ago(now - 30_000, now)).toBe('gerade eben');
    expect(german.ago(now - 10 * 60_000, now)).toBe('vor 10 Minuten');
  });
});

it('counts in the categories of the language, with its own digits and separators', () => {
  const { plural } = countingIn('ar');
  const forms = { zero: 'لا شيء', one: 'سجل واحد', two: 'سجلان', few: '# سجلات', many: '# سجلًا', other: '# سجل' };
  expect([0, 1, 2].map((count) => plural(count, forms))).toEqual([forms.zero, forms.one, forms.two]);
  expect(plural(5, forms)).toMatch(/سجلات$/);
  expect(plural(11, forms)).toMatch(/سجلًا$/);
  expect(plural(100, forms)).toMatch(/سجل$/);
  expect(countingIn('de').plural(2140, { one: 'ein Eintrag', other: '# Einträge' })).toBe('2.140 Einträge');
});
