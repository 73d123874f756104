import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roles } from '#contracts/roles';
import { accreditationView } from '#protocol/accreditation';
import type { Hex } from '#protocol/bytes';
import { createChainState } from '../follower/chain-state.ts';
import { type Keep, openKeep } from '../keep/keep.ts';
import { createMetrics } from '../metrics.ts';
import { mainMigrations } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Tables } from '../store/tables.ts';
import { random32 } from '../testing/patient.ts';
import { createLeaseDesk, type LeaseDesk } from './lease-desk.ts';

const now = () => 1_700_000_000;
const grantee: Hex = `0x${'aa'.repeat(20)}`;
const grant: Hex = `0x${'01'.repeat(32)}`;
let folder: string;
let store: Kysely<Tables>;
let keep: Keep;
let desk: LeaseDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  store = await openStore<Tables>({ path: join(folder, 'main.sqlite') }, mainMigrations);
  keep = await openKeep({ folder: join(folder, 'keep') });
  const chainState = createChainState(now);
  const accredited = { kind: 'accredited' as const, who: grantee, institution: '1', roles: roles.CLINICIAN };
  chainState.setAccreditation(accreditationView([{ ...accredited, until: 2_000_000_000, profile: grant, at: 1 }]));
  desk = createLeaseDesk({ store, keep, chainState, metrics: createMetrics(), now });
  await keep.put(grant, new Uint8Array(32).fill(7), grant);
  const at = now();
  const row = { id: grant, patient: grantee, expires: at + 86_400, terms: grant, grantee, deposit: grant };
  await store
    .insertInto('deposits')
    .values({ ...row, capsule: 'AAAA', at, ended: 0 })
    .execute();
  const head = { grant, version: 1, body: 'AAAA', hash: grant, at, signature: grant, cids: '[]', superseded: null };
  await store.insertInto('heads').values(head).execute();
});
afterEach(async () => {
  await store.destroy();
  await keep.close();
  await rm(folder, { recursive: true, force: true });
});

const receipt = (nonce: Hex = random32()) => ({
  grant,
  nonce,
  sessionKey: random32(),
  at: now(),
  signature: random32(),
  signer: '{"kind":"grantee"}',
  grantee,
});
const stored = () => store.selectFrom('receipts').select('nonce').execute();

test('K1 no share leaves when the receipt cannot be stored', async () => {
  await sql`CREATE TRIGGER full BEFORE INSERT ON receipts BEGIN SELECT RAISE(ABORT, 'disk full'); END`.execute(store);
  await expect(desk.lease(receipt())).rejects.toThrow('disk full');
  await expect(Promise.all([desk.lease(receipt()), desk.lease(receipt())])).rejects.toThrow('disk full');
  await sql`DROP TRIGGER full`.execute(store);
  expect(await stored()).toEqual([]);
  expect([...(await desk.lease(receipt())).share]).toEqual(Array(32).fill(7));
  expect(await stored()).toHaveLength(1);
});

test('K1 every share that left has its receipt, in groups of any size', async () => {
  const receipts = Array.from({ length: 150 }, () => receipt());
  const leases = await Promise.all(receipts.map((each) => desk.lease(each)));
  expect(leases).toHaveLength(150);
  const kept = new Set((await stored()).map(({ nonce }) => nonce));
  expect(receipts.every(({ nonce }) => kept.has(nonce))).toBe(true);
});

test('V1 one nonce twice in one group opens once', async () => {
  const one = receipt();
  const outcomes = await Promise.allSettled([desk.lease(one), desk.lease(one), desk.lease(receipt())]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await stored()).toHaveLength(2);
});

test('K2 a revocation waits for a lease that is being written, and the next lease sees it', async () => {
  const order: string[] = [];
  const leasing = desk.lease(receipt()).then(() => order.push('leased'));
  await new Promise((resolve) => setImmediate(resolve));
  const stopping = keep.stop({ grant, source: 'signed', at: now() }).then(() => order.push('stopped'));
  await Promise.all([leasing, stopping]);
  expect(order).toEqual(['leased', 'stopped']);
  await expect(desk.lease(receipt())).rejects.toMatchObject({ code: 'GRANT_REVOKED' });
  expect(await stored()).toHaveLength(1);
});

test('K2 a destroyed share is in no file of the keep any more', async () => {
  // A row of the table lies there as it is: the grant, then 80 characters of sealed share.
  const found = async () => {
    const files = (await readdir(join(folder, 'keep'))).filter((name) => name.startsWith('keep.sqlite'));
    const texts = await Promise.all(files.map((name) => readFile(join(folder, 'keep', name), 'latin1')));
    return texts.some((text) => new RegExp(`${grant}[A-Za-z0-9_-]{80}`).test(text));
  };
  expect(await found()).toBe(true);
  await keep.stop({ grant, source: 'signed', at: now() });
  expect(await found()).toBe(false);
});
