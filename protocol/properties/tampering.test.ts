import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, toHex, utf8 } from '#protocol/bytes';
import { checkCid, cidOf } from '#protocol/cid';
import { gunzip } from '#protocol/gzip';
import { checkHead, headBodyHash, openHead, sealHead } from '#protocol/head';
import { readLines, writeLines } from '#protocol/resource-lines';
import { chunkSize, decryptSegment, encryptSegment, openSegment, readHeader, unpad } from '#protocol/segment';
import type { HeadList } from '#protocol/wire/head-list';
import { sampleBytes, sampleHex } from '../vectors/sample.ts';
import { runs } from './runs.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes;
const headerLength = 74;
const step = chunkSize + 16;
const tampered = { code: 'TAMPERED' };

/** Noise as text, so that gzip cannot shrink it below the chunks we want. */
const noise = (length: number) => utf8(toHex(concat(...Array.from({ length }, () => random(32_768)))));

async function seal(text: Bytes, okm = random(71), name = { id: random(16), version: 4 }) {
  return { text, okm, name, bytes: await encryptSegment(text, okm, name, random(16)) };
}
const small = await seal(utf8('{"fullUrl":"a"}\n{"value":5.0}\n'));
const large = await seal(noise(20));
const chunksOf = (bytes: Uint8Array) => {
  const body = bytes.subarray(headerLength);
  return Array.from({ length: Math.ceil(body.length / step) }, (_, i) => body.subarray(i * step, (i + 1) * step));
};

async function refused(bytes: Uint8Array, okm: Uint8Array, name = small.name): Promise<void> {
  await expect(decryptSegment(bytes, okm, name)).rejects.toMatchObject(tampered);
}
const flip = (bytes: Uint8Array, at: number, bit: number) =>
  bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));

describe('K7 tampered, truncated, reordered, swapped or replayed ciphertext is refused', () => {
  it('K7 untouched, both samples open (so that what follows can fail)', async () => {
    expect(chunksOf(large.bytes).length).toBeGreaterThan(2);
    for (const { bytes, okm, name, text } of [small, large])
      expect(await unpad(await decryptSegment(bytes, okm, name))).toEqual(text);
  });

  it('K7 any bit of the header, with the name we asked for and with the name it claims', async () => {
    for (let at = 0; at < headerLength; at++)
      for (let bit = 0; bit < 8; bit++) {
        const bytes = flip(small.bytes, at, bit);
        await refused(bytes, small.okm);
        if (at >= 2) await refused(bytes, small.okm, readHeader(bytes));
      }
  });

  it('K7 any bit of the body', async () => {
    const at = fc.integer({ min: headerLength, max: large.bytes.length - 1 });
    const property = fc.asyncProperty(at, fc.integer({ min: 0, max: 7 }), async (place, bit) =>
      refused(flip(large.bytes, place, bit), large.okm, large.name),
    );
    await fc.assert(property, runs(20, 2_000));
    for (let place = headerLength; place < small.bytes.length; place++)
      await refused(flip(small.bytes, place, place % 8), small.okm);
  });

  it('K7 cut short or grown anywhere, also at chunk borders', async () => {
    const lengths = fc.oneof(
      fc.integer({ min: 0, max: large.bytes.length - 1 }),
      fc.constantFrom(0, 1, headerLength, headerLength + 16, headerLength + 17, headerLength + step),
      fc.constantFrom(headerLength + 2 * step, headerLength + step + 16, headerLength + step + 5),
    );
    const property = fc.asyncProperty(lengths, async (length) =>
      refused(large.bytes.slice(0, length), large.okm, large.name),
    );
    await fc.assert(property, runs(60, 2_000));
    for (const tail of [1, 16, 17, step])
      await refused(concat(large.bytes, new Uint8Array(tail)), large.okm, large.name);
    await refused(concat(small.bytes, small.bytes), small.okm);
  });

  it('K7 chunks dropped, doubled, reordered or taken from another segment', async () => {
    const chunks = chunksOf(large.bytes);
    const header = large.bytes.subarray(0, headerLength);
    const twin = await encryptSegment(large.text, large.okm, { id: large.name.id, version: 5 }, random(16));
    const all = [...chunks, ...chunksOf(twin)];
    const property = fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: all.length - 1 }), { maxLength: chunks.length + 1 }),
      async (order) => {
        if (order.length === chunks.length && order.every((from, i) => from === i)) return;
        await refused(concat(header, ...order.map((from) => all[from]!)), large.okm, large.name);
      },
    );
    await fc.assert(property, runs(60, 2_000));
    const swapped = chunks.map((_, i) => chunks[[1, 0][i] ?? i]!);
    for (const order of [swapped, chunks.slice(1), chunks.slice(0, -1), [...chunks, chunks.at(-1)!], [chunks.at(-1)!]])
      await refused(concat(header, ...order), large.okm, large.name);
  });

  it('K7 keys swapped between segments, older versions under a newer name, short keys', async () => {
    const other = await seal(utf8('other'));
    await refused(other.bytes, small.okm, other.name);
    await refused(small.bytes, other.okm);
    await refused(other.bytes, other.okm);
    await refused(small.bytes, small.okm, { id: small.name.id, version: 5 });
    await refused(small.bytes, small.okm.slice(0, 70));
    // The right key under another commitment: one ciphertext must never open under two names for its key.
    await refused(small.bytes, concat(small.okm.subarray(0, 32), random(32), small.okm.subarray(64)));
    await refused(small.bytes, concat(random(32), small.okm.subarray(32)));
  });

  it('K7 bytes that are not what the CID names', async () => {
    const cid = await cidOf(small.bytes);
    await checkCid(cid, small.bytes);
    await expect(checkCid(cid, flip(small.bytes, 9, 0))).rejects.toMatchObject({ code: 'HASH_MISMATCH' });
    const opened = { ...small.name, cid, okm: small.okm };
    expect(await unpad(await openSegment(small.bytes, opened))).toEqual(small.text);
    const altered = flip(small.bytes, small.bytes.length - 1, 0);
    await expect(openSegment(altered, opened)).rejects.toMatchObject({ code: 'HASH_MISMATCH' });
    const named = { ...opened, cid: await cidOf(altered) };
    await expect(openSegment(altered, named)).rejects.toMatchObject(tampered);
    await expect(checkCid('bafkreiaaaa', small.bytes)).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  });

  it('K7 lying lengths, padding and gzip inside an authentic segment', async () => {
    const plain = await decryptSegment(small.bytes, small.okm, small.name);
    const lies = [flip(plain, 7, 0), flip(plain, 0, 7), flip(plain, 6, 7), flip(plain, plain.length - 1, 0)];
    const empties = [new Uint8Array(), new Uint8Array(7), new Uint8Array(8), new Uint8Array(1024)];
    for (const lie of [...lies, ...empties, flip(plain, 8, 0)])
      await expect(unpad(lie), toHex(lie.slice(0, 16))).rejects.toMatchObject(tampered);
  });

  it('W2 a gzip bomb is stopped while it inflates', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(257 * 1024 * 1024), { level: 1 }));
    await expect(gunzip(bomb)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    // The same, claiming in its trailer to be small.
    bomb.fill(0, bomb.length - 4);
    await expect(gunzip(bomb)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('K7 lines that are no resource lines', () => {
    const salt = `"salt":"${'A'.repeat(22)}"`;
    const bad = ['{}', '{}\n{}', '{}\n{}\n{}\n', 'x\n{}\n', '{"salt":"AAAA","at":[0,1],"path":[]}\n{}\n'];
    const badProofs = [
      `{${salt}}\n{}\n`,
      `{${salt},"at":["0","1"],"path":[]}\n{}\n`,
      `{${salt},"at":[0,1],"path":["AA"]}\n{}\n`,
    ];
    for (const text of [...bad, ...badProofs])
      expect(() => readLines(utf8(text)), text).toThrow(expect.objectContaining(tampered));
    expect(readLines(writeLines([]))).toEqual([]);
  });
});

