import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { recoverAddress } from '#protocol/signatures';
import { digestOf } from '#protocol/typed-data';
import type { AccessRequest } from '#protocol/wire/agent';
import type { Engine } from '../background/create-context.ts';
import { resume, signAndSend, signWhenDue } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { approvalView } from './approval-view.ts';
import { approveRequest, cancelRequest, refuseRequest, signRequest, voidApproval } from './decide-request.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;
let clock: number;

beforeAll(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
});
beforeEach(async () => {
  clock = 0;
  gateway = memoryGateway();
  await createVault(password, newWords(12));
  engine = await newWorker();
  await seedChart(engine, gateway.blobs);
  page = openPage(clinic.origin);
});
afterEach(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const newWorker = () => createTestEngine({ blocks, gateway: gateway.client, now: () => Date.now() + clock });
const newRequest = (change: Partial<AccessRequest> = {}): AccessRequest => ({
  requestId: randomUUID(),
  desk: clinic.desk,
  scopes: ['patient/Observation.rs?category=laboratory'],
  optionalScopes: ['patient/Immunization.rs'],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 90,
  reason: 'Visit',
  ...change,
});
const ask = (request = newRequest(), from: Page = page, active = true) => {
  const { origin, documentId, tabId } = from;
  return receiveRequest(engine, request, { origin, documentId, tabId, active });
};
/** Asks and looks; returns the digest on screen. */
const look = async (request: AccessRequest, change: object = {}) => {
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, request.requestId);
  return previewRequest(engine, charts, request.requestId, { ...suggested, ...change });
};
const askAndLook = async (request = newRequest()) => {
  await ask(request);
  return { request, requestId: request.requestId, preview: await look(request) };
};
const stateOf = async (requestId: string) => (await getRequest(engine.store, requestId)).state;

