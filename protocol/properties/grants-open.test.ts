import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, fromBase64url, fromHex, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { openHead, sealHead } from '#protocol/head';
import { deriveShares, segmentSecret } from '#protocol/keys';
import { leaseKey } from '#protocol/lease';
import { decryptSegment, deriveOkm, encryptSegment, readHeader, unpad } from '#protocol/segment';
import { selectSegments } from '#protocol/select';
import { type Grant, grantId, type Terms } from '#protocol/typed-data';
import { sampleSeed } from '../vectors/sample.ts';
import { type Filing, filing, grant, terms } from './arbitraries.ts';
import { runs } from './runs.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes;
const seed = sampleSeed();

async function fileSegment(filed: Filing) {
  const name = { id: random(16), version: 0 };
  const salt = random(16);
  const text = utf8(`${toHex(name.id)} ${JSON.stringify(filed)}`);
  const okm = await deriveOkm(segmentSecret(seed, name.id), salt, name);
  const bytes = await encryptSegment(text, okm, name, salt);
  return { ...filed, cid: await cidOf(bytes), id: toHex(name.id), version: 0, okm, bytes, text };
}
type Filed = Awaited<ReturnType<typeof fileSegment>>;

/** The rule of protocol.md §3 said a second time, without the code under test. */
function isInside(granted: Terms, segment: Filing): boolean {
  const inScope = granted.scopes.some((scope) => {
    const type = scope.slice('patient/'.length, scope.indexOf('.'));
    const category = scope.split('|')[1];
    if (type === '*') return true;
    if (category) return segment.class === `${type}.${category}`;
    return segment.class === type || segment.class.startsWith(`${type}.`);
  });
  const months = /^\d{4}$/.test(segment.month) ? [`${segment.month}-01`, `${segment.month}-12`] : [segment.month];
  const dated = segment.month === 'undated' ? granted.labels.includes('UNDATED') : segment.month === 'standing';
  const inDates = dated || months.every((m) => /^\d/.test(m) && granted.dataFrom <= m && m <= granted.dataUntil);
  const labels = new Set(granted.labels);
  return (
    (inScope || segment.class === 'Patient') &&
    inDates &&
    segment.labels.every((label) => labels.has(label)) &&
    (granted.records.length ? granted.records.includes(segment.record) : true)
  );
}

/** Everything a grantee of `given` ever gets that could be a key, as the extension makes it and the reader opens it. */
async function receive(given: Grant, chart: readonly Filed[]) {
  const id = grantId(given);
  const shares = await deriveShares(seed, given.terms.salt);
  const key = await leaseKey(shares.patient, shares.gateway, id);
  const segments = selectSegments(given.terms, chart).map(({ okm, bytes: _, text: __, record: ___, ...entry }) => ({
    ...entry,
    okm: toBase64url(okm),
  }));
  const body = await sealHead({ v: 1, segments, attestations: [], links: [], leftOut: [] }, key, id, 1, random(16));
  const { segments: received } = await openHead(body, key, id, 1);
  return { id, key, body, shares, received };
}

async function opens(segment: Filed, okm: Uint8Array): Promise<boolean> {
  const header = readHeader(segment.bytes);
  try {
    const text = await unpad(await decryptSegment(segment.bytes, okm, header));
    expect(text).toEqual(segment.text);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'TAMPERED' });
    return false;
  }
}

it('K4 nothing a grantee receives opens a segment outside the grant', async () => {
  let opened = 0;
  let closed = 0;
  const property = fc.asyncProperty(
    fc.array(filing, { minLength: 4, maxLength: 14 }),
    fc.array(grant, { minLength: 2, maxLength: 3 }),
    async (filings, grants) => {
      const chart = await Promise.all(filings.map(fileSegment));
      const all = await Promise.all(grants.map((given) => receive(given, chart)));
      for (const [i, { received, key, shares, id }] of all.entries()) {
        const keys = received.map(({ okm }) => fromBase64url(okm));
        for (const segment of chart) {
          const header = readHeader(segment.bytes);
          // What a reader might derive from its other secrets, besides the keys it was given.
          const secrets = [key, shares.patient, shares.gateway, fromHex(id)];
          const derived = await Promise.all(secrets.map((secret) => deriveOkm(secret, header.salt, header)));
          const tries = await Promise.all([...keys, ...derived].map((okm) => opens(segment, okm)));
          const inside = isInside(grants[i]!.terms, segment);
          expect(tries.filter(Boolean).length, JSON.stringify(segment)).toBe(inside ? 1 : 0);
          if (inside) opened++;
          else closed++;
        }
        for (const other of all.filter((peer) => peer !== all[i]))
          await expect(openHead(other.body, key, other.id, 1)).rejects.toMatchObject({ code: 'TAMPERED' });
      }
    },
  );
  await fc.assert(property, runs(25, 1_000));
  // Both sides were really tried.
  expect(Math.min(opened, closed)).toBeGreaterThan(20);
});

it('K4 the one rule of selection agrees with the rule said twice', () => {
  const property = fc.property(fc.array(filing, { minLength: 1, maxLength: 40 }), terms, (filings, given) => {
    const entries = filings.map((filed, i) => ({ ...filed, cid: `${i}`, id: '0x' as const, version: 0 }));
    expect(selectSegments(given, entries)).toEqual(entries.filter((entry) => isInside(given, entry)));
  });
  fc.assert(property, runs(1_000, 50_000));
});
