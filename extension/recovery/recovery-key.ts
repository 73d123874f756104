import { combine, split } from 'shamir-secret-sharing';
import type { Bytes, Hex } from '#protocol/bytes';
import { equalBytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { escrowAccount } from '#protocol/escrow';
import { readShares, setOf, writeShare } from './share-text.ts';

/** How many of how many guardians open it. */
export const quorums = [
  { threshold: 2, count: 3 },
  { threshold: 3, count: 5 },
] as const;
export type Quorum = (typeof quorums)[number];

/** The recovery key, put together again. The caller wipes `key`. */
export interface Joined {
  key: Bytes;
  escrow: Hex;
}

/** Splits 32 random bytes with Shamir's scheme over GF(256): fewer than `threshold` of the texts say nothing about it. */
export async function splitKey(key: Uint8Array, { threshold, count }: Quorum): Promise<string[]> {
  const { address, privateKey } = await escrowAccount(key);
  privateKey.fill(0);
  const set = await setOf(address);
  const shares = await split(key, count, threshold);
  return shares.map((bytes) => {
    const text = writeShare({ set, threshold, count, bytes });
    bytes.fill(0);
    return text;
  });
}

/**
 * Throws what `readShares` throws, and `SHARES_WRONG` when the key that comes out is not the one the shares were made of:
 * then one of them was made up.
 */
export async function joinKey(texts: readonly string[]): Promise<Joined> {
  const shares = readShares(texts);
  const key = (await combine(shares.map(({ bytes }) => bytes))) as Bytes;
  const { address, privateKey } = await escrowAccount(key);
  privateKey.fill(0);
  if (!equalBytes(await setOf(address), shares[0]!.set)) throw new ChartkeyError('SHARES_WRONG');
  return { key, escrow: address };
}
