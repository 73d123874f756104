import { type LabelSet, labelSetOf } from './label-set.ts';
import { rxnorm } from './tables/generated/rxnorm.ts';

let names: Map<string, LabelSet> | undefined;

/** The longest name in the table has this many words. */
const longestName = 3;

/**
 * Reviews a medicine by its written name, as RxNorm writes it: ingredients parted by ` / `, a brand in brackets.
 * @returns the labels of every sensitive name found, and whether each ingredient is a known name.
 */
export function reviewDrugName(text: string): { labels: LabelSet; known: boolean } {
  names ??= readNames();
  let labels = 0;
  let known = true;
  for (const ingredient of text.toLowerCase().split(/\s+\/\s+|\s*;\s*|\s+and\s+|\s*\+\s*/)) {
    const found = namesIn(ingredient, names);
    for (const set of found) labels |= set;
    known &&= found.length > 0;
  }
  return { labels, known };
}

function namesIn(ingredient: string, table: Map<string, LabelSet>): LabelSet[] {
  const words = ingredient.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  const found: LabelSet[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let length = longestName; length >= 1; length--) {
      const labels = table.get(words.slice(first, first + length).join(' '));
      if (labels !== undefined) found.push(labels);
    }
  }
  return found;
}

function readNames(): Map<string, LabelSet> {
  const table = new Map<string, LabelSet>();
  for (const [labels, list] of Object.entries(rxnorm)) {
    for (const name of list.split(',')) table.set(name, labelSetOf(labels));
  }
  return table;
}
