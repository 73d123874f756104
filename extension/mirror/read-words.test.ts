import { expect, it } from 'vitest';
import { newWords } from '../vault/words.ts';
import { readWords } from './read-words.ts';
import { splitWords } from './split-words.ts';

it('words fit in any case, with spaces, and by their first four letters', () => {
  for (const count of [12, 24] as const) {
    const words = newWords(count);
    expect(readWords(words)).toEqual({ words, unknown: [], fit: true });
    const sloppy = words.map((word, i) => (i % 2 ? ` ${word.toUpperCase()} ` : word.slice(0, 4)));
    expect(readWords(sloppy)).toEqual({ words, unknown: [], fit: true });
  }
});

it('says which words are not in the list, and that words in the wrong order do not fit', () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
  expect(readWords(words).fit).toBe(true);
  expect(readWords(words.with(3, 'yaer').with(10, 'lega l'))).toMatchObject({ unknown: [3, 10], fit: false });
  expect(readWords([words[1]!, words[0]!, ...words.slice(2)])).toMatchObject({ unknown: [], fit: false });
  expect(readWords(words.slice(0, 11))).toMatchObject({ unknown: [], fit: false });
  expect(readWords([...words.slice(0, 11), ''])).toMatchObject({ unknown: [11], fit: false });
});

it('a pasted list may be numbered and in lines', () => {
  expect(splitWords('1. legal\n2. winner\t3) thank\r\n  year,wave')).toEqual([
    'legal',
    'winner',
    'thank',
    'year',
    'wave',
  ]);
  expect(splitWords('  \n 12 ')).toEqual([]);
});
