import { ECDH } from 'node:crypto';
import { expect, it } from 'vitest';
import { concat, toHex } from '#protocol/bytes';
import { clinicianKeyOf, exportP256, generateP256, signP256, verifyP256 } from '#protocol/p256';
import { digestOf } from '#protocol/typed-data';
import { sampleBytes, sampleChain } from '../vectors/sample.ts';
import { sampleMessages } from '../vectors/sample-messages.ts';

const digest = digestOf('Receipt', sampleMessages.Receipt, sampleChain);

it('K8 a session key signs and cannot be taken out of the page', async () => {
  const { privateKey, publicKey } = await generateP256();
  expect(privateKey.extractable).toBe(false);
  for (const format of ['pkcs8', 'jwk', 'raw'] as const)
    await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
  await expect(crypto.subtle.wrapKey('pkcs8', privateKey, publicKey, 'AES-KW')).rejects.toThrow();
  const raw = await exportP256(publicKey);
  expect(raw).toHaveLength(65);
  expect(await verifyP256(digest, await signP256(digest, privateKey), raw)).toBe(true);
});

it('K8 a receipt is good for its own words and its own key only', async () => {
  const { privateKey, publicKey } = await generateP256();
  const raw = await exportP256(publicKey);
  const signature = await signP256(digest, privateKey);
  const other = digestOf('Receipt', { ...sampleMessages.Receipt, at: 1 }, sampleChain);
  expect(await verifyP256(other, signature, raw)).toBe(false);
  const stranger = await exportP256((await generateP256()).publicKey);
  expect(await verifyP256(digest, signature, stranger)).toBe(false);
  expect(await clinicianKeyOf(stranger)).not.toBe(await clinicianKeyOf(raw));
  const bytes = Buffer.from(signature.slice(2), 'hex');
  for (let at = 0; at < bytes.length; at += 5) {
    const changed = bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
    expect(await verifyP256(digest, toHex(changed), raw)).toBe(false);
  }
});

it('K8 malformed keys and signatures are refused without a throw', async () => {
  const { privateKey, publicKey } = await generateP256();
  const raw = await exportP256(publicKey);
  const signature = await signP256(digest, privateKey);
  const offCurve = concat(raw.subarray(0, 64), Uint8Array.of(raw[64]! ^ 1));
  const compressed = new Uint8Array(ECDH.convertKey(raw, 'prime256v1', undefined, undefined, 'compressed') as Buffer);
  for (const key of [new Uint8Array(), raw.slice(1), offCurve, new Uint8Array(65), sampleBytes('x', 65)])
    expect(await verifyP256(digest, signature, key)).toBe(false);
  for (const bad of ['0x', signature.slice(0, -2), `${signature}00`, `0x${'00'.repeat(64)}`, 'no hex'])
    expect(await verifyP256(digest, bad as `0x${string}`, raw)).toBe(false);
  // Another spelling of the same point is another clinician key: a delegation names one spelling.
  expect(await clinicianKeyOf(compressed)).not.toBe(await clinicianKeyOf(raw));
});