it('X4 what was shown is what is signed, to the last byte (chain and gateway in memory)', async () => {
  const { requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  await signAndSend(engine, requestId);
  const { shown, signature, state } = await getRequest(engine.store, requestId);
  expect(state).toBe('granted');
  const digest = digestOf('Grant', preview.grant, engine.chain);
  expect(toHex(digest)).toBe(preview.digest);
  expect(shown!.grant).toEqual(preview.grant);
  expect(recoverAddress(digest, signature!)).toBe(preview.grant.patient);
});

it('X4 an older preview, an invented digest, or a grant changed after it was shown is not signed', async () => {
  const { request, requestId, preview } = await askAndLook();
  const newer = await look(request, { days: 7 });
  expect(newer.digest).not.toBe(preview.digest);
  await expect(approveRequest(engine, requestId, preview.digest)).rejects.toMatchObject({ code: 'APPROVAL_VOID' });
  await expect(approveRequest(engine, requestId, `0x${'ab'.repeat(32)}`)).rejects.toMatchObject({
    code: 'APPROVAL_VOID',
  });
  const row = await approveRequest(engine, requestId, newer.digest);
  const { grant } = row.shown!;
  const widened = { ...grant, terms: { ...grant.terms, labels: ['PSY'] } };
  await engine.store.write({
    rows: { [`request/open/${requestId}`]: { ...row, shown: { ...row.shown, grant: widened } } },
  });
  const after = await signRequest(engine, requestId);
  expect([after.state, after.voided, after.signature]).toEqual(['pending', 'changed', undefined]);
  expect((await engine.ledger.read()).grants.size).toBe(0);
});

it('X4 a preview that lay open for over an hour must be looked at again', async () => {
  const { requestId, preview } = await askAndLook();
  clock = 61 * 60_000;
  await endSession();
  await unlockVault(password);
  clock = 0;
  const later = await createTestEngine({ blocks, gateway: gateway.client, now: () => Date.now() });
  const row = await getRequest(later.store, requestId);
  await later.store.write({
    rows: { [`request/open/${requestId}`]: { ...row, shown: { ...row.shown, at: Date.now() - 61 * 60_000 } } },
  });
  await expect(approveRequest(later, requestId, preview.digest)).rejects.toMatchObject({ code: 'APPROVAL_VOID' });
  later.db.close();
});

it('X5 lock during Undo: the question survives, the click does not', async () => {
  const { requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  await endSession();
  engine.forget();
  await expect(signRequest(engine, requestId)).rejects.toMatchObject({ code: 'LOCKED' });
  await unlockVault(password);
  await resume(engine);
  const row = await getRequest(engine.store, requestId);
  expect([row.state, row.voided, row.signature]).toEqual(['pending', 'locked', undefined]);
});

it('X5 the worker dies during Undo: asked again by the next one', async () => {
  const { requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  engine.db.close();
  engine = await newWorker();
  await resume(engine);
  const row = await getRequest(engine.store, requestId);
  expect([row.state, row.voided]).toEqual(['pending', 'restarted']);
  await approveRequest(engine, requestId, (await look(row.request)).digest);
  await signAndSend(engine, requestId);
  expect(await stateOf(requestId)).toBe('granted');
});

it('X5 the page navigates: CALLER_GONE before the click, void after it', async () => {
  const { requestId, preview } = await askAndLook();
  page.leave();
  await expect(approveRequest(engine, requestId, preview.digest)).rejects.toMatchObject({ code: 'CALLER_GONE' });
  expect(await stateOf(requestId)).toBe('pending');
  page = openPage(clinic.origin, page.tabId);
  await ask((await getRequest(engine.store, requestId)).request);
  await approveRequest(engine, requestId, preview.digest);
  page.leave();
  const row = await signRequest(engine, requestId);
  expect([row.state, row.voided, row.signature]).toEqual(['pending', 'page-left', undefined]);
});

it('X5 another document takes the question over: a click for the old one does not count', async () => {
  const { request, requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  const other = openPage(clinic.origin);
  await ask(request, other);
  const row = await getRequest(engine.store, requestId);
  expect([row.state, row.voided, row.documentId]).toEqual(['pending', 'page-left', other.documentId]);
  other.leave();
});

it('X5 the same question with other words during Undo: refused, and the click is void', async () => {
  const { request, requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  await expect(ask({ ...request, days: 365 })).rejects.toMatchObject({ code: 'REPLAYED' });
  const { state, voided } = await getRequest(engine.store, requestId);
  expect([state, voided]).toEqual(['pending', 'changed']);
  await signAndSend(engine, requestId);
  expect((await engine.ledger.read()).grants.size).toBe(0);
});

it('X5 undone is undone, and may be approved again', async () => {
  const { requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  await voidApproval(engine, requestId, 'undone');
  await expect(voidApproval(engine, requestId, 'undone')).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  await approveRequest(engine, requestId, preview.digest);
  await signAndSend(engine, requestId);
  await expect(refuseRequest(engine, requestId)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
  await expect(cancelRequest(engine, requestId)).rejects.toMatchObject({ code: 'ALREADY_ANSWERED' });
});

it('X5 an older click’s timer does not cut a later click’s Undo short', async () => {
  const { requestId, preview } = await askAndLook();
  const first = (await approveRequest(engine, requestId, preview.digest)).approval!.until;
  await voidApproval(engine, requestId, 'undone');
  clock += 4_000;
  const second = (await approveRequest(engine, requestId, preview.digest)).approval!.until;
  await signWhenDue(engine, requestId, first);
  expect(await stateOf(requestId)).toBe('approved');
  await signWhenDue(engine, requestId, second);
  expect(await stateOf(requestId)).toBe('granted');
});

it('K10 a certificate that ran out during Undo voids the click, and the question waits', async () => {
  const { requestId, preview } = await askAndLook();
  await approveRequest(engine, requestId, preview.digest);
  const tenYears = 10 * 365 * 24 * 60 * 60;
  const late = { ...engine, now: () => Date.now() + tenYears * 1000 };
  expect(await signRequest(late, requestId)).toMatchObject({ state: 'pending', voided: 'changed' });
});

it('the same question is the same question; the same id with other words is a replay', async () => {
  const request = newRequest();
  expect((await ask(request)).isNew).toBe(true);
  expect(await ask(request)).toMatchObject({ isNew: false, status: { state: 'pending' } });
  await expect(ask({ ...request, days: 365 })).rejects.toMatchObject({ code: 'REPLAYED' });
  const evil = { ...page, origin: 'https://evil.example' };
  await expect(ask(request, evil as Page)).rejects.toMatchObject({ code: 'REPLAYED' });
});

it('five at once from one portal: one waits, four are refused', async () => {
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => ask(newRequest())));
  const codes = results.map((result) =>
    result.status === 'fulfilled' ? 'asked' : (result.reason as { code: string }).code,
  );
  expect(codes.sort()).toEqual(['PENDING_EXISTS', 'PENDING_EXISTS', 'PENDING_EXISTS', 'PENDING_EXISTS', 'asked']);
});

it('without a gesture nothing is asked; refused twice in a minute means quiet for ten', async () => {
  await expect(ask(newRequest(), page, false)).rejects.toMatchObject({ code: 'USER_ACTIVATION' });
  for (let i = 0; i < 2; i++) {
    const request = newRequest();
    await ask(request);
    expect((await refuseRequest(engine, request.requestId)).state).toBe('refused');
  }
  await expect(ask()).rejects.toMatchObject({ code: 'MUTED' });
  clock = 10 * 60_000 + 1_000;
  expect((await ask()).isNew).toBe(true);
});

it('K6 a choice can narrow and never widen, and nothing to share is said', async () => {
  const request = newRequest({ dataFrom: '2020-01', dataUntil: '2024-12', days: 30 });
  await ask(request);
  const tries: [string, object][] = [
    ['WIDER_THAN_ASKED', { dataFrom: '2019-12' }],
    ['WIDER_THAN_ASKED', { dataUntil: '2025-01' }],
    ['WIDER_THAN_ASKED', { days: 90 }],
    ['WIDER_THAN_ASKED', { scopes: ['patient/Condition.rs'] }],
    ['WIDER_THAN_ASKED', { scopes: ['patient/*.rs'] }],
    ['NOTHING_TO_SHARE', { scopes: [] }],
  ];
  for (const [code, change] of tries)
    await expect(look(request, change), JSON.stringify(change)).rejects.toMatchObject({ code });
  // Shown, so that what is left out can be included; but not to be approved.
  const nothing = await look(request, { dataFrom: '2022-01', dataUntil: '2022-12' });
  expect(nothing).toMatchObject({ items: 0, problem: 'NOTHING_TO_SHARE' });
  await expect(approveRequest(engine, request.requestId, nothing.digest)).rejects.toMatchObject({
    code: 'NOTHING_TO_SHARE',
  });
  const wider = await look(request, { scopes: [...request.scopes, ...request.optionalScopes] });
  expect(wider.willSee.map((row) => row.class)).toContain('Immunization');
});

it('K10 a key nobody vouches for is shown as unverified and never gets a capsule', async () => {
  const stranger = await createTestEngine({ blocks: await vouchingBlocks(), gateway: gateway.client });
  const request = newRequest();
  const { origin, documentId, tabId } = page;
  await receiveRequest(stranger, request, { origin, documentId, tabId, active: true });
  const view = await approvalView(stranger, await stranger.charts.read(), request.requestId);
  expect(view.asker).toMatchObject({ verified: false, problem: 'NOT_ACCREDITED', name: 'lakeview.localhost:8802' });
  await expect(
    previewRequest(stranger, await stranger.charts.read(), request.requestId, view.suggested),
  ).rejects.toMatchObject({ code: 'NOT_ACCREDITED' });
  stranger.db.close();
});

it('K10 a desk of another origin, chain or key is refused before anything is asked', async () => {
  const { desk } = clinic;
  const [key] = desk.keys;
  const tries: [string, AccessRequest['desk']][] = [
    ['KEY_NOT_CERTIFIED', { ...desk, origin: 'https://evil.example' }],
    ['WRONG_CHAIN', { ...desk, chainId: 1 }],
    ['KEY_NOT_CERTIFIED', { ...desk, grantee: `0x${'99'.repeat(20)}` }],
    ['KEY_NOT_CERTIFIED', { ...desk, keys: [{ ...key!, publicKey: (await createClinic()).desk.keys[0]!.publicKey }] }],
  ];
  for (const [code, forged] of tries)
    await expect(ask(newRequest({ desk: forged })), code).rejects.toMatchObject({ code });
});

it('K9 every question has an account and a salt of its own', async () => {
  const seen = new Set<string>();
  for (let i = 0; i < 5; i++) {
    const request = newRequest();
    await ask(request);
    const { path, salt } = await getRequest(engine.store, request.requestId);
    seen.add(`${path.branch}/${path.lane}/${path.index}`).add(salt);
    await cancelRequest(engine, request.requestId);
  }
  expect(seen.size).toBe(10);
});

it('V3 a page that asks and takes back without end is muted, and its log stops growing', async () => {
  for (let i = 0; i < 5; i++) {
    const request = newRequest();
    await ask(request);
    await cancelRequest(engine, request.requestId);
  }
  const { length } = await engine.ledger.read();
  for (let i = 0; i < 20; i++) await expect(ask()).rejects.toMatchObject({ code: 'MUTED' });
  expect((await engine.ledger.read()).length).toBe(length);
});

it('a question nobody answers ends after a day, and its page is told', async () => {
  const request = newRequest();
  await ask(request);
  clock = 24 * 60 * 60_000 + 1;
  await endSession();
  await unlockVault(password);
  const tomorrow = await createTestEngine({ blocks, gateway: gateway.client, now: () => Date.now() });
  const row = await getRequest(tomorrow.store, request.requestId);
  await tomorrow.store.write({
    rows: { [`request/open/${request.requestId}`]: { ...row, askedAt: row.askedAt - clock } },
  });
  await resume(tomorrow);
  expect((await getRequest(tomorrow.store, request.requestId)).state).toBe('expired');
  expect(JSON.stringify(page.heard.at(-1))).toContain('"expired"');
  tomorrow.db.close();
});
