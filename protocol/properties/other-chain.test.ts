import { TypedDataEncoder } from 'ethers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '#protocol/bytes';
import { signingDigest } from '#protocol/eip712';
import { addressOf, compact, recoverAddress, sign, signDigest, verify } from '#protocol/signatures';
import { digestOf, domainOf, hashOf, type MessageName } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleHex } from '../vectors/sample.ts';
import { sampleMessages } from '../vectors/sample-messages.ts';
import { hex } from './arbitraries.ts';
import { runs } from './runs.ts';

const key = sampleBytes('signer');
const signer = addressOf(key);
const names = Object.keys(sampleMessages) as MessageName[];

describe('G7 a signature is worthless on another chain, contract, version or message', () => {
  it.each(names)('G7 %s', (name) => {
    const message = sampleMessages[name];
    const signature = sign(name, message, sampleChain, key);
    verify(name, message, sampleChain, signature, signer);
    const { verifyingContract } = domainOf(name, sampleChain);
    const elsewhere = [
      { ...sampleChain, chainId: 1 },
      Object.fromEntries(
        Object.entries(sampleChain).map(([field, value]) =>
          value === verifyingContract ? [field, sampleHex('another contract', 20)] : [field, value],
        ),
      ) as unknown as typeof sampleChain,
    ];
    for (const chain of elsewhere)
      expect(() => verify(name, message, chain, signature, signer)).toThrow(
        expect.objectContaining({ code: 'BAD_SIGNATURE' }),
      );
    expect(() => verify(name, message, sampleChain, signature, sampleHex('another signer', 20))).toThrow(
      expect.objectContaining({ code: 'BAD_SIGNATURE' }),
    );
  });

  it('G7 no two messages share a digest, whatever their bytes', () => {
    const digests = names.map((name) => toHex(digestOf(name, sampleMessages[name], sampleChain)));
    expect(new Set(digests).size).toBe(names.length);
  });

  it('G7 domain version 2 is another digest, as ethers computes it', () => {
    const domain = domainOf('Grant', sampleChain);
    const next = { ...domain, version: '2' };
    const id = Buffer.from(hashOf('Grant', sampleMessages.Grant).slice(2), 'hex');
    expect(toHex(signingDigest(next, id))).not.toBe(toHex(signingDigest(domain, id)));
    expect(TypedDataEncoder.hashDomain(next)).not.toBe(TypedDataEncoder.hashDomain(domain));
  });
});

describe('signatures', () => {
  it('round trip over any digest and key, in 65 and in 64 bytes', () => {
    const property = fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), hex(31), (digest, seed) => {
      const privateKey = Buffer.from(`01${seed.slice(2)}`, 'hex');
      const signature = signDigest(digest, privateKey);
      expect(recoverAddress(digest, signature)).toBe(addressOf(privateKey));
      const { r, vs } = compact(signature);
      expect(recoverAddress(digest, `${r}${vs.slice(2)}` as typeof r)).toBe(addressOf(privateKey));
    });
    fc.assert(property, runs(15, 500));
  });

  it('any other length, v or flipped bit never recovers to the signer', () => {
    const digest = sampleBytes('digest');
    const signature = signDigest(digest, key);
    const bytes = Buffer.from(signature.slice(2), 'hex');
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      let recovered: string | undefined;
      try {
        recovered = recoverAddress(digest, toHex(changed));
      } catch (error) {
        expect(error).toMatchObject({ code: 'BAD_SIGNATURE' });
      }
      expect(recovered).not.toBe(signer);
    }
    for (const bad of ['0x', signature.slice(0, -4), `${signature}00`, `${signature.slice(0, -2)}00`, 'no hex'])
      expect(() => recoverAddress(digest, bad as `0x${string}`)).toThrow(
        expect.objectContaining({ code: 'BAD_SIGNATURE' }),
      );
  });
});
