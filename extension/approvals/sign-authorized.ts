import type { Bytes, Hex } from '#protocol/bytes';
import type { Authorization } from '#protocol/consent/authorization';
import { type ChainContext, digestOf } from '#protocol/typed-data';

/**
 * The patient's signature of a grant. It takes an `Authorization` and nothing less, and only `authorize` makes one: while an
 * element of 45 CFR 164.508(c) is empty, there is nothing this could be called with.
 */
export const signAuthorized = (
  { grant }: Authorization,
  chain: ChainContext,
  signDigest: (digest: Bytes) => Promise<Hex>,
): Promise<Hex> => signDigest(digestOf('Grant', grant, chain));
