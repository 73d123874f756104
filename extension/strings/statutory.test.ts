import { expect, it } from 'vitest';
import { readingGrade } from '#protocol/reading-grade';
import * as english from './en.ts';
import { statutory } from './statutory.ts';

const textAt = (key: string): unknown =>
  key.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], english);

it.each(Object.entries(statutory))('%s has a citation and a plain summary of grade 8 or lower', (_, notice) => {
  expect(notice.citation).toMatch(/^\d+ (CFR|USC) /);
  const summary = textAt(notice.summaryKey);
  expect(summary).toBeTypeOf('string');
  expect(readingGrade(summary as string)).toBeLessThanOrEqual(8);
});

it('the notice on records of substance use is statement 2 of 42 CFR 2.32(a), not a word more', () => {
  expect(statutory.partTwoNotice.verbatim).toBe(
    '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  );
});
