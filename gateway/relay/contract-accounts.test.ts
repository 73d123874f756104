import { afterAll, beforeAll, expect, test } from 'vitest';
import { mine, setAutomine } from '#contracts/chain-control';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { recordIdOf } from '#protocol/typed-data';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { freshAccount, makeGrant, random32 } from '../testing/patient.ts';
import { startRpcSwitch } from '../testing/rpc-switch.ts';
import { startTestRelay, type TestRelay } from '../testing/test-relay.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let relay: TestRelay;
beforeAll(async () => {
  chain = await startTestChain();
  relay = await startTestRelay(chain);
});
afterAll(async () => {
  await relay.stop();
  await chain.stop();
});

const junk: Hex = `0x${'11'.repeat(65)}`;
const says = (selector: string) => `63${selector}60e01b60005260206000f3`;
/** A contract wallet: 0xf23a6e61 to onERC1155Received, and 0x1626ba7e, yes, to whatever else it is asked. */
const wallet: Hex = `0x60003560e01c63f23a6e6114601f57${says('1626ba7e')}5b${says('f23a6e61')}`;
/** The same, which cannot take the token: says yes to the signature and nothing to the hook. */
const noReceiver: Hex = `0x${says('1626ba7e')}`;
const setCode = (account: Hex, code: Hex) => jsonRpc(chain.anvil.rpcUrl, 'anvil_setCode', [account, code]);
const make = () => makeGrant(chain.deployment, 'http://gateway.test', chain.clinic.address);
const settled = async (row: string) => {
  const over = async () => ['mined', 'failed'].includes((await relay.status(row)).status);
  await until('the row is settled', over);
  return (await relay.status(row)).status;
};

test('a contract wallet’s grant, stop and record are put on the chain by itself (ERC-1271), keys’ rows beside it in batches', async () => {
  const [contract, other] = [await make(), await make()];
  const [row, byKey] = [{ ...contract.row, signature: junk }, other.row];
  await setCode(contract.patient.address, wallet);
  const queued = await relay.post('grants', [row, byKey]);
  await relay.mined(queued);
  const stops = await relay.post('revocations', [{ ...contract.revocation, signature: junk }, other.revocation]);
  await relay.mined(stops);
  const owner = freshAccount();
  await setCode(
    owner.address,
    wallet.replace('f23a6e6114', '150b7a0214').replace(/f23a6e61(?=60e01b)/, '150b7a02') as Hex,
  );
  const manifest = random32();
  const records = await relay.post('records', [{ owner: owner.address, manifest, signature: junk }]);
  expect(records[0]!.id).toBe(recordIdOf(owner.address, manifest));
  await relay.mined(records);
});

test('V3 a contract that says another thing when it matters costs its own row, and holds nobody up', async () => {
  const [contract, other] = [await make(), await make()];
  await setCode(contract.patient.address, noReceiver);
  const [bad] = await relay.post('grants', [{ ...contract.row, signature: junk }]);
  const [good] = await relay.post('grants', [other.row]);
  expect(await settled(bad!.row)).toBe('failed');
  expect(await settled(good!.row)).toBe('mined');
  // The same wallet may still stop: a stop needs nothing of it but its yes.
  const [stop] = await relay.post('revocations', [{ ...contract.revocation, signature: junk }]);
  expect(await settled(stop!.row)).toBe('mined');
});

test('V3 rows of contracts that came first hold up no key’s row: it goes out before them', async () => {
  const contracts = await Promise.all(Array.from({ length: 3 }, make));
  for (const { patient } of contracts) await setCode(patient.address, wallet);
  const byKey = await make();
  const rows = [...contracts.map(({ row }) => ({ ...row, signature: junk })), byKey.row];
  const queued = await relay.post('grants', rows);
  await relay.mined(queued);
  const nonces: number[] = [];
  for (const { row } of queued) {
    const { transaction } = await relay.status(row);
    const sent = await jsonRpc<{ nonce: Hex }>(chain.anvil.rpcUrl, 'eth_getTransactionByHash', [transaction]);
    nonces.push(Number(sent.nonce));
  }
  expect(nonces[3]).toBe(Math.min(...nonces));
});

test('V3 a contract that says no once its transaction is under way is not paid for again', async () => {
  const { rpcUrl } = chain.anvil;
  const contract = await make();
  await setCode(contract.patient.address, wallet);
  await setAutomine(rpcUrl, false);
  try {
    const [stop] = await relay.post('revocations', [{ ...contract.revocation, signature: junk }]);
    await until('sent', async () => (await relay.status(stop!.row)).status === 'sent');
    await setCode(contract.patient.address, '0x60006000fd');
    await mine(rpcUrl);
    expect(await settled(stop!.row)).toBe('failed');
  } finally {
    await setAutomine(rpcUrl, true);
  }
});

test('V2 a node that cannot answer for a while costs no contract’s row: it is tried again, for a day', async () => {
  const way = await startRpcSwitch(chain.anvil.rpcUrl);
  const start = Date.now();
  let late = 0;
  let asked = 0;
  const says = (message: string) => (method: string) => {
    if (method !== 'eth_estimateGas') return undefined;
    asked += 1;
    return message;
  };
  const patient = await startTestRelay(chain, { rpcUrl: way.rpcUrl, nowMs: () => start + late });
  const post = async () => {
    const contract = await make();
    await setCode(contract.patient.address, wallet);
    const [queued] = await patient.post('grants', [{ ...contract.row, signature: junk }]);
    return queued!.row;
  };
  const comesTo = (row: string, end: string) =>
    until(`the row is ${end}`, async () => (await patient.status(row)).status === end);
  try {
    way.complaint = says('header not found');
    const passing = await post();
    await until('it was tried', async () => asked === 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await patient.status(passing)).status).toBe('queued');
    // Put off, and not asked about at every flush.
    expect(asked).toBe(1);
    way.complaint = () => undefined;
    late += 10 * 60_000;
    await comesTo(passing, 'mined');

    way.complaint = says('header not found');
    const lasting = await post();
    await until('it was tried', async () => asked === 2);
    late += 24 * 60 * 60_000 + 1;
    await comesTo(lasting, 'failed');

    way.complaint = says('gas required exceeds allowance (30000000)');
    await comesTo(await post(), 'failed');
  } finally {
    await patient.stop();
    await way.stop();
  }
});
