import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fromBase64url, type Hex, sha256, toHex, utf8 } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { checkReceipt } from '#protocol/check-receipt';
import { verifyReceipt } from '#protocol/consent/verify-receipt';
import { readChart } from '#protocol/fhir/read-chart';
import { isAttested } from '#protocol/ownership';
import { verify } from '#protocol/signatures';
import { grantId, hashOf } from '#protocol/typed-data';
import type { Engine } from '../background/create-context.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { config } from '../config.ts';
import { syncReceipts } from '../grants/sync-receipts.ts';
import { filingBatch, filingPlace } from '../records/filing.ts';
import { openPackage } from '../records/open-package.ts';
import { sealChart } from '../records/seal-chart.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { clinicianReceipt } from '../testing/receipts.ts';
import { shareWith } from '../testing/share.ts';
import { smallChart, smallChartTexts } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { exportAll } from './export-all.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const chain = config.deployment;
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let blocks: BlockReader;

beforeEach(async () => {
  clinic = await createClinic();
  gateway = memoryGateway();
  blocks = await vouchingBlocks(clinic);
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const instead = () => ({ gateway: gateway.client, blocks });
async function unzipped(file: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const parsed = <T>(text: string | undefined): T => JSON.parse(text!) as T;
interface Provenance {
  entry: number;
  record: Hex;
  sha256: Hex;
  fullUrl?: string;
  salt?: string;
  at?: [number, number];
  path?: string[];
}
const linesOf = (text: string | undefined): Provenance[] =>
  text!
    .trim()
    .split('\n')
    .map((line) => parsed(line));

/** A copy that the clinic signed, filed and uploaded (gateway in memory). */
async function seedAttested(): Promise<void> {
  const { lane } = await engine.ledger.read();
  const path = { branch: 'owners' as const, lane: lane!, index: 77 };
  const { address: owner } = await engine.keys.signer(path);
  const bytes = await clinic.packageOf(smallChart, owner, Math.floor(Date.now() / 1000));
  const deposit = { owner, offer: { desk: clinic.desk } } as Parameters<typeof openPackage>[1];
  const opened = await openPackage(bytes, deposit, engine.chain);
  const sealed = await sealChart({ ...opened, path, at: engine.now() }, engine);
  await engine.store.write(filingBatch(sealed));
  for (const { cid, bytes: ciphertext } of sealed.blobs) gateway.blobs.set(cid, ciphertext);
  await engine.store.write({ rows: { [filingPlace(sealed.chart.record)]: undefined } });
}

/** Shares with the clinic, which opens it once. */
async function shareAndOpen(): Promise<Hex> {
  const over = { scopes: ['patient/Observation.rs?category=laboratory'], dataUntil: '2026-11' };
  const id = await shareWith(engine, clinic, { over });
  const receipt = await clinicianReceipt(engine.chain, clinic.privateKey, id, Math.floor(Date.now() / 1000));
  const forged = { ...receipt, receipt: { ...receipt.receipt, at: receipt.receipt.at + 1 } };
  engine.gateway.receipts = async () => [receipt, forged];
  await syncReceipts(engine);
  return id;
}

it('exports every resource token for token, in a Bundle that reads back as what it was', async () => {
  await seedAttested();
  const { file, people } = await exportAll({}, instead());
  const files = await unzipped(file);
  const chart = files['chart.json']!;
  const texts = readChart(chart).resources.map(({ text }) => text);
  expect(texts.toSorted()).toEqual([...smallChartTexts, ...smallChartTexts].toSorted());
  for (const text of smallChartTexts) expect(chart).toContain(text);
  expect(people).toMatchObject([{ records: 2, resources: 14, attested: 7, problems: [] }]);
  // A fullUrl is said once in the Bundle (bdl-7) and stays with both copies in the provenance.
  const entries = parsed<{ entry: { fullUrl?: string }[] }>(chart).entry;
  const named = entries.flatMap(({ fullUrl }) => fullUrl ?? []);
  expect(new Set(named).size).toBe(named.length);
  expect(linesOf(files['provenance.ndjson']).every(({ fullUrl }) => fullUrl !== undefined)).toBe(true);
});

it('what it exports verifies offline: files, resources, custodians’ signatures, grants, receipts and the log', async () => {
  await seedAttested();
  const grant = await shareAndOpen();
  const files = await unzipped((await exportAll({}, instead())).file);
  const manifest = parsed<{ files: Record<string, { bytes: number; sha256: Hex }> }>(files['manifest.json']);
  const described = Object.keys(files).filter((path) => path !== 'manifest.json');
  expect(Object.keys(manifest.files).toSorted()).toEqual(described.toSorted());
  for (const [path, { bytes, sha256: hash }] of Object.entries(manifest.files)) {
    expect(utf8(files[path]!).length).toBe(bytes);
    expect(toHex(await sha256(utf8(files[path]!)))).toBe(hash);
  }

  const texts = readChart(files['chart.json']!).resources.map(({ text }) => text);
  const sources = parsed<{ record: Hex; attestation?: Parameters<typeof isAttested>[1] & { signature: Hex } }[]>(
    files['sources.json'],
  );
  let proven = 0;
  for (const { entry, record, sha256: hash, salt, at, path } of linesOf(files['provenance.ndjson'])) {
    expect(toHex(await sha256(utf8(texts[entry]!)))).toBe(hash);
    const { attestation } = sources.find((source) => source.record === record)!;
    if (!attestation || !salt) continue;
    const { owner, custodian, root, at: signedAt, signature } = attestation;
    verify('Attestation', { owner, custodian, root, at: signedAt }, chain, signature, clinic.address);
    const [index, count] = at!;
    const proof = { salt: fromBase64url(salt), index, count, path: path!.map(fromBase64url) };
    expect(await isAttested({ text: texts[entry]!, proof }, attestation)).toBe(true);
    await expect(isAttested({ text: texts[entry]!.replace('"', '" '), proof }, attestation)).rejects.toThrow();
    proven += 1;
  }
  expect(proven).toBe(7);

  const [shared] = parsed<
    { id: Hex; grant: Parameters<typeof grantId>[0]; signature: Hex; openings: { receipt: Hex }[] }[]
  >(files['grants.json']);
  expect([shared!.id, grantId(shared!.grant)]).toEqual([grant, grant]);
  verify('Grant', shared!.grant, chain, shared!.signature, shared!.grant.patient);

  const consent = await verifyReceipt(files[`receipts/chartkey-receipt-${grant.slice(2, 18)}.json`]!, 0);
  expect(consent).toMatchObject({ verdict: 'proven', signed: { grant: shared!.grant } });

  const receipts = parsed<Parameters<typeof checkReceipt>[0][]>(files['receipts.json']);
  expect(receipts).toHaveLength(1);
  await checkReceipt(receipts[0]!, shared!.grant.terms.grantee, chain);
  expect(shared!.openings).toMatchObject([{ receipt: hashOf('Receipt', receipts[0]!.receipt) }]);
  const other = { ...receipts[0]!, receipt: { ...receipts[0]!.receipt, at: 1 } };
  await expect(checkReceipt(other, shared!.grant.terms.grantee, chain)).rejects.toMatchObject({
    code: 'DELEGATION_INVALID',
  });

  const [device] = parsed<{ lane: number; entries: { prev: Hex; kind: string }[] }[]>(files['log.json']);
  for (const [i, entry] of device!.entries.entries())
    if (i > 0) expect(entry.prev).toBe(await canonicalHash(device!.entries[i - 1]));
});

it('X2 no key, share or seed is among what it exports, and the README says that the file is open', async () => {
  await seedAttested();
  await shareAndOpen();
  const files = await unzipped((await exportAll({}, instead())).file);
  const all = Object.values(files).join('\n').toLowerCase();
  const secrets = await engine.keys.seed((seed) => [
    toHex(seed).slice(2),
    Buffer.from(seed).toString('base64url').toLowerCase(),
  ]);
  for (const secret of secrets) expect(all.includes(secret)).toBe(false);
  // Salts of headers, with a seed, are keys: they stay here.
  const [chart] = (await engine.charts.read()).rows;
  for (const { salt } of chart!.segments) expect(all.includes(salt.toLowerCase())).toBe(false);
  expect(files['README.txt']).toContain('This folder is not locked');
  expect(files['README.txt']).toContain('14 records, of which 7 are proven');
});

it('K7 a part that is missing or was changed is named, and everything else is exported', async () => {
  const [chart] = (await engine.charts.read()).rows;
  const [first, second] = chart!.segments;
  gateway.blobs.delete(first!.cid);
  gateway.blobs.get(second!.cid)![90]! ^= 1;
  const { people, file } = await exportAll({}, instead());
  const [own] = people;
  expect(own!.problems.map(({ cid }) => cid).toSorted()).toEqual([first!.cid, second!.cid].toSorted());
  const lost = own!.problems.reduce((sum, { items }) => sum + items, 0);
  expect(own!.resources).toBe(smallChartTexts.length - lost);
  expect((await unzipped(file))['README.txt']).toContain('Not complete');
});

it('what still waits here to be uploaded is exported as well, with no gateway at all', async () => {
  const [chart] = (await engine.charts.read()).rows;
  const blobs = chart!.segments.map(({ cid }, i) => ({
    key: [chart!.record, i] as [string, number],
    cid,
    bytes: gateway.blobs.get(cid)! as Uint8Array<ArrayBuffer>,
  }));
  const filing = { v: 1, record: chart!.record, path: chart!.path, uploaded: 0, parts: blobs.length };
  await engine.store.write({ blobs, rows: { [filingPlace(chart!.record)]: filing } });
  gateway.blobs.clear();
  expect((await exportAll({}, instead())).people).toMatchObject([{ resources: 7, problems: [] }]);
});

it('says how far it is, and cancelling makes no file', async () => {
  const seen: [number, number][] = [];
  await exportAll({ progress: (done, total) => seen.push([done, total]) }, instead());
  const { length } = (await engine.charts.read()).segments;
  expect(seen[0]).toEqual([0, length]);
  expect(seen.at(-1)).toEqual([length, length]);
  const stop = new AbortController();
  const cancelled = exportAll({ progress: (done) => done === 1 && stop.abort(), signal: stop.signal }, instead());
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  await endSession();
  await expect(exportAll({}, instead())).rejects.toMatchObject({ code: 'LOCKED' });
});

it('a forged receipt is neither logged nor kept', async () => {
  const grant = await shareAndOpen();
  expect((await engine.ledger.read()).openings.get(grant)).toHaveLength(1);
  expect(await engine.store.rows('receipt/')).toHaveLength(1);
});

it('receipts of an older version, known but not whole, are fetched again', async () => {
  const grant = await shareAndOpen();
  const [place] = await engine.db.getAllKeys('rows', IDBKeyRange.bound('receipt/', 'receipt/\uffff'));
  await engine.store.write({ rows: { [place!]: undefined } });
  // A new worker.
  const next = await createTestEngine({ blocks, gateway: engine.gateway });
  const asked: number[] = [];
  const { receipts } = engine.gateway;
  next.gateway.receipts = (patient, since) => {
    asked.push(since);
    return receipts(patient, since);
  };
  await syncReceipts(next);
  await syncReceipts(next);
  expect(await next.store.rows('receipt/')).toHaveLength(1);
  expect((await next.ledger.read()).openings.get(grant)).toHaveLength(1);
  expect(asked[0]).toBe(0);
  expect(asked[1]).toBeGreaterThan(0);
  next.db.close();
});
