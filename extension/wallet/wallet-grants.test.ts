import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { recoverAddress } from '#protocol/signatures';
import { digestOf, grantId, revocationDigest } from '#protocol/typed-data';
import type { DepositBody } from '#protocol/wire/gateway';
import { approvalView } from '../approvals/approval-view.ts';
import { approveRequest, signRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { type KeyWallet, keyWallet } from '../testing/key-wallet.ts';
import { lookAt } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { askWallet } from './ask-wallet.ts';
import { walletHandlers } from './wallet-handlers.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;
let wallet: KeyWallet;

beforeAll(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
});
beforeEach(async () => {
  gateway = memoryGateway();
  await createVault(password, newWords(12));
  engine = await newWorker();
  await seedChart(engine, gateway.blobs);
  page = openPage(clinic.origin);
  wallet = keyWallet(`0x${'4d'.repeat(32)}`, engine.chain.chainId);
  await screens()['wallet.connect']({ address: wallet.address, reach: 'browser' });
  await screens()['wallet.uses']({ grants: true, records: false });
});
afterEach(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const newWorker = () => createTestEngine({ blocks, gateway: gateway.client });
const screens = () => walletHandlers(engine);
const restart = async () => {
  engine.db.close();
  engine = await newWorker();
};
/** Asked, looked at and approved: what waits for the wallet. */
const waiting = async () => {
  const over = { scopes: ['patient/Observation.rs?category=laboratory'], dataUntil: '2026-11' };
  const { requestId, preview } = await lookAt(engine, clinic, { over, page });
  await approveRequest(engine, requestId, preview.digest);
  await signRequest(engine, requestId);
  return { requestId, preview };
};
const look = async (requestId: string) => {
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);
  return previewRequest(engine, charts, requestId, suggested);
};
const rowOf = (requestId: string) => getRequest(engine.store, requestId);
/** What the dashboard's page does for one word. */
const signNext = async (id: string, by = wallet) => {
  const { word, account } = await screens()['walletTask.get']({ id });
  const signature = await askWallet(by, account, word, engine.chain);
  await screens()['walletTask.sign']({ id, digest: word.digest, signature });
  return word;
};
const until = async (requestId: string, state: string) =>
  vi.waitFor(async () => expect((await rowOf(requestId)).state).toBe(state), { timeout: 5_000 });

it('X4 the wallet signs the stop, its agent and then the very grant that was shown; the agent does the rest (gateway in memory)', async () => {
  const { requestId, preview } = await waiting();
  expect(preview.wallet).toBe(true);
  expect(preview.grant.patient).toBe(wallet.address);
  const words = [await signNext(requestId), await signNext(requestId), await signNext(requestId)];
  expect(words.map(({ name }) => name)).toEqual(['Revocation', 'Agent', 'Grant']);
  expect(words[2]!.digest).toBe(preview.digest);
  await until(requestId, 'granted');
  const [deposit] = [...gateway.deposits.values()].map((body) => JSON.parse(body) as DepositBody);
  const id = grantId(preview.grant);
  const { agent, until: end, signature } = deposit!.agent!;
  const named = { patient: wallet.address, agent, grant: id, until: end };
  expect(end).toBe(preview.grant.expires);
  expect(recoverAddress(digestOf('Agent', named, engine.chain), signature)).toBe(wallet.address);
  const [head] = gateway.heads.get(id)!;
  expect(recoverAddress(digestOf('Head', head!.head, engine.chain), head!.signature)).toBe(agent);
  expect([...gateway.relayed.grants.values()]).toEqual([1]);
});

it('K2 the stop was signed with the grant: stopping asks no wallet', async () => {
  const { requestId, preview } = await waiting();
  for (let word = 0; word < 3; word++) await signNext(requestId);
  await until(requestId, 'granted');
  const before = wallet.asked.length;
  const id = grantId(preview.grant);
  await stopGrants(engine, [id]);
  await resume(engine);
  expect(wallet.asked.length).toBe(before);
  const [stop] = [...gateway.stopped].map((row) => JSON.parse(row) as { signature: Hex; patient: Hex });
  expect(stop!.patient).toBe(wallet.address);
  expect(recoverAddress(revocationDigest(id, engine.chain), stop!.signature)).toBe(wallet.address);
});

