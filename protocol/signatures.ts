import { secp256k1 } from '@noble/curves/secp256k1.js';
import { concat, fromHex, type Hex, toHex } from './bytes.ts';
import { keccak256, lowerAddress } from './eip712.ts';
import { ChartkeyError } from './errors.ts';
import { recoverAddress } from './recover-address.ts';
import { type ChainContext, digestOf, type MessageName, type Messages } from './typed-data.ts';

export { recoverAddress } from './recover-address.ts';

/** The account of an uncompressed secp256k1 public key (65 bytes): last 20 bytes of keccak256. */
const addressOfPoint = (point: Uint8Array): Hex => toHex(keccak256(point.subarray(1)).subarray(12));

/** The account of a 32-byte private key. */
export const addressOf = (privateKey: Uint8Array): Hex => addressOfPoint(secp256k1.getPublicKey(privateKey, false));

/** Signs a 32-byte digest: 65 bytes r ‖ s ‖ v with low s and v of 27 or 28 (EIP-2, yellow paper appendix F). */
export function signDigest(digest: Uint8Array, privateKey: Uint8Array): Hex {
  const recovered = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered', lowS: true });
  return toHex(concat(recovered.subarray(1), Uint8Array.of(27 + recovered[0]!)));
}

/** EIP-2098: the pair (r, vs) that batch rows carry. */
export function compact(signature: Hex): { r: Hex; vs: Hex } {
  const bytes = fromHex(signature, 65);
  const vs = bytes.slice(32, 64);
  if (bytes[64] === 28) vs[0]! |= 0x80;
  return { r: toHex(bytes.subarray(0, 32)), vs: toHex(vs) };
}

export const sign = <N extends MessageName>(
  name: N,
  message: Messages[N],
  chain: ChainContext,
  privateKey: Uint8Array,
): Hex => signDigest(digestOf(name, message, chain), privateKey);

/** Throws `BAD_SIGNATURE` unless `signer` signed `message` on this chain. ECDSA only: contract accounts verify on chain. */
export function verify<N extends MessageName>(
  name: N,
  message: Messages[N],
  chain: ChainContext,
  signature: Hex,
  signer: Hex,
): void {
  if (recoverAddress(digestOf(name, message, chain), signature) !== lowerAddress(signer))
    throw new ChartkeyError('BAD_SIGNATURE', { detail: `${name} is not signed by its account` });
}
