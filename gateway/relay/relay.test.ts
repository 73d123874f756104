import { Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { mine, reorganize, setAutomine } from '#contracts/chain-control';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { signDigest } from '#protocol/signatures';
import { recordDigest, recordIdOf } from '#protocol/typed-data';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { sendDirect } from '../testing/direct.ts';
import { freshAccount, makeGrant, random32 } from '../testing/patient.ts';
import { relayedBatches } from '../testing/relayed.ts';
import { startTestRelay, type TestRelay } from '../testing/test-relay.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let relay: TestRelay | undefined;
beforeAll(async () => {
  chain = await startTestChain();
  await mine(chain.anvil.rpcUrl, 8);
});
afterAll(() => chain.stop());
afterEach(async () => {
  await setAutomine(chain.anvil.rpcUrl, true);
  await mine(chain.anvil.rpcUrl);
  await relay?.stop();
  relay = undefined;
});

const make = () => makeGrant(chain.deployment, 'http://gateway.test', chain.clinic.address);
const batchesOf = async (ids: readonly Hex[]) =>
  (await relayedBatches(chain)).filter((batch) => batch.ids.some((id) => ids.includes(id)));

test('grants and records that wait together go in one batch each, and answer with their transaction', async () => {
  relay = await startTestRelay(chain, { flushMs: 400 });
  const grants = await Promise.all([make(), make(), make()]);
  const records = [freshAccount(), freshAccount()].map((owner) => {
    const manifest = random32();
    const id = recordIdOf(owner.address, manifest);
    return {
      id,
      row: { owner: owner.address, manifest, signature: signDigest(recordDigest(id, chain.deployment), owner.key) },
    };
  });
  const queued = await relay.post(
    'grants',
    grants.map(({ row }) => row),
  );
  const queuedRecords = await relay.post(
    'records',
    records.map(({ row }) => row),
  );
  await relay.mined([...queued, ...queuedRecords]);
  const batches = await batchesOf(grants.map(({ id }) => id));
  expect(batches).toHaveLength(1);
  expect(batches[0]?.ids).toHaveLength(3);
  expect((await relay.status(queued[0]!.row)).transaction).toBe(batches[0]?.hash);
  expect(await batchesOf(records.map(({ id }) => id))).toHaveLength(1);
});

test('V2 the same row again, before and after it is mined, is relayed once', async () => {
  relay = await startTestRelay(chain);
  const grant = await make();
  await Promise.all([relay.post('grants', [grant.row, grant.row]), relay.post('grants', [grant.row])]);
  const rows = await relay.post('grants', [grant.row]);
  await relay.mined(rows);
  expect((await relay.post('grants', [grant.row]))[0]?.status).toBe('mined');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await batchesOf([grant.id])).toHaveLength(1);
});

test('K5 revocations of one client never share a batch, in one request or in several; others may', async () => {
  relay = await startTestRelay(chain, { flushMs: 60 });
  const [mine1, mine2, mine3, theirs] = await Promise.all([make(), make(), make(), make()]);
  const together = await relay.post('revocations', [mine1.revocation, mine2.revocation], 'home');
  const apart = await relay.post('revocations', [mine3.revocation], 'home');
  const other = await relay.post('revocations', [theirs.revocation], 'elsewhere');
  await relay.mined([...together, ...apart, ...other]);
  const own = [mine1.id, mine2.id, mine3.id];
  const batches = await batchesOf(own);
  expect(batches).toHaveLength(3);
  expect(batches.every(({ ids }) => ids.filter((id) => own.includes(id)).length === 1)).toBe(true);
});

test('revocations go first, and have a budget that grants cannot spend', async () => {
  relay = await startTestRelay(chain, { budget: { dailyGas: 1_000_000, revocationShare: 0.95 }, flushMs: 60 });
  const [granted, stopped] = await Promise.all([make(), make()]);
  const [grants, revocations] = await Promise.all([
    relay.post('grants', [granted.row]),
    relay.post('revocations', [stopped.revocation]),
  ]);
  await relay.mined(revocations);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await relay.status(grants[0]!.row)).status).toBe('queued');
});

test('a row the chain already has counts as done; a grant revoked first counts as failed and harms no other', async () => {
  relay = await startTestRelay(chain, { flushMs: 200 });
  const [there, dead, good] = await Promise.all([make(), make(), make()]);
  await sendDirect(chain, 'grantBySig', there.row);
  await sendDirect(chain, 'revokeBySig', dead.revocation);
  const rows = await relay.post('grants', [there.row, dead.row, good.row]);
  await relay.mined([rows[0]!, rows[2]!]);
  expect((await relay.status(rows[1]!.row)).status).toBe('failed');
});

