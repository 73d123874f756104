import type { Hex } from '#protocol/bytes';
import { toHex, utf8 } from '#protocol/bytes';
import { keccak256 } from '#protocol/eip712';
import { addressOf } from '#protocol/signatures';

export interface Actor {
  address: Hex;
  privateKey: Uint8Array;
}

/** A fresh account made from a name: the same in every run, so that signatures and therefore gas are the same. */
export function actor(name: string): Actor {
  const privateKey = keccak256(utf8(`chartkey bench ${name}`));
  return { address: addressOf(privateKey), privateKey };
}

/** A word made from a name. */
export const word = (name: string): Hex => toHex(keccak256(utf8(`chartkey bench word ${name}`)));
