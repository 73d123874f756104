import { secp256k1 } from '@noble/curves/secp256k1.js';
import { KEM_ML_KEM_768 as nobleMlKem } from '@panva/hpke-noble';
import { KEM_ML_KEM_768 as nativeMlKem } from 'hpke';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, fromHex, hkdf, sha256, toHex } from '#protocol/bytes';
import { keccak256 } from '#protocol/eip712';
import { recoverAddress } from '#protocol/signatures';
import { fromExternalData, hasExternalData } from './external-data.ts';
import { bytesOf, wycheproof } from './wycheproof.ts';

const external = (title: string, run: () => Promise<void>) =>
  it.runIf(hasExternalData)(`${title}${fromExternalData}`, run);

describe('Wycheproof', () => {
  external('AES-256-GCM with 96-bit nonces, by WebCrypto as segments and heads use it', async () => {
    type Field = 'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag';
    const all = wycheproof<Field, { keySize: number; ivSize: number }>('aes_gcm_test.json');
    const tests = all.filter(({ keySize, ivSize }) => keySize === 256 && ivSize === 96);
    expect(tests).toHaveLength(66);
    for (const test of tests) {
      const key = await crypto.subtle.importKey('raw', bytesOf(test.key), 'AES-GCM', false, ['encrypt', 'decrypt']);
      const params = { name: 'AES-GCM', iv: bytesOf(test.iv), additionalData: bytesOf(test.aad) };
      const sealed = concat(bytesOf(test.ct), bytesOf(test.tag));
      const opened = crypto.subtle.decrypt(params, key, sealed).then((plain) => toHex(new Uint8Array(plain)));
      if (test.result === 'valid') {
        expect(await opened, `${test.tcId}`).toBe(`0x${test.msg}`);
        expect(new Uint8Array(await crypto.subtle.encrypt(params, key, bytesOf(test.msg)))).toEqual(sealed);
      } else await expect(opened, `${test.tcId}`).rejects.toThrow();
    }
  });

  external('HKDF-SHA256', async () => {
    const tests = wycheproof<'ikm' | 'salt' | 'info' | 'okm', { size: number }>('hkdf_sha256_test.json');
    expect(tests).toHaveLength(86);
    for (const { ikm, salt, info, okm, size, result, tcId } of tests) {
      const derived = hkdf(bytesOf(ikm), bytesOf(salt), bytesOf(info), size).then(toHex);
      if (result === 'valid') expect(await derived, `${tcId}`).toBe(`0x${okm}`);
      else await expect(derived, `${tcId}`).rejects.toThrow();
    }
  });

  external('X25519, the classical half of the hybrid key, by WebCrypto', async () => {
    const tests = wycheproof<'public' | 'private' | 'shared'>('x25519_test.json');
    expect(tests).toHaveLength(518);
    const pkcs8 = fromHex('0x302e020100300506032b656e04220420');
    for (const test of tests) {
      const own = concat(pkcs8, bytesOf(test.private));
      const privateKey = await crypto.subtle.importKey('pkcs8', own, 'X25519', false, ['deriveBits']);
      const publicKey = await crypto.subtle.importKey('raw', bytesOf(test.public), 'X25519', true, []);
      const shared = crypto.subtle.deriveBits({ name: 'X25519', public: publicKey }, privateKey, 256);
      // RFC 7748 §6.1: WebCrypto must refuse an all-zero secret.
      if (test.flags.includes('ZeroSharedSecret')) await expect(shared, `${test.tcId}`).rejects.toThrow();
      else expect(toHex(new Uint8Array(await shared)), `${test.tcId}`).toBe(`0x${test.shared}`);
    }
  });

  for (const [name, makeKem] of [
    ['native', nativeMlKem],
    ['noble', nobleMlKem],
  ] as const)
    external(`ML-KEM-768, the post-quantum half of the hybrid key, by the ${name} KEM`, async () => {
      const kem = makeKem();
      const tests = wycheproof<'seed' | 'ek' | 'c' | 'K'>('mlkem_768_test.json');
      expect(tests).toHaveLength(193);
      for (const { seed, ek, c, K, result, tcId } of tests) {
        const decapsulated = async () => {
          const key = await kem.DeserializePrivateKey(bytesOf(seed) as Bytes, true);
          const publicKey = await kem.DeserializePublicKey(bytesOf(ek));
          return toHex(await kem.Decap(bytesOf(c), key, publicKey));
        };
        if (result === 'valid') expect(await decapsulated(), `${tcId}`).toBe(`0x${K}`);
        else await expect(decapsulated(), `${tcId}`).rejects.toThrow();
      }
    });

  external('ECDSA secp256k1: only canonical low-s signatures recover to their account', async () => {
    type Group = { publicKey: { uncompressed: string } };
    const tests = wycheproof<'msg' | 'sig' | 'comment', Group>('ecdsa_secp256k1_sha256_bitcoin_test.json');
    expect(tests).toHaveLength(463);
    let malformed = 0;
    const inexpressible: string[] = [];
    for (const { publicKey, msg, sig, result, tcId, comment } of tests) {
      const account = toHex(keccak256(bytesOf(publicKey.uncompressed).subarray(1)).subarray(12));
      const digest = await sha256(bytesOf(msg));
      const accounts = new Set<string>();
      try {
        const plain = secp256k1.Signature.fromBytes(bytesOf(sig), 'der').toBytes('compact');
        for (const v of [27, 28])
          try {
            accounts.add(recoverAddress(digest, toHex(concat(plain, Uint8Array.of(v)))));
          } catch (error) {
            expect(error).toMatchObject({ code: 'BAD_SIGNATURE' });
          }
      } catch {
        malformed++;
      }
      if (result === 'valid' && !accounts.has(account)) inexpressible.push(comment);
      else expect(accounts.has(account), `${tcId}`).toBe(result === 'valid');
    }
    // v of 27 or 28 cannot say that the nonce point's x is above the group order; Ethereum refuses such signatures too.
    expect(inexpressible).toEqual(['k*G has a large x-coordinate']);
    // These got past the DER parser and reached our own code.
    expect(tests.length - malformed).toBe(181);
  });
});
