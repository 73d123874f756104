import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { fromBase64url, toBase64url } from '../../protocol/bytes.ts';
import { readChart } from '../../protocol/fhir/read-chart.ts';
import { languages } from '../../protocol/language.ts';
import { decryptSegment } from '../../protocol/segment.ts';
import type { HeadList } from '../../protocol/wire/head-list.ts';
import { smallChart } from '../testing/small-chart.ts';
import { createWorld, lakeview, type World } from '../testing/world.ts';
import { openRecords } from './open-records.ts';
import { waitResumed } from './wait-resumed.ts';

let world: World;
const silent = () => undefined;
const open = (grant: `0x${string}`, origin = lakeview) =>
  openRecords({ desk: `${lakeview}/chartkey`, grant, origin, onProgress: silent });
const labs = ['patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory'];

beforeAll(async () => {
  world = await createWorld(smallChart);
  await world.deposit();
});
afterAll(() => world.close());
const stored = new Map<string, Uint8Array>();
afterEach(() => {
  for (const [cid, bytes] of stored) world.gateway.blobs.set(cid, bytes);
  stored.clear();
});
/** Replaces what the gateway serves under a CID, for one test. */
const serve = (cid: string, bytes: Uint8Array | undefined) => {
  stored.set(cid, world.gateway.blobs.get(cid)!);
  if (bytes) world.gateway.blobs.set(cid, bytes);
  else world.gateway.blobs.delete(cid);
};

it('the whole chart comes back token for token, every item attested', async () => {
  const { id } = await world.share({
    scopes: ['patient/*.rs'],
    labels: ['ETH', 'GDIS', 'HIV', 'PSY', 'SDV', 'SEX', 'U', 'UNDATED'],
  });
  const { resources, failures } = await open(id);
  expect(failures).toEqual([]);
  const source = readChart(smallChart).resources.map(({ text }) => text);
  expect(resources.map(({ text }) => text).sort()).toEqual(source.sort());
  expect(resources.every(({ attestation }) => attestation === 0)).toBe(true);
  expect(resources.some(({ text }) => text.includes('5.0'))).toBe(true);
});

it('W1 a representative is named only where the signed statement says so: the list alone is not believed', async () => {
  const actingFor = { relation: 'child', authority: 'parent' } as const;
  const told = await world.share({ scopes: labs, actingFor });
  expect((await open(told.id)).actingFor).toEqual(actingFor);
  for (const language of languages.filter((one) => one !== 'en')) {
    const read = await world.share({ scopes: labs, actingFor, language });
    expect((await open(read.id)).actingFor, language).toEqual(actingFor);
  }
  const silent = await world.share({ scopes: labs, actingFor, alter: ({ actingFor: _, ...list }) => list });
  expect((await open(silent.id)).actingFor).toBeUndefined();
  const own = await world.share({ scopes: labs, alter: (list) => ({ ...list, actingFor }) });
  expect((await open(own.id)).actingFor).toBeUndefined();
  const other = await world.share({
    scopes: labs,
    actingFor,
    alter: (list) => ({ ...list, actingFor: { relation: 'child', authority: 'guardian' } }),
  });
  expect((await open(other.id)).actingFor).toBeUndefined();
});

it('K1 the opening is a signed receipt at the gateway before any ciphertext goes out', async () => {
  const { id } = await world.share({ scopes: labs });
  const before = world.gateway.receipts.length;
  await open(id);
  expect(world.gateway.receipts.slice(before)).toMatchObject([{ grant: id }]);
});

it('K4 nothing outside the grant opens: not sent, and no key that was sent opens it', async () => {
  const { id, chosen } = await world.share({ scopes: labs });
  const { resources, list } = await open(id);
  const allowed = new Set(['Observation', 'Patient']);
  expect(new Set(resources.map(({ text }) => (JSON.parse(text) as { resourceType: string }).resourceType))).toEqual(
    allowed,
  );
  const outside = world.patient.segments.filter(({ cid }) => !chosen.some((segment) => segment.cid === cid));
  expect(outside.length).toBeGreaterThan(3);
  for (const { bytes } of outside)
    for (const { okm, version } of list.segments) {
      const name = { id: bytes.slice(2, 18), version };
      await expect(decryptSegment(bytes, fromBase64url(okm), name)).rejects.toMatchObject({ code: 'TAMPERED' });
    }
});

