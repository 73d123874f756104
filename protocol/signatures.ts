import { secp256k1 } from '@noble/curves/secp256k1.js';
import { type Bytes, concat, fromHex, type Hex, toHex } from './bytes.ts';
import { keccak256, lowerAddress } from './eip712.ts';
import { ChartkeyError } from './errors.ts';
import { type ChainContext, digestOf, type MessageName, type Messages } from './typed-data.ts';

/** The account of an uncompressed secp256k1 public key (65 bytes): last 20 bytes of keccak256. */
const addressOfPoint = (point: Uint8Array): Hex => toHex(keccak256(point.subarray(1)).subarray(12));

/** The account of a 32-byte private key. */
export const addressOf = (privateKey: Uint8Array): Hex => addressOfPoint(secp256k1.getPublicKey(privateKey, false));

/** Signs a 32-byte digest: 65 bytes r ‖ s ‖ v with low s and v of 27 or 28 (EIP-2, yellow paper appendix F). */
export function signDigest(digest: Uint8Array, privateKey: Uint8Array): Hex {
  const recovered = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered', lowS: true });
  return toHex(concat(recovered.subarray(1), Uint8Array.of(27 + recovered[0]!)));
}

/** The account that signed `digest`. Accepts 65-byte and EIP-2098 64-byte signatures; throws `BAD_SIGNATURE`. */
export function recoverAddress(digest: Uint8Array, signature: Hex): Hex {
  try {
    const bytes = expand(fromHex(signature));
    const recovery = bytes[64]! - 27;
    if (recovery !== 0 && recovery !== 1) throw new Error('v is neither 27 nor 28');
    const parsed = secp256k1.Signature.fromBytes(bytes.subarray(0, 64), 'compact').addRecoveryBit(recovery);
    if (parsed.hasHighS()) throw new Error('high s');
    return addressOfPoint(parsed.recoverPublicKey(digest).toBytes(false));
  } catch (cause) {
    throw new ChartkeyError('BAD_SIGNATURE', { cause });
  }
}

function expand(bytes: Bytes): Bytes {
  if (bytes.length === 65) return bytes;
  if (bytes.length !== 64) throw new Error('not 64 or 65 bytes');
  const out = concat(bytes, Uint8Array.of(27 + (bytes[32]! >> 7)));
  out[32]! &= 0x7f;
  return out;
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
