import { type Bytes, concat, equalBytes, sha256 } from './bytes.ts';

const nodePrefix = Uint8Array.of(1);
/** As in `merkle.ts`: below it the 32-bit shifts of the walk are exact. */
const mostLeaves = 2 ** 30;

/**
 * Checks many leaves of one tree (the trees of `merkle.ts`): what one path has proven, the next need not hash again, so that
 * neighbours cost about two hashes each. Call it for one leaf after the other. False for a leaf that does not stand there.
 */
export function merkleChecker(root: Uint8Array, count: number) {
  /** Nodes proven to lie under `root`, by level and place. */
  const proven = new Map<string, Uint8Array>();

  return async (leaf: Uint8Array, index: number, path: readonly Uint8Array[]): Promise<boolean> => {
    if (![index, count].every(Number.isSafeInteger) || index < 0 || index >= count || count > mostLeaves) return false;
    const walked: [string, Bytes][] = [];
    let hash = leaf as Bytes;
    let used = 0;
    for (let at = index, width = count, level = 0; ; at >>= 1, width = (width + 1) >> 1, level++) {
      const name = `${level}/${at}`;
      const known = width === 1 ? root : proven.get(name);
      if (known) {
        if (!equalBytes(known, hash) || (width === 1 && used !== path.length)) return false;
        break;
      }
      walked.push([name, hash]);
      if ((at ^ 1) >= width) continue;
      const sibling = path[used++];
      if (!sibling) return false;
      walked.push([`${level}/${at ^ 1}`, sibling as Bytes]);
      hash = await sha256(at & 1 ? concat(nodePrefix, sibling, hash) : concat(nodePrefix, hash, sibling));
    }
    for (const [name, node] of walked) proven.set(name, node);
    return true;
  };
}
