import type { Standing } from './known-codes.ts';
import { type LabelSet, labelSetOf } from './label-set.ts';
import { icd10 } from './tables/generated/icd10.ts';

interface Rules {
  byPrefix: Map<string, LabelSet>;
  patterns: [RegExp, LabelSet][];
}

let rules: Rules | undefined;

/**
 * ICD-10-CM by prefix: the longest rule decides; patterns (`T40??2`: the sixth character tells self-harm) add to it.
 * A code outside every known block is unknown.
 */
export function icd10Standing(code: string): Standing | undefined {
  const plain = code.trim().toUpperCase().replace('.', '');
  if (!/^[A-Z]\d[0-9A-Z]{1,5}$/.test(plain)) return undefined;
  rules ??= readRules();
  for (let length = plain.length; length >= 3; length--) {
    const labels = rules.byPrefix.get(plain.slice(0, length));
    if (labels === undefined) continue;
    const added = rules.patterns.reduce((set, [pattern, more]) => (pattern.test(plain) ? set | more : set), 0);
    return { labels: labels | added, kind: 'exact' };
  }
  return undefined;
}

function readRules(): Rules {
  const byPrefix = new Map<string, LabelSet>();
  const patterns: Rules['patterns'] = [];
  for (const row of icd10.split(' ')) {
    const [range, names] = row.replaceAll('.', '').split('=') as [string, string];
    const labels = labelSetOf(names);
    if (range.includes('?')) patterns.push([new RegExp(`^${range.replaceAll('?', '.')}`), labels]);
    else for (const prefix of prefixesOf(range)) byPrefix.set(prefix, labels);
  }
  return { byPrefix, patterns };
}

/** `A00-A09`, `E800-E802` and `J40-J4A` as their members; a lone prefix as itself. */
function prefixesOf(range: string): string[] {
  const [from, to] = range.split('-') as [string, string?];
  if (to === undefined) return [from];
  const members = [from, to];
  const stem = from.length === 3 ? from.slice(0, 1) : from.slice(0, -1);
  const digits = from.length - stem.length;
  for (let number = 0; number < 10 ** digits; number++) {
    const member = stem + String(number).padStart(digits, '0');
    if (member > from && member < to) members.push(member);
  }
  return members;
}
