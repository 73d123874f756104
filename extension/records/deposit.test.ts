import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Bytes, concat, fromUtf8, toBase64url, utf8 } from '#protocol/bytes';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { smallChart, smallChartCount } from '../testing/small-chart.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { type DepositRow, depositStatusOf } from './deposit-row.ts';
import { acceptDeposit, endDeposit, getDeposit, receiveChunk, receiveOffer } from './deposits.ts';
import { fileDeposit } from './file-deposit.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let hospital: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;

beforeEach(async () => {
  hospital = await createClinic();
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(hospital), gateway: gateway.client });
  await engine.store.write({ facts: [{ kind: 'device', lane: 5 }] });
  page = openPage(hospital.origin);
});
afterEach(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const offer = (depositId: string = randomUUID()) => ({
  depositId,
  desk: hospital.desk,
  nonce: `0x${'5a'.repeat(32)}` as const,
  title: 'Your chart',
  count: smallChartCount,
});
const caller = () => ({ origin: hospital.origin, documentId: page.documentId, tabId: page.tabId, active: true });
const accepted = async (): Promise<DepositRow> => {
  const { depositId } = offer();
  await receiveOffer(engine, offer(depositId), caller());
  return acceptDeposit(engine, depositId);
};
const packed = ({ owner }: DepositRow) => hospital.packageOf(smallChart, owner!, Math.floor(Date.now() / 1000));
const give = async ({ depositId }: DepositRow, bytes: Bytes, size = 1000): Promise<DepositRow> => {
  let row = await getDeposit(engine, depositId);
  for (let offset = 0; offset < bytes.length; offset += size) {
    const data = toBase64url(bytes.subarray(offset, offset + size));
    row = await receiveChunk(engine, { depositId, offset, data, last: offset + size >= bytes.length }, hospital.origin);
  }
  return row;
};
const settled = async ({ depositId }: DepositRow) => {
  await resume(engine);
  return getDeposit(engine, depositId);
};

it('a proven copy is filed with its proofs, and its page is told (chain and gateway in memory)', async () => {
  const row = await accepted();
  await give(row, await packed(row));
  const filed = await settled(row);
  expect(depositStatusOf(filed)).toMatchObject({ state: 'filed', filed: smallChartCount, record: filed.record });
  expect(JSON.stringify(page.heard.at(-1))).toContain('"filed"');
  const [chart] = (await engine.charts.read()).rows;
  expect(chart).toMatchObject({
    owner: row.owner,
    attestation: { custodian: hospital.address, profile: { name: 'Lakeview Cardiology' } },
  });
  expect(await engine.db.count('chunks')).toBe(0);
});

it('a sender that starts over goes on where it stopped; a gap is refused', async () => {
  const row = await accepted();
  const bytes = await packed(row);
  const { depositId } = row;
  const chunk = (offset: number, end: number, last = false) =>
    receiveChunk(engine, { depositId, offset, data: toBase64url(bytes.subarray(offset, end)), last }, hospital.origin);
  expect((await chunk(0, 500)).received).toBe(500);
  expect((await chunk(0, 500)).received).toBe(500);
  await expect(chunk(900, 950)).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  expect(depositStatusOf(await getDeposit(engine, depositId)).received).toBe(500);
  await chunk(500, bytes.length, true);
  expect((await settled(row)).state).toBe('filed');
});

it('another portal cannot see, fill or cancel it', async () => {
  const row = await accepted();
  const evil = 'https://evil.example';
  const chunk = { depositId: row.depositId, offset: 0, data: 'AAAA', last: true };
  await expect(receiveChunk(engine, chunk, evil)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(getDeposit(engine, row.depositId, evil)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(receiveOffer(engine, offer(row.depositId), { ...caller(), origin: evil })).rejects.toMatchObject({
    code: 'REPLAYED',
  });
});

it.each<[string, string, (bytes: Bytes, row: DepositRow) => Bytes | Promise<Bytes>]>([
  ['one value changed', 'ATTESTATION_INVALID', (bytes) => utf8(fromUtf8(bytes).replace('"value":4.10', '"value":4.1'))],
  ['one resource left out', 'ATTESTATION_INVALID', (bytes) => utf8(without(bytes, 2))],
  ['one resource twice', 'ATTESTATION_INVALID', (bytes) => utf8(twice(bytes, 2))],
  ['its proof removed', 'ATTESTATION_INVALID', (bytes) => utf8(fromUtf8(bytes).replace(/"salt":"[^"]*",/, ''))],
  ['signed for another owner', 'ATTESTATION_INVALID', (_, row) => packed({ ...row, owner: `0x${'77'.repeat(20)}` })],
  ['root changed', 'ATTESTATION_INVALID', (bytes) => utf8(fromUtf8(bytes).replace(/"root":"0x../, '"root":"0x00'))],
  ['cut short', 'TAMPERED', (bytes) => bytes.subarray(0, bytes.length - 9)],
  ['no header', 'BAD_MESSAGE', (bytes) => concat(utf8('x'.repeat(5000)), bytes)],
  [
    'not text',
    'BAD_MESSAGE',
    (bytes) => concat(bytes.subarray(0, bytes.indexOf(10) + 1), new Uint8Array([255, 254, 10, 255, 10])),
  ],
])('a package with %s fails with %s and nothing is kept', async (_, code, spoil) => {
  const row = await accepted();
  await give(row, await spoil(await packed(row), row), 100_000);
  expect(depositStatusOf(await settled(row))).toMatchObject({ state: 'failed', error: code });
  expect([await engine.db.count('chunks'), await engine.db.count('blobs')]).toEqual([0, 0]);
  expect((await engine.charts.read()).items).toEqual([]);
});

it('refused, cancelled and unaccepted offers take no bytes, and a stranger is not accepted', async () => {
  const { depositId } = offer();
  await receiveOffer(engine, offer(depositId), caller());
  const chunk = { depositId, offset: 0, data: 'AAAA', last: false };
  expect((await receiveChunk(engine, chunk, hospital.origin)).received).toBe(0);
  await expect(receiveOffer(engine, offer(), caller())).rejects.toMatchObject({ code: 'PENDING_EXISTS' });
  await endDeposit(engine, depositId, 'refused');
  await expect(acceptDeposit(engine, depositId)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  const stranger = await createTestEngine({ blocks: await vouchingBlocks(), gateway: gateway.client });
  const other = offer();
  await receiveOffer(stranger, other, caller());
  await expect(acceptDeposit(stranger, other.depositId)).rejects.toMatchObject({ code: 'NOT_ACCREDITED' });
  stranger.db.close();
});

it('offers refused twice in a minute mute the portal, for copies and questions alike', async () => {
  for (let i = 0; i < 2; i++) {
    const { depositId } = offer();
    await receiveOffer(engine, offer(depositId), caller());
    await endDeposit(engine, depositId, 'refused');
  }
  await expect(receiveOffer(engine, offer(), caller())).rejects.toMatchObject({ code: 'MUTED' });
});

it('X10 two who file the same copy at once file it once, whoever is first (gateway in memory)', async () => {
  const row = await accepted();
  await give(row, await packed(row));
  await Promise.all([fileDeposit(engine, row.depositId), fileDeposit(engine, row.depositId), settled(row)]);
  expect((await settled(row)).state).toBe('filed');
  expect((await engine.ledger.read()).records.size).toBe(1);
  expect(await engine.store.rows('chart/')).toHaveLength(1);
});

it('X10 a worker that dies while filing loses nothing and files once (gateway in memory)', async () => {
  const row = await accepted();
  await give(row, await packed(row));
  const dying: Engine = {
    ...engine,
    gateway: { ...engine.gateway, relayRecord: async () => Promise.reject(new TypeError('killed')) },
  };
  await resume(dying);
  expect((await getDeposit(engine, row.depositId)).state).toBe('filing');
  const next = await createTestEngine({ blocks: await vouchingBlocks(hospital), gateway: gateway.client });
  await resume(next);
  await resume(next);
  expect((await getDeposit(next, row.depositId)).state).toBe('filed');
  expect((await next.charts.read()).rows).toHaveLength(1);
  expect([...gateway.relayed.records.values()]).toEqual([1]);
  next.db.close();
});

const linesOf = (bytes: Bytes) => fromUtf8(bytes).split('\n');
const without = (bytes: Bytes, pair: number) =>
  linesOf(bytes)
    .toSpliced(1 + 2 * pair, 2)
    .join('\n');
const twice = (bytes: Bytes, pair: number) => {
  const lines = linesOf(bytes);
  const at = 1 + 2 * pair;
  return lines.toSpliced(at + 2, 2, lines[at]!, lines[at + 1]!).join('\n');
};