it('X10 the worker dies, the browser locks and the tab closes while the wallet is asked: asked again, nothing signed twice', async () => {
  const { requestId } = await waiting();
  await signNext(requestId);
  await restart();
  await resume(engine);
  expect((await rowOf(requestId)).state).toBe('signing');
  expect((await screens()['wallet.get']({})).tasks).toMatchObject([{ id: requestId, kind: 'grant' }]);
  expect((await screens()['walletTask.get']({ id: requestId })).word.name).toBe('Agent');
  await endSession();
  await expect(screens()['walletTask.get']({ id: requestId })).rejects.toMatchObject({ code: 'LOCKED' });
  await unlockVault(password);
  await resume(engine);
  await signNext(requestId);
  await restart();
  expect((await signNext(requestId)).name).toBe('Grant');
  await until(requestId, 'granted');
  expect(gateway.deposits.size).toBe(1);
  expect((await engine.ledger.read()).grants.size).toBe(1);
  await expect(screens()['walletTask.get']({ id: requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('X4 another word, an older one, or another account’s signature is not taken, and nothing is shared', async () => {
  const { requestId, preview } = await waiting();
  const { word } = await screens()['walletTask.get']({ id: requestId });
  const stranger = keyWallet(`0x${'5e'.repeat(32)}`, engine.chain.chainId);
  const forged = await askWallet(stranger, stranger.address, word, engine.chain);
  const sign = (digest: Hex, signature: Hex) => screens()['walletTask.sign']({ id: requestId, digest, signature });
  engine = { ...engine, prove: async (digest, signature, account) => void requireKey(digest, signature, account) };
  await expect(sign(word.digest, forged)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  // The grant itself, before the stop that belongs to it.
  const early = await askWallet(wallet, wallet.address, { ...word, ...grantWordOf(preview) }, engine.chain);
  await expect(sign(preview.digest, early)).rejects.toMatchObject({ code: 'APPROVAL_VOID' });
  expect((await rowOf(requestId)).wallet).toEqual({});
  expect(gateway.deposits.size).toBe(0);
});
const grantWordOf = ({ grant, digest }: { grant: Parameters<typeof grantId>[0]; digest: Hex }) =>
  ({ name: 'Grant', message: grant, digest }) as const;
const requireKey = (digest: Uint8Array, signature: Hex, account: Hex) => {
  if (recoverAddress(digest, signature) !== account) throw Object.assign(new Error('key'), { code: 'BAD_SIGNATURE' });
};

it('X5 leaving the page voids what waits for the wallet: asked again, and what the wallet had signed is thrown away', async () => {
  const { requestId } = await waiting();
  await signNext(requestId);
  page.leave();
  await resume(engine);
  const row = await rowOf(requestId);
  expect([row.state, row.voided, row.wallet]).toEqual(['pending', 'page-left', undefined]);
  page = openPage(clinic.origin);
});

it('Chartkey’s own key can be used instead: shown again with a fresh account, and nothing of the wallet stays', async () => {
  const { requestId } = await waiting();
  await signNext(requestId);
  await screens()['walletTask.useOwnKey']({ id: requestId });
  const preview = await look(requestId);
  expect(preview.wallet).toBeUndefined();
  expect(preview.grant.patient).not.toBe(wallet.address);
  await approveRequest(engine, requestId, preview.digest);
  expect((await signRequest(engine, requestId)).state).toBe('signed');
  const [fact] = [...(await engine.ledger.read()).grants.values()];
  expect(fact!.wallet).toBeUndefined();
});

it('X4 the wallet is disconnected after Approve was shown: what was shown is not signed by anybody', async () => {
  const { requestId } = await waiting();
  await screens()['wallet.forget']({});
  await resume(engine);
  const row = await rowOf(requestId);
  expect([row.state, row.voided]).toEqual(['pending', 'changed']);
  expect((await look(requestId)).wallet).toBeUndefined();
});

it('K5 without a wallet, or with one that is only connected, every question has an account of its own', async () => {
  await screens()['wallet.uses']({ grants: false, records: false });
  const { preview, requestId } = await waiting();
  expect(preview.wallet).toBeUndefined();
  expect(preview.grant.patient).not.toBe(wallet.address);
  await resume(engine);
  await until(requestId, 'granted');
});

it('where rewards go is kept in EIP-55 spelling; what is mistyped is refused and changes nothing', async () => {
  const good = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
  expect((await screens()['wallet.payout']({ address: ` ${good} ` })).payout).toBe(good);
  const mistyped = screens()['wallet.payout']({ address: good.replace('A', 'a') });
  await expect(mistyped).rejects.toMatchObject({ code: 'ADDRESS_INVALID' });
  expect((await screens()['wallet.get']({})).payout).toBe(good);
  await restart();
  expect((await screens()['wallet.get']({})).payout).toBe(good);
  expect((await screens()['wallet.payout']({})).payout).toBeUndefined();
});
