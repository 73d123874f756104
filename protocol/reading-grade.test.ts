import { describe, expect, test } from 'vitest';
import { countSyllables, readability, readingGrade } from './reading-grade.ts';

describe('the grade of published examples', () => {
  test('"The cat sat on the mat." is −1.45: six words, six syllables', () => {
    expect(readability('The cat sat on the mat.')).toEqual({ grade: -1.4, words: 6, sentences: 1, syllables: 6 });
  });

  test('"This sentence, taken as a reading passage …" has reading ease 69: 16 words, 23 syllables, grade 7.6', () => {
    const text = 'This sentence, taken as a reading passage unto itself, is being used to prove a point.';
    const { grade, words, syllables } = readability(text);
    expect({ grade, words, syllables }).toEqual({ grade: 7.6, words: 16, syllables: 23 });
    expect(Math.round(206.835 - 1.015 * words - (84.6 * syllables) / words)).toBe(69);
  });

  test('the first paragraph of the Gettysburg Address is far above grade 8', () => {
    const text =
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.';
    // 30 words, 47 syllables by the CMU pronouncing dictionary.
    const { grade, words, syllables } = readability(text);
    expect(words).toBe(30);
    expect(Math.abs(syllables - 47)).toBeLessThanOrEqual(1);
    expect(grade).toBeGreaterThan(14);
  });

  test('a plain sentence stays under grade 8, the same thing in hard words does not', () => {
    expect(readingGrade('You can stop sharing at any time. What they read before, they may keep.')).toBeLessThan(5);
    const hard = 'Authorization revocation notwithstanding, previously communicated information may be retained.';
    expect(readingGrade(hard)).toBeGreaterThan(16);
  });
});

/** Counts of the CMU pronouncing dictionary. */
const SYLLABLES: readonly (readonly [number, string])[] = [
  [1, 'share shared stopped tests use used years your you made there rules times here where’s'],
  [2, 'table people wanted needed doctor record reading equal being something someone statement issues'],
  [3, 'opening guardian medicine continued seemingly created evident hospital'],
  [4, 'information invisible unreachable community variety'],
  [5, 'university cardiology authorization immediately'],
];

describe('syllables', () => {
  test.each(SYLLABLES.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)))(
    '%s has %i',
    (word, count) => {
      expect(countSyllables(word)).toBe(count);
    },
  );
});

describe('words and sentences', () => {
  test('no word, no grade', () => {
    expect(readability(' … — ')).toEqual({ grade: 0, words: 0, sentences: 0, syllables: 0 });
  });

  test('numbers, dates and clock times are one word each; lines without a mark are sentences', () => {
    expect(readability('Until 14 Dec 2026, 9:12\nLab results · 1,214')).toMatchObject({ words: 8, sentences: 2 });
  });

  test('an abbreviation inside a sentence ends it only before white space', () => {
    expect(readability('Read it at riverside.example today. Then decide!').sentences).toBe(2);
  });
});