it('K6 a segment outside the words of the grant is not opened, even when its key was sent', async () => {
  const outside = world.patient.segments.find(({ class: name }) => name === 'Condition')!;
  const alter = (list: HeadList): HeadList => {
    const { cid, id, version, class: kind, labels, month, okm } = outside;
    const extra = { cid, id, version, class: kind, labels: [...labels], month, okm: toBase64url(okm), attestation: 0 };
    return { ...list, segments: [...list.segments, extra] };
  };
  const { id } = await world.share({ scopes: labs, alter });
  const { resources, failures } = await open(id);
  expect(failures).toEqual([{ code: 'NOT_ALLOWED', class: 'Condition', month: outside.month }]);
  expect(resources.some(({ class: name }) => name === 'Condition')).toBe(false);
});

it('K7 an altered, truncated, swapped or missing segment fails alone, with its code, and the rest is whole', async () => {
  const { id, chosen } = await world.share({ scopes: ['patient/*.rs'] });
  const [a, b, c, d] = chosen.filter(({ class: name }) => name !== 'Patient');
  const altered = a!.bytes.slice();
  altered[altered.length - 1]! ^= 1;
  serve(a!.cid, altered);
  serve(b!.cid, b!.bytes.slice(0, -20));
  serve(c!.cid, d!.bytes);
  serve(d!.cid, undefined);
  const { resources, failures } = await open(id);
  expect(failures.map(({ code }) => code).sort()).toEqual([
    'HASH_MISMATCH',
    'HASH_MISMATCH',
    'HASH_MISMATCH',
    'NOT_FOUND',
  ]);
  expect(resources.length).toBeGreaterThan(0);
  const failed = new Set([a, b, c, d].map((segment) => segment!.class));
  expect(resources.filter(({ class: name }) => !failed.has(name)).length).toBeGreaterThan(0);
});

it('K7 a head that is older than one this reader has seen is refused; a newer one is taken', async () => {
  const given = await world.share({ scopes: labs });
  const kept = world.gateway.grants.get(given.id)!;
  const [first, second] = [kept.head, await given.head(2)];
  kept.head = second;
  expect((await open(given.id)).head.version).toBe(2);
  kept.head = first;
  await expect(open(given.id)).rejects.toMatchObject({ code: 'HEAD_STALE' });
  kept.head = await given.head(3);
  expect((await open(given.id)).head.version).toBe(3);
});