test('V2 a batch dropped by a re-organisation is sent again, byte for byte', async () => {
  relay = await startTestRelay(chain);
  const grant = await make();
  const rows = await relay.post('grants', [grant.row]);
  await relay.mined(rows);
  const { transaction } = await relay.status(rows[0]!.row);
  await reorganize(chain.anvil.rpcUrl, 2);
  await until('mined again', async () => (await batchesOf([grant.id])).length === 1);
  expect((await batchesOf([grant.id]))[0]?.hash).toBe(transaction);
});

test('V2 rows whose nonce was taken by another transaction of the account are sent again, once', async () => {
  const { rpcUrl } = chain.anvil;
  await setAutomine(rpcUrl, false);
  relay = await startTestRelay(chain);
  const grant = await make();
  const rows = await relay.post('grants', [grant.row]);
  await until('sent', async () => (await relay!.status(rows[0]!.row)).status === 'sent');
  const nonce = Number(await jsonRpc<Hex>(rpcUrl, 'eth_getTransactionCount', [chain.relay.address, 'latest']));
  const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n };
  const wallet = new Wallet(chain.relay.privateKey);
  const usurper = { type: 2, chainId: chain.deployment.chainId, to: wallet.address, nonce, gasLimit: 21_000, ...fees };
  await jsonRpc(rpcUrl, 'eth_sendRawTransaction', [await wallet.signTransaction(usurper)]);
  await setAutomine(rpcUrl, true);
  await mine(rpcUrl);
  await relay.mined(rows);
  expect(await batchesOf([grant.id])).toHaveLength(1);
});

test('V2 a batch whose transaction failed as a whole loses no row: they are sent again', async () => {
  const { rpcUrl } = chain.anvil;
  const { grants } = chain.deployment;
  let late = 0;
  await setAutomine(rpcUrl, false);
  relay = await startTestRelay(chain, { nowMs: () => Date.now() + late });
  const grant = await make();
  const [row] = await relay.post('grants', [grant.row]);
  await until('sent', async () => (await relay!.status(row!.row)).status === 'sent');
  const code = await jsonRpc<Hex>(rpcUrl, 'eth_getCode', [grants, 'latest']);
  await jsonRpc(rpcUrl, 'anvil_setCode', [grants, '0xfe']);
  await mine(rpcUrl);
  await until('queued again', async () => (await relay!.status(row!.row)).status === 'queued');
  await jsonRpc(rpcUrl, 'anvil_setCode', [grants, code]);
  await setAutomine(rpcUrl, true);
  late = 61_000;
  await relay.mined([row!]);
  const both = await batchesOf([grant.id]);
  expect(both).toHaveLength(2);
  expect((await relay.status(row!.row)).transaction).toBe(both[1]?.hash);
});

test('a batch that waits long while fees rise is offered with higher ones under its own nonce, and mined once', async () => {
  const { rpcUrl } = chain.anvil;
  let late = 0;
  await setAutomine(rpcUrl, false);
  relay = await startTestRelay(chain, { nowMs: () => Date.now() + late });
  const grant = await make();
  const rows = await relay.post('grants', [grant.row]);
  const first = await until('sent', async () => {
    const row = await relay!.status(rows[0]!.row);
    return row.status === 'sent' && row.transaction;
  });
  late = 6 * 60_000;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await relay.status(rows[0]!.row)).transaction).toBe(first);
  // More than the batch offers: the block goes by without it.
  await jsonRpc(rpcUrl, 'anvil_setNextBlockBaseFeePerGas', ['0x2540be4000']);
  await mine(rpcUrl);
  await until('bumped', async () => (await relay!.status(rows[0]!.row)).transaction !== first);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await setAutomine(rpcUrl, true);
  await mine(rpcUrl);
  await relay.mined(rows);
  const batches = await batchesOf([grant.id]);
  expect(batches).toHaveLength(1);
  expect(batches[0]?.hash).not.toBe(first);
});

test('G9 the relay sends from its own account, and its calls name no institution', async () => {
  relay = await startTestRelay(chain);
  const grant = await make();
  await relay.mined(await relay.post('grants', [grant.row]));
  const [batch] = await batchesOf([grant.id]);
  const sent = await jsonRpc<{ from: Hex; input: Hex }>(chain.anvil.rpcUrl, 'eth_getTransactionByHash', [batch!.hash]);
  expect(sent.from).toBe(chain.relay.address);
  expect(sent.input).not.toContain(chain.clinic.address.slice(2));
});
