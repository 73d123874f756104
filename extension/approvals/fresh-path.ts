import { readBe } from '#protocol/bytes';
import type { AccountPath, Branch } from '#protocol/keys';

/** 31 random bits, the range of a hardened BIP-32 index. */
const random31 = () => readBe(crypto.getRandomValues(new Uint8Array(4))) % 2 ** 31;

export const newLane = random31;

/**
 * A fresh account: random index in this device's random lane. Random rather than counted, so that even a profile set back
 * to an older copy does not hand out the same account twice (K9).
 */
export function freshPath(branch: Branch, lane: number, used: Iterable<AccountPath>): AccountPath {
  const taken = new Set([...used].filter((path) => path.branch === branch && path.lane === lane).map((p) => p.index));
  let index = random31();
  while (taken.has(index)) index = random31();
  return { branch, lane, index };
}
