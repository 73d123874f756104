import type { Hex } from '#protocol/bytes';
import { addressOf, sign } from '#protocol/signatures';
import type { ChainContext, MessageName, Messages } from '#protocol/typed-data';
import { readKeyFile } from '../store/key-file.ts';

/** The account this gateway signs certificates with; its address is published by `GET /`. It owns nothing on any chain. */
export interface Identity {
  address: Hex;
  sign<N extends MessageName>(name: N, message: Messages[N]): Hex;
}

/** Unlike the share key this one belongs into backups: a gateway that loses it cannot vouch for what it said before. */
export function openIdentity(path: string, chain: ChainContext): Identity {
  const key = new Uint8Array(readKeyFile(path));
  return { address: addressOf(key), sign: (name, message) => sign(name, message, chain, key) };
}