it('K7 a head with another body, signature or grant is refused', async () => {
  const given = await world.share({ scopes: labs });
  const other = await world.share({ scopes: ['patient/Condition.rs'] });
  const kept = world.gateway.grants.get(given.id)!;
  const { head } = kept;
  kept.head = { ...head, body: (await given.head(1)).body };
  await expect(open(given.id)).rejects.toMatchObject({ code: 'HASH_MISMATCH' });
  kept.head = { ...head, head: { ...head.head, at: head.head.at + 1 } };
  await expect(open(given.id)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  kept.head = world.gateway.grants.get(other.id)!.head;
  await expect(open(given.id)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
});

it('a gateway share that is not the one the patient named is refused', async () => {
  const given = await world.share({ scopes: labs });
  world.gateway.grants.get(given.id)!.share = crypto.getRandomValues(new Uint8Array(32));
  await expect(open(given.id)).rejects.toMatchObject({ code: 'TAMPERED' });
});

it('W1 a grant for another origin, an unknown one, and a stopped one are not opened', async () => {
  const { id } = await world.share({ scopes: labs });
  await expect(open(id, 'http://elsewhere.test')).rejects.toMatchObject({ code: 'BAD_GRANT' });
  await expect(open(`0x${'22'.repeat(32)}`)).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  world.gateway.stop(id);
  await expect(open(id)).rejects.toMatchObject({ code: 'GRANT_REVOKED' });
});

it('K11 a paused grant is not opened, wherever its pause is heard first; after the resume it is', async () => {
  const { id } = await world.share({ scopes: labs });
  world.gateway.pause(id, 1);
  await expect(open(id)).rejects.toMatchObject({ code: 'GRANT_PAUSED', retryable: true });
  world.gateway.resume(id, 2);
  expect((await open(id)).resources.length).toBeGreaterThan(0);
  // A lease given in the very moment, by a gateway whose stream already says paused.
  world.gateway.append({ kind: 'paused', id, version: 3 });
  await expect(open(id)).rejects.toMatchObject({ code: 'GRANT_PAUSED' });
  world.gateway.append({ kind: 'resumed', id, version: 4 });
  world.gateway.append({ kind: 'paused', id, version: 2 });
  expect((await open(id)).resources.length).toBeGreaterThan(0);
});

it('waiting for a resume opens nothing, signs for nothing, and hears resume, stop and nothing of others', async () => {
  const streams: { onmessage?: (event: { data: string }) => void }[] = [];
  vi.stubGlobal(
    'EventSource',
    class {
      constructor() {
        streams.push(this);
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const [one, other] = [await world.share({ scopes: labs }), await world.share({ scopes: labs })];
  world.gateway.pause(one.id, 1);
  const heard: unknown[] = [];
  const before = world.gateway.receipts.length;
  await waitResumed({ desk: `${lakeview}/chartkey`, grant: one.id, origin: lakeview }, (news) => heard.push(news));
  const say = (event: object) => streams[0]!.onmessage!({ data: JSON.stringify({ seq: 10_000, ...event }) });
  expect(heard).toEqual([]);
  say({ kind: 'resumed', id: other.id, version: 9 });
  expect(heard).toEqual([]);
  say({ kind: 'resumed', id: one.id, version: 2, seq: 10_001 });
  expect(heard).toEqual([{ news: 'resumed' }]);
  say({ kind: 'stopped', id: one.id, seq: 10_002 });
  expect(heard.at(-1)).toEqual({ news: 'ended', reason: 'revoked' });
  expect(world.gateway.receipts.length).toBe(before);
  const elsewhere = { desk: `${lakeview}/chartkey`, grant: one.id, origin: 'http://elsewhere.test' };
  await expect(waitResumed(elsewhere, () => undefined)).rejects.toMatchObject({ code: 'BAD_GRANT' });
});

const tampered: [string, (list: HeadList) => HeadList][] = [
  ['no link to this grant', (list) => ({ ...list, links: [] })],
  ['a link that is over', (list) => ({ ...list, links: list.links.map((link) => ({ ...link, until: 1 })) })],
  [
    'an attestation by somebody else',
    (list) => ({
      ...list,
      attestations: list.attestations.map((one) => ({ ...one, custodian: list.links[0]!.owner })),
    }),
  ],
  [
    'a true attestation under a borrowed name',
    (list) => ({
      ...list,
      attestations: list.attestations.map((one) => ({ ...one, profile: { ...one.profile, name: 'Mayo Clinic' } })),
    }),
  ],
  [
    'another root',
    (list) => ({
      ...list,
      attestations: list.attestations.map((one) => ({ ...one, root: `0x${'33'.repeat(32)}` as const })),
    }),
  ],
];
it.each(tampered)('ownership: %s shows nothing as issued, and nothing at all of it', async (_name, alter) => {
  const { id } = await world.share({ scopes: labs, alter });
  const { resources, failures } = await open(id);
  expect(resources).toEqual([]);
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['ATTESTATION_INVALID']));
});

it('what the patient added is shown, as unverified', async () => {
  const own = '{"resourceType":"Immunization","id":"own","status":"completed","occurrenceDateTime":"2024-05-01"}';
  const { segments } = world.patient;
  const before = segments.length;
  onTestFinished(() => void segments.splice(before));
  await world.patient.addFile(own);
  for (const { cid, bytes } of world.patient.segments) world.gateway.blobs.set(cid, bytes);
  const { id } = await world.share({ scopes: ['patient/Immunization.rs'], labels: ['U'] });
  const { resources, failures } = await open(id);
  expect(failures).toEqual([]);
  const added = resources.find(({ text }) => text === own);
  expect(added).toBeDefined();
  expect(added).not.toHaveProperty('attestation');
});

it('K8 no institution key crosses to the page: the desk seals its share to the session that asked, and to no other', async () => {
  const seen: string[] = [];
  const through = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await through(input, init);
    seen.push(String(init?.body ?? ''), response.url.includes('blobs') ? '' : await response.clone().text());
    return response;
  };
  try {
    const { id } = await world.share({ scopes: labs });
    await open(id);
  } finally {
    globalThis.fetch = through;
  }
  expect(seen.length).toBeGreaterThan(8);
  const keys = readFileSync(`${world.clinic.options.store}/keys.json`, 'utf8');
  const [{ seed }] = JSON.parse(keys) as [{ seed: string }];
  for (const secret of [seed, world.clinic.options.accountKey.slice(2)])
    for (const text of seen) expect(text.includes(secret)).toBe(false);
});
