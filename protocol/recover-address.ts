import { Field } from '@noble/curves/abstract/modular.js';
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { type Bytes, concat, fromHex, type Hex, toHex } from './bytes.ts';
import { keccak256 } from './eip712.ts';
import { ChartkeyError } from './errors.ts';

/**
 * secp256k1 (SEC 2 §2.4.1) as a bare group, with the endomorphism of GLV (ia.cr/2008/117): readers only ever recover keys,
 * and the ECDSA module with its signer would weigh as much again on the widget.
 */
const curve = {
  p: 2n ** 256n - 0x1000003d1n,
  n: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  h: 1n,
  a: 0n,
  b: 7n,
  Gx: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  Gy: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
};
const endo = {
  beta: 0x7ae96a2b657c07106e64479eac3434e99cf0497512f58995c1396c28719501een,
  basises: [
    [0x3086d221a7d46bcde86c90e49284eb15n, -0xe4437ed6010e88286f547fa90abfe4c3n],
    [0x114ca50f7a8e2f3f657c1108d9d44cfd8n, 0x3086d221a7d46bcde86c90e49284eb15n],
  ] as [[bigint, bigint], [bigint, bigint]],
};
const Point = /* @__PURE__ */ weierstrass(curve, { Fp: /* @__PURE__ */ Field(curve.p), endo });

const integerOf = (bytes: Uint8Array): bigint => BigInt(toHex(bytes));

/** The account that signed `digest`. Accepts 65-byte and EIP-2098 64-byte signatures; throws `BAD_SIGNATURE`. */
export function recoverAddress(digest: Uint8Array, signature: Hex): Hex {
  try {
    const bytes = expand(fromHex(signature));
    return toHex(keccak256(recoverPoint(digest, bytes).toBytes(false).subarray(1)).subarray(12));
  } catch (cause) {
    throw new ChartkeyError('BAD_SIGNATURE', { cause });
  }
}

/** SEC 1 §4.1.6: Q = r⁻¹(sR − eG). Strict: 0 < r < n, 0 < s ≤ n/2 (EIP-2), v of 27 or 28. */
function recoverPoint(digest: Uint8Array, signature: Bytes) {
  const { Fn, BASE } = Point;
  const [r, s] = [integerOf(signature.subarray(0, 32)), integerOf(signature.subarray(32, 64))];
  const odd = signature[64]! - 27;
  if (digest.length !== 32 || (odd !== 0 && odd !== 1)) throw new Error('not a digest, or v is neither 27 nor 28');
  if (r <= 0n || r >= curve.n || s <= 0n || s > curve.n >> 1n) throw new Error('r or s out of range');
  const R = Point.fromBytes(concat(Uint8Array.of(2 + odd), signature.subarray(0, 32)));
  const inverse = Fn.inv(r);
  const ofBase = Fn.neg(Fn.mul(Fn.create(integerOf(digest)), inverse));
  const point = R.multiplyUnsafe(Fn.mul(s, inverse)).add(BASE.multiplyUnsafe(ofBase));
  if (point.is0()) throw new Error('point at infinity');
  return point;
}

function expand(bytes: Bytes): Bytes {
  if (bytes.length === 65) return bytes;
  if (bytes.length !== 64) throw new Error('not 64 or 65 bytes');
  const out = concat(bytes, Uint8Array.of(27 + (bytes[32]! >> 7)));
  out[32]! &= 0x7f;
  return out;
}
