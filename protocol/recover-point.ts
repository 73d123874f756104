/**
 * Public-key recovery on secp256k1 (SEC 1 §4.1.6, SEC 2 §2.4.1) and nothing else: no secret ever comes here, so no step needs to
 * take constant time, and a reader in a page carries one KiB instead of the nine of a signing library. Signing stays with
 * @noble/curves; noble, ethers and the Wycheproof vectors are the oracles in the tests.
 */
const p = 2n ** 256n - 0x1000003d1n;
export const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Jacobian coordinates: (X / Z², Y / Z³); Z = 0 is the point at infinity. */
type Point = readonly [X: bigint, Y: bigint, Z: bigint];
const infinity: Point = [0n, 1n, 0n];
const generator: Point = [
  0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
  1n,
];

const modulo = (value: bigint, m: bigint): bigint => {
  const rest = value % m;
  return rest < 0n ? rest + m : rest;
};

/** Extended Euclid; `value` must not be a multiple of the prime `m`. */
function inverse(value: bigint, m: bigint): bigint {
  let [a, b, x, y] = [modulo(value, m), m, 1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return modulo(x, m);
}

/** p ≡ 3 (mod 4), so a root is the (p + 1) / 4th power; `undefined` where there is none. */
function squareRoot(value: bigint): bigint | undefined {
  let root = 1n;
  for (let base = value, power = (p + 1n) >> 2n; power > 0n; power >>= 1n, base = (base * base) % p)
    if (power & 1n) root = (root * base) % p;
  return (root * root) % p === value ? root : undefined;
}

/** dbl-2009-l, https://www.hyperelliptic.org/EFD/g1p/auto-shortw-jacobian-0.html */
function double([X, Y, Z]: Point): Point {
  const [A, B] = [(X * X) % p, (Y * Y) % p];
  const C = (B * B) % p;
  const D = 2n * ((X + B) ** 2n - A - C);
  const E = 3n * A;
  const X3 = modulo(E * E - 2n * D, p);
  return [X3, modulo(E * (D - X3) - 8n * C, p), (2n * Y * Z) % p];
}

/** add-2007-bl, same source, with the cases it leaves out. */
function add(a: Point, b: Point): Point {
  if (a[2] === 0n) return b;
  if (b[2] === 0n) return a;
  const [Z1, Z2] = [(a[2] * a[2]) % p, (b[2] * b[2]) % p];
  const [U1, U2] = [(a[0] * Z2) % p, (b[0] * Z1) % p];
  const [S1, S2] = [(a[1] * b[2] * Z2) % p, (b[1] * a[2] * Z1) % p];
  const H = modulo(U2 - U1, p);
  const r = modulo(S2 - S1, p);
  if (H === 0n) return r === 0n ? double(a) : infinity;
  const [H2, V] = [(H * H) % p, (U1 * H * H) % p];
  const H3 = (H2 * H) % p;
  const X3 = modulo(r * r - H3 - 2n * V, p);
  return [X3, modulo(r * (V - X3) - S1 * H3, p), (a[2] * b[2] * H) % p];
}

/** u·P + v·Q, both scalars walked at once (Straus, 1964). */
function combine(u: bigint, P: Point, v: bigint, Q: Point): Point {
  const both = add(P, Q);
  let sum = infinity;
  for (let bit = 255n; bit >= 0n; bit--) {
    sum = double(sum);
    const [ofP, ofQ] = [(u >> bit) & 1n, (v >> bit) & 1n];
    if (ofP && ofQ) sum = add(sum, both);
    else if (ofP) sum = add(sum, P);
    else if (ofQ) sum = add(sum, Q);
  }
  return sum;
}

/**
 * The key Q = r⁻¹(sR − eG) that signed `digest`, affine; `undefined` when there is none. `odd` says which of the two points with
 * abscissa r is meant; 0 < r < n and 0 < s < n are the caller's to check. Abscissas of r + n do not occur on Ethereum.
 */
export function recoverPoint(digest: bigint, r: bigint, s: bigint, odd: boolean): { x: bigint; y: bigint } | undefined {
  const root = squareRoot((r ** 3n + 7n) % p);
  if (root === undefined) return undefined;
  const R: Point = [r, (root & 1n) === (odd ? 1n : 0n) ? root : p - root, 1n];
  const inverseR = inverse(r, order);
  const [X, Y, Z] = combine(modulo(-digest * inverseR, order), generator, (s * inverseR) % order, R);
  if (Z === 0n) return undefined;
  const inverseZ = inverse(Z, p);
  const squared = (inverseZ * inverseZ) % p;
  return { x: (X * squared) % p, y: (((Y * squared) % p) * inverseZ) % p };
}
