import { concat, equalBytes, sha256 } from './bytes.ts';

const nodePrefix = Uint8Array.of(1);
const node = (left: Uint8Array, right: Uint8Array) => sha256(concat(nodePrefix, left, right));
/** As in `merkle.ts`: below it the 32-bit shifts of the walk are exact. */
const mostLeaves = 2 ** 30;

/** A tree as of some time: how many leaves, and their root. */
export interface TreeState {
  size: number;
  root: Uint8Array;
}

/**
 * Whether the later tree begins with all leaves of the earlier one, in their order: nothing was taken out, changed or put
 * in between (RFC 9162 §2.1.4.2). Everything begins with the empty tree.
 */
export async function merkleExtends(
  earlier: TreeState,
  later: TreeState,
  path: readonly Uint8Array[],
): Promise<boolean> {
  const [first, second] = [earlier.size, later.size];
  if (![first, second].every(Number.isSafeInteger) || first < 0 || first > second || second > mostLeaves) return false;
  if (first === second) return path.length === 0 && equalBytes(earlier.root, later.root);
  if (first === 0) return path.length === 0;
  // A whole subtree is its own root, which is not sent.
  const whole = (first & (first - 1)) === 0;
  const [start, ...rest] = whole ? [earlier.root, ...path] : path;
  if (!start) return false;
  let [at, last] = [first - 1, second - 1];
  while (at & 1) [at, last] = [at >> 1, last >> 1];
  let [before, after] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at & 1 || at === last) {
      [before, after] = [await node(sibling, before), await node(sibling, after)];
      while (!(at & 1) && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else after = await node(after, sibling);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 && equalBytes(before, earlier.root) && equalBytes(after, later.root);
}
