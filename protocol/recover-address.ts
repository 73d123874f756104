import { type Bytes, concat, fromHex, type Hex, toHex } from './bytes.ts';
import { keccak256 } from './eip712.ts';
import { ChartkeyError } from './errors.ts';
import { order, recoverPoint } from './recover-point.ts';

const integerOf = (bytes: Uint8Array): bigint => BigInt(toHex(bytes));
const word = (value: bigint): Bytes => fromHex(`0x${value.toString(16).padStart(64, '0')}`);

/**
 * The account that signed `digest`. Accepts 65-byte and EIP-2098 64-byte signatures with v of 27 or 28 and low s (EIP-2);
 * throws `BAD_SIGNATURE`.
 */
export function recoverAddress(digest: Uint8Array, signature: Hex): Hex {
  try {
    const bytes = expand(fromHex(signature));
    const [r, s] = [integerOf(bytes.subarray(0, 32)), integerOf(bytes.subarray(32, 64))];
    const odd = bytes[64]! - 27;
    if (digest.length !== 32 || (odd !== 0 && odd !== 1)) throw new Error('not a digest, or v is neither 27 nor 28');
    if (r <= 0n || r >= order || s <= 0n || s > order >> 1n) throw new Error('r or s out of range');
    const key = recoverPoint(integerOf(digest), r, s, odd === 1);
    if (!key) throw new Error('no such point');
    return toHex(keccak256(concat(word(key.x), word(key.y))).subarray(12));
  } catch (cause) {
    throw new ChartkeyError('BAD_SIGNATURE', { cause });
  }
}

/** Whether `account` signed `digest` by its key; a contract's signature may be no point of the curve at all. */
export function recoversTo(digest: Uint8Array, signature: Hex, account: Hex): boolean {
  try {
    return recoverAddress(digest, signature) === account;
  } catch {
    return false;
  }
}

function expand(bytes: Bytes): Bytes {
  if (bytes.length === 65) return bytes;
  if (bytes.length !== 64) throw new Error('not 64 or 65 bytes');
  const out = concat(bytes, Uint8Array.of(27 + (bytes[32]! >> 7)));
  out[32]! &= 0x7f;
  return out;
}
