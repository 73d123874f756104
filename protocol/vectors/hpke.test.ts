import { Aes256Gcm, HkdfSha256, CipherSuite as OracleSuite } from '@hpke/core';
import { XWing } from '@hpke/hybridkem-x-wing';
import * as noble from '@panva/hpke-noble';
import * as native from 'hpke';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bytes, fromHex, toHex, utf8 } from '#protocol/bytes';
import * as ours from '#protocol/hpke';
import { externalJson, fromExternalData, hasExternalData } from './external-data.ts';
import { sampleBytes } from './sample.ts';

interface Vector {
  kem_id: number;
  kdf_id: number;
  aead_id: number;
  info: string;
  skRm: string;
  pkRm: string;
  enc: string;
  encryptions: { aad: string; ct: string; pt: string }[];
  exports: { exporter_context: string; L: number; exported_value: string }[];
}

const bytes = (hex: string) => fromHex(`0x${hex}`);
const kdfs = { 1: 'KDF_HKDF_SHA256', 17: 'KDF_SHAKE256' } as const;

describe('HPKE with MLKEM768-X25519 (0x647a)', () => {
  for (const [name, library] of Object.entries({ native, noble: { ...native, ...noble } }))
    it.runIf(hasExternalData)(`published vectors open with the ${name} suite${fromExternalData}`, async () => {
      const vectors = externalJson<Vector[]>('hpke', 'vectors-pq.json').filter(({ kem_id }) => kem_id === 0x647a);
      expect(vectors.map(({ kdf_id, aead_id }) => [kdf_id, aead_id])).toEqual([
        [1, 3],
        [17, 3],
      ]);
      for (const { kdf_id, info, skRm, pkRm, enc, encryptions, exports } of vectors) {
        const kdf = library[kdfs[kdf_id as keyof typeof kdfs]];
        const suite = new native.CipherSuite(library.KEM_MLKEM768_X25519, kdf, library.AEAD_ChaCha20Poly1305);
        const privateKey = await suite.DeserializePrivateKey(bytes(skRm));
        const recipient = await suite.SetupRecipient(privateKey, bytes(enc), { info: bytes(info) });
        for (const { aad, ct, pt } of encryptions)
          expect(toHex(await recipient.Open(bytes(ct), bytes(aad)))).toBe(`0x${pt}`);
        for (const { exporter_context, L, exported_value } of exports)
          expect(toHex(await recipient.Export(bytes(exporter_context), L))).toBe(`0x${exported_value}`);
        // The raw seed names the published public key: what is sealed to it opens with the seed.
        const sealed = await suite.Seal(await suite.DeserializePublicKey(bytes(pkRm)), utf8('to the seed'));
        const opened = await suite.Open(privateKey, sealed.encapsulatedSecret, sealed.ciphertext);
        expect(opened).toEqual(utf8('to the seed'));
      }
    });

  const [info, aad, text] = [utf8('info'), utf8('aad'), utf8('thirty-two bytes of a share, half')];
  const oracle = new OracleSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const plainBuffer = (part: Uint8Array) => part.slice().buffer as ArrayBuffer;

  it('what we seal, @hpke/core opens with the raw seed', async () => {
    const { seed, publicKey } = await ours.generateHybrid();
    expect([seed.length, publicKey.length]).toEqual([32, 1216]);
    const sealed = await ours.seal(publicKey, text, info, aad);
    expect(sealed).toHaveLength(1120 + text.length + 16);
    const recipientKey = await oracle.kem.importKey('raw', plainBuffer(seed), false);
    const enc = plainBuffer(sealed.subarray(0, 1120));
    const recipient = await oracle.createRecipientContext({ recipientKey, enc, info: plainBuffer(info) });
    const opened = await recipient.open(plainBuffer(sealed.subarray(1120)), plainBuffer(aad));
    expect(new Uint8Array(opened)).toEqual(text);
  });

  it('what @hpke/core seals, we open with the raw seed', async () => {
    const { seed, publicKey } = await ours.generateHybrid();
    const recipientPublicKey = await oracle.kem.importKey('raw', plainBuffer(publicKey), true);
    const sender = await oracle.createSenderContext({ recipientPublicKey, info: plainBuffer(info) });
    const ciphertext = new Uint8Array(await sender.seal(plainBuffer(text), plainBuffer(aad)));
    const sealed = new Uint8Array([...new Uint8Array(sender.enc), ...ciphertext]);
    expect(await ours.open(seed, sealed, info, aad)).toEqual(text);
  });

  it('another seed, info, aad, or any bit refuses with TAMPERED', async () => {
    const { seed, publicKey } = await ours.generateHybrid();
    const sealed = await ours.seal(publicKey, text, info, aad);
    const tampered = { code: 'TAMPERED' };
    const flipped = (at: number) => sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)) as Bytes;
    const refused = (bytes: Uint8Array, key = seed, i = info, a = aad) =>
      expect(ours.open(key, bytes, i, a)).rejects.toMatchObject(tampered);
    await refused(sealed, sampleBytes('another seed'));
    await refused(sealed, seed.slice(1));
    await refused(sealed, seed, utf8('other'));
    await refused(sealed, seed, info, utf8('other'));
    for (const at of [0, 1087, 1088, 1119, 1120, sealed.length - 1]) await refused(flipped(at));
    for (const length of [0, 1119, 1120, 1135, sealed.length - 1]) await refused(sealed.slice(0, length));
  });

  it('a malformed public key is refused before anything is sealed', async () => {
    const { publicKey } = await ours.generateHybrid();
    // 0xfff is no residue modulo 3329: the encapsulation key check of FIPS 203 §7.2.
    const unreduced = publicKey.slice().fill(0xff, 0, 3);
    for (const key of [publicKey.slice(1), new Uint8Array(1217), unreduced])
      await expect(ours.seal(key, text, info, aad)).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
  });
});

describe('noble fallback (MOCK: a platform whose WebCrypto has no ML-KEM)', () => {
  afterEach(() => vi.resetModules());

  it('seals and opens with the native suite both ways', async () => {
    const pair = await ours.generateHybrid();
    const fromNative = await ours.seal(pair.publicKey, utf8('native'), new Uint8Array(), new Uint8Array());
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    let refused = 0;
    vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...args: unknown[]) => {
      const { name } = args[2] as { name?: string };
      if (!name?.startsWith('ML-KEM')) return Reflect.apply(importKey, crypto.subtle, args);
      refused++;
      return Promise.reject(new DOMException('no ML-KEM', 'NotSupportedError'));
    }) as typeof importKey);
    vi.resetModules();
    const without: typeof ours = await import('#protocol/hpke');
    expect(await without.open(pair.seed, fromNative, new Uint8Array(), new Uint8Array())).toEqual(utf8('native'));
    const other = await without.generateHybrid();
    const fromNoble = await without.seal(other.publicKey, utf8('noble'), new Uint8Array(), new Uint8Array());
    expect(refused).toBe(1);
    vi.restoreAllMocks();
    expect(await ours.open(other.seed, fromNoble, new Uint8Array(), new Uint8Array())).toEqual(utf8('noble'));
    await expect(without.open(pair.seed, fromNoble, new Uint8Array(), new Uint8Array())).rejects.toMatchObject({
      code: 'TAMPERED',
    });
  });
});
