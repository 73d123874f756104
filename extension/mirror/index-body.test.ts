import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { toHex } from '#protocol/bytes';
import { padme } from '#protocol/padding';
import { runs } from '#protocol/properties/runs';
import { sampleSeed } from '#protocol/vectors/sample';
import type { LogEntry, LogFact } from '../storage/log-entry.ts';
import { chunkLength, type IndexBody, openChunk, openIndex, sealChunk, sealIndex } from './index-body.ts';
import { mirrorSecret, openPart, sealPart } from './mirror-cipher.ts';

const secret = mirrorSecret(sampleSeed());
const owner: Hex = `0x${'ab'.repeat(20)}`;
const zeros: Hex = `0x${'00'.repeat(32)}`;
const entry = (seq: number, fact: LogFact): LogEntry => ({
  ...fact,
  v: 1,
  seq,
  at: 1_700_000_000_000 + seq,
  prev: zeros,
});
const connected = (seq: number) => entry(seq, { kind: 'connected', origin: `https://clinic-${seq}.example` });
const bodyOf = (tail: LogEntry[]): IndexBody => ({
  v: 1,
  at: 1_700_000_000_000,
  devices: [{ lane: 7, count: tail.length, head: zeros, chunks: [], tail }],
  packs: [],
});

it('an index opens to what was sealed, under its own version and owner only', async () => {
  const body = bodyOf([entry(0, { kind: 'device', lane: 7 }), connected(1)]);
  const sealed = await sealIndex(secret, owner, 3, body);
  expect(await openIndex(secret, owner, 3, sealed)).toEqual(body);
  await expect(openIndex(secret, owner, 4, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  await expect(openIndex(secret, `0x${'ac'.repeat(20)}`, 3, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  const stranger = mirrorSecret(new Uint8Array(64).fill(1));
  await expect(openIndex(stranger, owner, 3, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
});

it('a chunk opens only at its place in its own device’s log', async () => {
  const list = Array.from({ length: chunkLength }, (_, i) => connected(i));
  const sealed = await sealChunk(secret, owner, 7, 2, list);
  expect(await openChunk(secret, owner, 7, 2, sealed)).toEqual(list);
  await expect(openChunk(secret, owner, 7, 1, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  await expect(openChunk(secret, owner, 8, 2, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
});

it('K7 any changed, missing or added byte of what the mirror keeps is refused', async () => {
  const place = new Uint8Array(4);
  const sealed = await sealPart(secret, 'rows', place, { rows: { a: 1 } });
  const change = fc.record({ at: fc.nat(sealed.length - 1), by: fc.integer({ min: 1, max: 255 }), cut: fc.nat(40) });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by, cut }) => {
      const changed = sealed.slice();
      changed[at]! ^= by;
      const refused = openPart(secret, 'rows', place, changed);
      await expect(refused).rejects.toMatchObject({ code: changed[0]! > 1 ? 'UNSUPPORTED_VERSION' : 'TAMPERED' });
      const shorter = sealed.slice(0, sealed.length - 1 - cut);
      await expect(openPart(secret, 'rows', place, shorter)).rejects.toMatchObject({ code: 'TAMPERED' });
    }),
    // Format 0 never was: a byte that becomes it is damage, not an older format.
    { ...runs(50, 500), examples: [[{ at: 0, by: 1, cut: 0 }]] },
  );
  await expect(openPart(secret, 'log', place, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  await expect(openPart(secret, 'index', place, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  await expect(openPart(secret, 'rows', new Uint8Array(5), sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
});

it('K9 the same body sealed twice shares neither salt nor ciphertext', async () => {
  const sealed = await Promise.all(Array.from({ length: 20 }, () => sealIndex(secret, owner, 1, bodyOf([]))));
  expect(new Set(sealed.map((bytes) => toHex(bytes.subarray(1, 17)))).size).toBe(20);
  expect(new Set(sealed.map((bytes) => toHex(bytes.subarray(17, 49)))).size).toBe(20);
});

it('sizes say little: nothing under 16 KiB, and then only lengths of Padmé', async () => {
  const overhead = 17 + 16;
  const random = (seq: number) => connectedTo(seq, toHex(crypto.getRandomValues(new Uint8Array(200))));
  for (const count of [0, 1, 20, 255]) {
    const { length } = await sealIndex(secret, owner, 1, bodyOf(Array.from({ length: count }, (_, i) => random(i))));
    const plain = length - overhead;
    expect(plain).toBeGreaterThanOrEqual(16 * 1024);
    expect(padme(plain)).toBe(plain);
  }
});
const connectedTo = (seq: number, text: string) => entry(seq, { kind: 'connected', origin: `https://${text}.example` });

it('an entry of a kind this version does not know is kept as it is; a body that does not add up is refused', async () => {
  const strange = { kind: 'danced', with: ['whom'], v: 1, seq: 0, at: 1, prev: zeros } as unknown as LogEntry;
  const sealed = await sealIndex(secret, owner, 1, bodyOf([strange]));
  expect((await openIndex(secret, owner, 1, sealed)).devices[0]!.tail).toEqual([strange]);
  const short = bodyOf([connected(0)]);
  short.devices[0]!.count = 2;
  const wrong = await sealIndex(secret, owner, 1, short);
  await expect(openIndex(secret, owner, 1, wrong)).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
});
