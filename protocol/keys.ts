import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { HDKey } from '@scure/bip32';
import { type Bytes, concat, fromHex, type Hex, hkdf, toHex, utf8 } from './bytes.ts';
import { addressOf } from './signatures.ts';

/** BIP-32 branches: grants get a fresh account each, custodians one each, studies one each, index and recovery one. */
export const branches = { grants: 0, owners: 1, payouts: 2, index: 3, recovery: 4 } as const;
export type Branch = keyof typeof branches;

export interface AccountPath {
  branch: Branch;
  /** Random for every device and every restore, below 2^31, so that no two devices share an index (K9). */
  lane: number;
  index: number;
}

export interface Account {
  address: Hex;
  privateKey: Bytes;
}

/** m/44'/60'/branch'/lane'/index' (BIP-32, all hardened). `seed` is the 64-byte BIP-39 seed. */
export function deriveAccount(seed: Uint8Array, path: AccountPath): Account {
  const node = HDKey.fromMasterSeed(seed).derive(`m/44'/60'/${branches[path.branch]}'/${path.lane}'/${path.index}'`);
  const privateKey = node.privateKey as Bytes;
  return { address: addressOf(privateKey), privateKey };
}

/** SLIP-21: symmetric keys from the same seed, by HMAC-SHA512 alone; never from a wallet signature. 32 bytes. */
export function slip21(seed: Uint8Array, ...labels: string[]): Bytes {
  let node = hmac(sha512, utf8('Symmetric key seed'), seed);
  for (const label of labels) node = hmac(sha512, node.subarray(0, 32), concat(Uint8Array.of(0), utf8(label)));
  return node.slice(32, 64) as Bytes;
}

/** The secret behind one segment; its key also depends on the random salt in the ciphertext's header. */
export const segmentSecret = (seed: Uint8Array, segmentId: Uint8Array): Bytes =>
  slip21(seed, 'chartkey/1', 'segment', toHex(segmentId));

export interface Shares {
  /** 32 bytes, inside the capsule. */
  patient: Bytes;
  /** 32 bytes, at the gateway. */
  gateway: Bytes;
}

/** s_p and s_g of a grant: HKDF(salt = Terms.salt, ikm = SLIP-21 node, info = "p" or "g"). */
export async function deriveShares(seed: Uint8Array, termsSalt: Hex): Promise<Shares> {
  const ikm = slip21(seed, 'chartkey/1', 'shares');
  const salt = fromHex(termsSalt, 32);
  const [patient, gateway] = await Promise.all([hkdf(ikm, salt, utf8('p'), 32), hkdf(ikm, salt, utf8('g'), 32)]);
  return { patient, gateway };
}
