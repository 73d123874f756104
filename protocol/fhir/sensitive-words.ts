import { type LabelSet, labelSetOf } from './label-set.ts';
import { exactPhrases, phrases } from './sensitive-phrases.ts';

const compiled = [...compile(phrases, 'i'), ...compile(exactPhrases, '')];

/**
 * The labels that the words of a text call for, whatever its code says. Finds what gives a sensitive subject away in
 * the text of a code, a reference or a name; prose is not judged by it (it is unreviewed).
 */
export function labelsInWords(text: string): LabelSet {
  let labels = 0;
  for (const [label, pattern] of compiled) if ((labels & label) === 0 && pattern.test(text)) labels |= label;
  return labels;
}

/** Longer texts are rarely repeated; remembering them would only cost memory. */
const longestRemembered = 200;

/** `labelsInWords` that remembers what it read: the same displays return thousands of times in one chart. */
export function wordReviewer(): (text: string) => LabelSet {
  const seen = new Map<string, LabelSet>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const labels = labelsInWords(text);
    if (text.length <= longestRemembered) seen.set(text, labels);
    return labels;
  };
}

function compile(source: typeof phrases, flags: string): [LabelSet, RegExp][] {
  return Object.entries(source).map(([label, lines]) => {
    const alternatives = lines.split('\n').flatMap((line) => line.trim() || []);
    return [labelSetOf(label), new RegExp(alternatives.join('|'), flags)];
  });
}