describe('K7 heads', () => {
  const list: HeadList = { v: 1, segments: [], attestations: [], links: [], leftOut: ['Condition'] };
  const [key, grant, other] = [sampleBytes('lease key'), sampleHex('grant'), sampleHex('other grant')];

  it('K7 an altered, cut, older or foreign head is refused', async () => {
    const body = await sealHead(list, key, grant, 2, random(16));
    expect(await openHead(body, key, grant, 2)).toEqual(list);
    for (let at = 0; at < body.length; at++)
      await expect(openHead(flip(body, at, at % 8), key, grant, 2)).rejects.toMatchObject(tampered);
    for (const length of [0, 15, 16, 31, body.length - 1])
      await expect(openHead(body.slice(0, length), key, grant, 2)).rejects.toMatchObject(tampered);
    await expect(openHead(body, key, grant, 1)).rejects.toMatchObject(tampered);
    await expect(openHead(body, key, grant, 3)).rejects.toMatchObject(tampered);
    await expect(openHead(body, key, other, 2)).rejects.toMatchObject(tampered);
    await expect(openHead(body, sampleBytes('other key'), grant, 2)).rejects.toMatchObject(tampered);
  });

  it('K7 a head older than one this reader has seen, or another body, is refused', async () => {
    const body = await sealHead(list, key, grant, 2, random(16));
    const head = { version: 2, body: await headBodyHash(body) };
    for (const seen of [undefined, 0, 1, 2]) await checkHead(head, body, seen);
    for (const seen of [3, Number.MAX_SAFE_INTEGER])
      await expect(checkHead(head, body, seen)).rejects.toMatchObject({ code: 'HEAD_STALE' });
    const replaced = await sealHead(list, key, grant, 2, random(16));
    await expect(checkHead(head, replaced, 1)).rejects.toMatchObject({ code: 'HASH_MISMATCH' });
  });
});
