import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromBase64url, fromHex } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { readChart } from '#protocol/fhir/read-chart';
import { tokensEqual } from '#protocol/fhir/scan';
import { readLines } from '#protocol/resource-lines';
import { decryptSegment, unpad } from '#protocol/segment';
import type { Engine } from '../background/create-context.ts';
import { continueFilings } from '../background/resume.ts';
import { createTestEngine, type MemoryGateway, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { smallChart, smallChartCount } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { addFile } from './add-file.ts';
import type { ChartRow } from './chart-row.ts';
import { openFilings } from './filing.ts';
import { recordItems, recordsView } from './record-views.ts';
import { segmentKeys } from './segment-keys.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const data = process.env.CHARTKEY_DATA ?? join(process.cwd(), '../shared/data');
const folder = join(data, 'fhir-synthea');
const charts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const examples = join(data, 'fhir-examples');
const decimals = existsSync(join(examples, 'observation-decimal.json')) ? 'observation-decimal.json' : undefined;

let gateway: MemoryGateway;
let engine: Engine;

beforeEach(async () => {
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(), gateway: gateway.client });
  await engine.store.write({ facts: [{ kind: 'device', lane: 77 }] });
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

/** Everything the gateway holds, decrypted with what seed and index give back. */
async function decrypted(row: ChartRow): Promise<string[]> {
  const okms = await segmentKeys(engine.keys, row.segments);
  const texts: string[] = [];
  for (const [i, segment] of row.segments.entries()) {
    const bytes = gateway.blobs.get(segment.cid)!;
    expect(await cidOf(bytes)).toBe(segment.cid);
    const plain = await decryptSegment(bytes, okms[i]!, { id: fromHex(segment.id), version: segment.version });
    texts.push(...readLines(await unpad(plain)).map(({ text }) => text));
  }
  return texts;
}

async function roundTrip(bytes: Uint8Array): Promise<{ source: string[]; back: string[] }> {
  const { record, items } = await addFile(bytes, { title: 'A chart' });
  await continueFilings(engine);
  const row = (await engine.store.row<ChartRow>(`chart/${record}`))!;
  const source = readChart(bytes).resources.map(({ text }) => text);
  expect(items).toBe(source.length);
  return { source: source.sort(), back: (await decrypted(row)).sort() };
}

describe('a file becomes ciphertext and comes back token for token (gateway in memory)', () => {
  it.runIf(charts.length > 0).each(charts.length > 0 ? charts : ['no Synthea charts here: left out'])(
    '%s',
    async (name) => {
      const { source, back } = await roundTrip(readFileSync(join(folder, name)));
      expect(back.length).toBe(source.length);
      expect(back.filter((text, i) => !tokensEqual(text, source[i]!))).toEqual([]);
    },
    60_000,
  );

  it.runIf(decimals)(`numbers keep their spelling: ${decimals ?? 'no FHIR examples here: left out'}`, async () => {
    const bytes = readFileSync(join(examples, decimals!));
    const { back } = await roundTrip(bytes);
    expect(tokensEqual(back[0]!, bytes.toString('utf8'))).toBe(true);
    expect(back[0]).toContain('1.00');
  });

  it('the small chart', async () => {
    const { source, back } = await roundTrip(Buffer.from(smallChart));
    expect(back).toEqual(source);
    expect(back.join()).toContain('"value":5.0,');
    expect(back.join()).toContain('"value":1E1,');
  });
});

it('files, uploads, registers once, and says where things stand (gateway in memory)', async () => {
  const seen: number[] = [];
  const { record } = await addFile(Buffer.from(smallChart), {
    title: 'From my old clinic',
    progress: (done) => seen.push(done),
  });
  expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  const [filing] = await openFilings(engine.store);
  expect(filing).toMatchObject({ record, state: 'uploading', uploaded: 0, parts: 6 });
  const before = recordsView(await engine.charts.read(), await openFilings(engine.store));
  expect(before.sources).toMatchObject([{ title: 'From my old clinic', state: 'uploading', items: smallChartCount }]);
  expect((await engine.charts.stored()).rows).toEqual([]);
  await continueFilings(engine);
  await continueFilings(engine);
  expect(gateway.relayed.records.size).toBe(1);
  expect([...gateway.relayed.records.values()]).toEqual([1]);
  expect(await engine.db.count('blobs')).toBe(0);
  const view = recordsView(await engine.charts.read(), await openFilings(engine.store));
  expect(view).toMatchObject({ items: smallChartCount, person: 'Elena Marsh' });
  expect(view.classes.find((row) => row.class === 'Observation.laboratory')?.years).toEqual([
    { year: '2019', count: 1 },
    { year: '2024', count: 2 },
  ]);
  expect(recordItems(await engine.charts.read(), { search: 'potass', offset: 0, limit: 2 })).toMatchObject({
    total: 3,
  });
});

it('an upload that fails goes on where it stopped, and nothing is uploaded twice (gateway in memory)', async () => {
  await addFile(Buffer.from(smallChart), { title: 'x' });
  const put = engine.gateway.putBlobs;
  let failures = 2;
  const uploads: string[] = [];
  const flaky: Engine = {
    ...engine,
    gateway: {
      ...engine.gateway,
      putBlobs: async (blobs, owner) => {
        if (failures-- > 0) throw new TypeError('network');
        uploads.push(...blobs.map(({ cid }) => cid));
        await put(blobs, owner);
      },
    },
  };
  await continueFilings(flaky);
  expect((await openFilings(engine.store))[0]).toMatchObject({ trouble: 'INTERNAL', tries: 1, uploaded: 0 });
  await continueFilings(flaky);
  await continueFilings(flaky);
  expect(await openFilings(engine.store)).toEqual([]);
  expect(new Set(uploads).size).toBe(uploads.length);
});

it('cancelled, damaged, empty and foreign files leave nothing behind', async () => {
  const stop = new AbortController();
  stop.abort();
  const tries: [string, string, AbortSignal?][] = [
    ['CANCELLED', smallChart, stop.signal],
    ['FHIR_SYNTAX', smallChart.slice(0, -20)],
    ['FHIR_EMPTY', '{"resourceType":"Bundle","type":"collection","entry":[]}'],
    ['FHIR_NOT_FHIR', '{"hello":1}'],
    ['FHIR_DUPLICATE_KEY', '{"resourceType":"Patient","id":"a","id":"b"}'],
    ['FHIR_TOO_DEEP', `{"resourceType":"Basic","x":${'['.repeat(99)}${']'.repeat(99)}}`],
  ];
  for (const [code, text, signal] of tries)
    await expect(addFile(Buffer.from(text), { title: 'x', ...(signal ? { signal } : {}) }), code).rejects.toMatchObject(
      { code },
    );
  await endSession();
  await expect(addFile(Buffer.from(smallChart), { title: 'x' })).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await engine.db.count('blobs')).toBe(0);
  expect(await engine.db.count('rows')).toBe(0);
});

it('K9 filing the same file twice reuses no id, no salt, no account and no ciphertext (gateway in memory)', async () => {
  const seen: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { record } = await addFile(Buffer.from(smallChart), { title: 'x' });
    const row = (await engine.store.row<ChartRow>(`chart/${record}`))!;
    seen.push(record, row.owner, ...row.segments.flatMap(({ id, salt, cid }) => [id, salt, cid]));
    expect(fromBase64url(row.segments[0]!.salt)).toHaveLength(16);
  }
  expect(new Set(seen).size).toBe(seen.length);
});
