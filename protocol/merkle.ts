import { type Bytes, concat, equalBytes, sha256 } from './bytes.ts';

/**
 * Merkle trees over SHA-256 with domain-separated leaves (0x00) and nodes (0x01), as RFC 9162 §2.1.1:
 * an odd node is carried up unchanged, so nothing is ever hashed with itself.
 */
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The leaf of one resource: SHA-256(0x00 ‖ salt16 ‖ resource bytes). */
export const resourceLeaf = (salt16: Uint8Array, resource: Uint8Array): Promise<Bytes> =>
  sha256(concat(leafPrefix, salt16, resource));

/** The leaf of one ciphertext in `Manifest.ciphertextRoot`: SHA-256(0x00 ‖ digest of the ciphertext). */
export const digestLeaf = (digest: Uint8Array): Promise<Bytes> => sha256(concat(leafPrefix, digest));

const node = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(concat(nodePrefix, left, right));

/** All levels, leaves first; the last level holds the root alone. An empty list has the root SHA-256(""). */
export async function merkleLevels(leaves: readonly Bytes[]): Promise<Bytes[][]> {
  if (leaves.length === 0) return [[await sha256(new Uint8Array())]];
  const levels: Bytes[][] = [[...leaves]];
  for (let level = levels[0]!; level.length > 1; level = levels.at(-1)!) {
    const parents: Promise<Bytes>[] = [];
    for (let i = 0; i < level.length; i += 2)
      parents.push(i + 1 < level.length ? node(level[i]!, level[i + 1]!) : Promise.resolve(level[i]!));
    levels.push(await Promise.all(parents));
  }
  return levels;
}

export const merkleRoot = async (leaves: readonly Bytes[]): Promise<Bytes> => (await merkleLevels(leaves)).at(-1)![0]!;

/** The siblings from leaf `index` to the root; a carried-up node has none on that level. */
export function merklePath(levels: readonly (readonly Bytes[])[], index: number): Bytes[] {
  const path: Bytes[] = [];
  for (let level = 0, at = index; level < levels.length - 1; level++, at >>= 1) {
    const sibling = levels[level]![at ^ 1];
    if (sibling) path.push(sibling);
  }
  return path;
}

/** More leaves than any tree of ours; below it the 32-bit shifts of the walk are exact. */
const mostLeaves = 2 ** 30;

/** Whether `leaf` stands at `index` of `count` leaves under `root`. */
export async function merkleVerify(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): Promise<boolean> {
  if (![index, count].every(Number.isSafeInteger) || index < 0 || index >= count || count > mostLeaves) return false;
  let hash = leaf;
  let used = 0;
  for (let at = index, width = count; width > 1; at >>= 1, width = (width + 1) >> 1) {
    if ((at ^ 1) >= width) continue;
    const sibling = path[used++];
    if (!sibling) return false;
    hash = at & 1 ? await node(sibling, hash) : await node(hash, sibling);
  }
  return used === path.length && equalBytes(hash, root);
}
