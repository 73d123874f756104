import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 as ethersSha256 } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, fromHex, type Hex, hkdf, sha256, toHex } from '#protocol/bytes';
import { keccak256 } from '#protocol/eip712';
import { recoverAddress } from '#protocol/recover-address';
import { runs } from './runs.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('our own key recovery is that of noble', () => {
  const noble = (digest: Uint8Array, signature: Uint8Array): Hex => {
    const parsed = secp256k1.Signature.fromBytes(signature.slice(0, 64), 'compact').addRecoveryBit(signature[64]! - 27);
    const point = parsed.recoverPublicKey(digest).toBytes(false);
    return toHex(keccak256(point.subarray(1)).subarray(12));
  };

  it('for any r, s and v: the same account, or both refuse', () => {
    let recovered = 0;
    const small = fc.integer({ min: 0, max: 3 }).map((value) => new Uint8Array(32).fill(value, 31));
    const order = fromHex('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141');
    // The generator's own abscissa makes the two points of the sum equal or opposite.
    const generator = fromHex('0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798');
    const odd = [fc.constant(generator), small, fc.constant(order), fc.constant(new Uint8Array(32).fill(0xff))];
    const word = fc.oneof({ weight: 8, arbitrary: bytes32 }, ...odd);
    const low = bytes32.map((value) => value.map((byte, i) => (i === 0 ? byte & 0x3f : byte)));
    const s = fc.oneof({ weight: 4, arbitrary: low }, word);
    const any = fc.record({ digest: bytes32, r: word, s, v: fc.constantFrom(27, 28, 27, 28, 26, 29) });
    const property = fc.property(any, ({ digest, r, s, v }) => {
      const signature = concat(r, s, Uint8Array.of(v));
      const attempt = (run: () => Hex) => {
        try {
          return run();
        } catch {
          return undefined;
        }
      };
      const ours = attempt(() => recoverAddress(digest, toHex(signature)));
      const half = BigInt(toHex(s)) > BigInt(toHex(order)) / 2n;
      const theirs = half || v < 27 || v > 28 ? undefined : attempt(() => noble(digest, signature));
      expect(ours).toBe(theirs);
      if (ours) recovered++;
    });
    fc.assert(property, runs(150, 5_000));
    expect(recovered).toBeGreaterThan(10);
  });
});

it('hashes and HKDF agree with ethers and with RFC 5869 written out', async () => {
  const property = fc.asyncProperty(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 70 }),
    async (a, b) => {
      expect(toHex(await sha256(a))).toBe(ethersSha256(a));
      const mac = async (key: Uint8Array, data: Uint8Array) => {
        const padded = key.length > 0 ? key : new Uint8Array(32);
        const imported = await crypto.subtle.importKey(
          'raw',
          padded.slice(),
          { name: 'HMAC', hash: 'SHA-256' },
          false,
          ['sign'],
        );
        return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data.slice()));
      };
      const prk = await mac(b, a);
      const first = await mac(prk, concat(b, Uint8Array.of(1)));
      const second = await mac(prk, concat(first, b, Uint8Array.of(2)));
      const third = await mac(prk, concat(second, b, Uint8Array.of(3)));
      expect(toHex(await hkdf(a, b, b, 71))).toBe(toHex(concat(first, second, third).slice(0, 71)));
    },
  );
  await fc.assert(property, runs(50, 2_000));
});
