import { createHash } from 'node:crypto';

/** Leaves from `from` up to and without `to`. */
export type Range = readonly [from: number, to: number];

/** A complete subtree: 2^level leaves, the first of them `place` · 2^level. */
export interface Node {
  level: number;
  place: number;
}

/** One number for each node; trees here have fewer than 2^30 leaves. */
export const nodeId = ({ level, place }: Node): number => level * 2 ** 32 + place;

export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();

/** The complete subtrees that a range of RFC 9162 consists of, left to right. */
export function nodesOf([from, to]: Range): Node[] {
  const nodes: Node[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++;
    nodes.push({ level, place: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The root over a range, from its complete subtrees (RFC 9162 §2.1.1). */
export const rootOf = (hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? createHash('sha256').digest() : hashes.reduceRight((right, left) => hashNode(left, right));

const splitOf = ([from, to]: Range): number => {
  let half = 1;
  while (2 * half < to - from) half *= 2;
  return from + half;
};

/** The ranges whose roots prove that the leaf at `index` stands in `range`, from the leaf up (PATH, RFC 9162 §2.1.3.1). */
export function pathRanges(index: number, range: Range): Range[] {
  if (range[1] - range[0] === 1) return [];
  const middle = splitOf(range);
  const [left, right]: Range[] = [
    [range[0], middle],
    [middle, range[1]],
  ];
  return index < middle ? [...pathRanges(index, left!), right!] : [...pathRanges(index, right!), left!];
}

/** The ranges that prove that `range` begins with the leaves before `end` (PROOF, RFC 9162 §2.1.4.1). */
export function extensionRanges(end: number, range: Range, whole = true): Range[] {
  if (end === range[1]) return whole ? [] : [range];
  const middle = splitOf(range);
  return end <= middle
    ? [...extensionRanges(end, [range[0], middle], whole), [middle, range[1]]]
    : [...extensionRanges(end, [middle, range[1]], false), [range[0], middle]];
}
