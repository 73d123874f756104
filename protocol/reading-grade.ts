/**
 * How many years of school a text asks for: the Flesch–Kincaid grade of an English text.
 *
 * Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas", Naval Technical Training
 * Command, Research Branch Report 8-75 (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Syllables are counted by spelling: off by one for a rare word, right on average. A number is one word of one
 * syllable. English alone: the formula says nothing about other languages.
 */

/** Vowels that are written and not spoken; taken out before vowel groups are counted. */
const SILENT: readonly (readonly [RegExp, string])[] = [
  [/'s$/u, ''],
  [/^(some|there|where|here|more|fore|made|use|safe|life|time|one)(?=[a-z]{2})/u, '$1~'],
  [/^every/u, 'evry'],
  [/e(?=~)/u, ''],
  [/e(?=(?:ly|ful|ment|ments|less|ness|body|thing|one|where)$)/u, ''],
  [/([^td])ed$/u, '$1d'],
  [/([^sxzcghl]|[aeiouy]l)es$/u, '$1s'],
  [/([aeiouy]l|[^l])e$/u, '$1'],
];

/** Vowels side by side that belong to two syllables. */
const PARTED = [
  /(?<![cstg])i(?=ans?$)/,
  /i(?=a(?!l?ly|n?c|l$|ls$|n$|ns$)|um|us$|o(?!us|n)|et)/,
  /(?<=[a-z]{2})i(?=er$)/,
  /[eiouy](?=ing)/,
  /(?<!q)u(?=al|ate|ou|ity)/,
  /e(?=o(?!u|pl)|um)/,
  /(?<=cr)e(?=at(?!ure))/,
  /(?<=[a-z])y(?=[aeo])/,
  /(?=sm$)/,
];
const PARTED_ANYWHERE = new RegExp(PARTED.map((pattern) => pattern.source).join('|'), 'gu');

/** Syllables of one English word by its spelling, at least 1. */
export function countSyllables(word: string): number {
  let spelt = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/’/gu, "'")
    .replace(/[^a-z']/gu, '');
  for (const [written, spoken] of SILENT) spelt = spelt.replace(written, spoken);
  const groups = spelt.match(/[aeiouy]+/gu)?.length ?? 0;
  return Math.max(1, groups + (spelt.match(PARTED_ANYWHERE)?.length ?? 0));
}

export interface Readability {
  /** Years of school, to one decimal; below 0 for the simplest words. 0 for a text without a word. */
  readonly grade: number;
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** A word has a letter or a digit in it; hyphens part words, apostrophes do not. */
const WORD = /[\p{L}\p{N}]+(?:['’.,:][\p{L}\p{N}]+)*/gu;
/** A sentence ends at its mark before white space or the end of the text, and at every line break. */
const SENTENCE_END = /(?:[.!?…]+["'”’)\]]*(?=\s|$))|\n+/u;

/** The Flesch–Kincaid grade of English plain text, with the three counts it is made of. */
export function readability(text: string): Readability {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0, syllables: 0 };
  const sentences = text.split(SENTENCE_END).filter((part) => part.match(WORD) !== null).length;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { grade: Math.round(grade * 10) / 10, words: words.length, sentences, syllables };
}

/** {@link readability}'s grade alone. */
export function readingGrade(text: string): number {
  return readability(text).grade;
}
