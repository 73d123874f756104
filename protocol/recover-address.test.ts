import { secp256k1 } from '@noble/curves/secp256k1.js';
import { computeAddress, SigningKey } from 'ethers';
import { expect, it } from 'vitest';
import { fromHex, type Hex, toHex } from '#protocol/bytes';
import { recoverAddress, recoversTo } from '#protocol/recover-address';
import { addressOf, compact, signDigest } from '#protocol/signatures';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const order = secp256k1.Point.CURVE().n;

it('recovers what noble and ethers sign, in 65 and 64 bytes', () => {
  for (let i = 0; i < 40; i++) {
    const [digest, key] = [random(32), secp256k1.utils.randomSecretKey()];
    const signature = signDigest(digest, key);
    const { r, vs } = compact(signature);
    expect(recoverAddress(digest, signature)).toBe(addressOf(key));
    expect(recoverAddress(digest, `${r}${vs.slice(2)}`)).toBe(addressOf(key));
    const signer = new SigningKey(toHex(key));
    const theirs = signer.sign(digest).serialized as Hex;
    expect(recoverAddress(digest, theirs)).toBe(computeAddress(signer.publicKey).toLowerCase());
  }
});

it('a digest of zero is recovered as well', () => {
  const key = secp256k1.utils.randomSecretKey();
  expect(recoverAddress(new Uint8Array(32), signDigest(new Uint8Array(32), key))).toBe(addressOf(key));
});

it('malformed signatures are BAD_SIGNATURE, and a changed one is another account', () => {
  const [digest, key] = [random(32), secp256k1.utils.randomSecretKey()];
  const good = signDigest(digest, key);
  const [r, s, v] = [good.slice(2, 66), good.slice(66, 130), good.slice(130)];
  const highS = (order - BigInt(`0x${s}`)).toString(16).padStart(64, '0');
  const zero = '0'.repeat(64);
  const n = order.toString(16);
  const bad = [
    '0x',
    good.slice(0, -4),
    `0x${r}${highS}${v}`,
    `0x${zero}${s}${v}`,
    `0x${r}${zero}${v}`,
    `0x${n}${s}${v}`,
  ];
  for (const signature of [...bad, `0x${r}${s}00`, `0x${r}${s}1d`, `0x${'f'.repeat(64)}${s}${v}`])
    expect(() => recoverAddress(digest, signature as Hex)).toThrow('BAD_SIGNATURE');
  expect(() => recoverAddress(digest.subarray(1), good)).toThrow('BAD_SIGNATURE');
  expect(recoverAddress(random(32), good)).not.toBe(addressOf(key));
  expect(recoversTo(digest, good, addressOf(key))).toBe(true);
  expect(recoversTo(random(32), good, addressOf(key))).toBe(false);
  for (const signature of bad) expect(recoversTo(digest, signature as Hex, addressOf(key))).toBe(false);
});

it('special scalars and keys: one, minus one, the generator itself', () => {
  const { n } = secp256k1.Point.CURVE();
  const keyOf = (value: bigint) => fromHex(`0x${value.toString(16).padStart(64, '0')}`);
  const digests = [keyOf(0n), keyOf(1n), keyOf(n - 1n), keyOf(n), keyOf(2n ** 256n - 1n)];
  for (const key of [1n, 2n, 3n, n - 1n, n - 2n, (n + 1n) / 2n].map(keyOf))
    for (const digest of digests) expect(recoverAddress(digest, signDigest(digest, key))).toBe(addressOf(key));
});

it('agrees with noble on random bytes: the same account, or refused by both', () => {
  for (let i = 0; i < 300; i++) {
    const digest = random(32);
    const signature = random(65);
    signature[64] = 27 + (i & 1);
    signature[32]! &= 0x3f;
    const theirs = (() => {
      try {
        const parsed = secp256k1.Signature.fromBytes(signature.subarray(0, 64), 'compact').addRecoveryBit(i & 1);
        return computeAddress(toHex(parsed.recoverPublicKey(digest).toBytes(false))).toLowerCase();
      } catch {
        return 'refused';
      }
    })();
    const ours = (() => {
      try {
        return recoverAddress(digest, toHex(signature));
      } catch {
        return 'refused';
      }
    })();
    expect(ours).toBe(theirs);
  }
});
