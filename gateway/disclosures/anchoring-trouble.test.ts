import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { mine, reorganize } from '#contracts/chain-control';
import { jsonRpc } from '#contracts/json-rpc';
import { roles } from '#contracts/roles';
import { type Hex, toHex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { addressOf } from '#protocol/signatures';
import type { DisclosuresStatus } from '#protocol/wire/disclosures';
import type { GatewayOptions } from '../options.ts';
import { createRelayAccount } from '../relay/account.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession } from '../testing/clinician.ts';
import { anchorsOf, disclosuresOf, isProven } from '../testing/custodian.ts';
import { makeGrant } from '../testing/patient.ts';
import { startRpcSwitch } from '../testing/rpc-switch.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let folder: string;
let custodian: { address: Hex; key: Hex };
const running: TestGateway[] = [];
beforeAll(async () => {
  chain = await startTestChain();
  // So that no re-organisation here reaches the deployment.
  await mine(chain.anvil.rpcUrl, 16);
});
afterAll(() => chain.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-anchors-'));
  const key = new Uint8Array(randomBytes(32));
  custodian = { address: addressOf(key), key: toHex(key) };
});
afterEach(async () => {
  for (const gateway of running.splice(0)) await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

const rich: Hex = '0xde0b6b3a7640000';
const fund = (wei: Hex = rich) => jsonRpc(chain.anvil.rpcUrl, 'anvil_setBalance', [custodian.address, wei]);
const accredited = () => chain.accredit(custodian.address, roles.CUSTODIAN);

async function start(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const anchoring = { custodianKey: custodian.key, anchorSeconds: 1, dataDir: join(folder, 'data') };
  const gateway = await startTestGateway(chain, { ...anchoring, ...options });
  running.push(gateway);
  return gateway;
}
const stop = async (gateway: TestGateway) => {
  running.splice(running.indexOf(gateway), 1);
  await gateway.stop();
};
const statusOf = async ({ client }: TestGateway) => (await client.call<DisclosuresStatus>('GET', '/disclosures')).body;
const troubleOf = (gateway: TestGateway, trouble: string | undefined) =>
  until(`trouble ${trouble}`, async () => {
    const status = await statusOf(gateway);
    return status.trouble === trouble && (trouble !== undefined || status.newest !== undefined) && status;
  });
const anchors = () => anchorsOf(chain, custodian.address);
const anchored = (count: number) => until(`${count} anchors`, async () => (await anchors()).length >= count);

async function open(gateway: TestGateway) {
  const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  await gateway.client.publish(grant);
  const session = await makeSession(chain.deployment, chain.clinic);
  expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
  return grant;
}

test('what keeps anchors from the chain is said in /disclosures, /healthz and /metrics, and they go on when it is over', async () => {
  const way = await startRpcSwitch(chain.anvil.rpcUrl);
  const gateway = await start({ rpcUrl: way.rpcUrl });
  await troubleOf(gateway, 'accreditation');
  expect((await gateway.client.call('GET', '/healthz')).body).toMatchObject({
    status: 'ok',
    disclosures: { trouble: 'accreditation' },
  });
  await accredited();
  await troubleOf(gateway, 'funds');
  const metrics = async () => (await fetch(`${gateway.url}/metrics`)).text();
  expect(await metrics()).toContain('chartkey_disclosure_anchor_trouble{reason="funds"} 1');
  expect(await anchors()).toEqual([]);
  const grant = await open(gateway);
  await fund();
  await troubleOf(gateway, undefined);
  way.on = false;
  await troubleOf(gateway, 'offline');
  way.on = true;
  await troubleOf(gateway, undefined);
  expect(await metrics()).toContain('chartkey_disclosure_anchor_trouble{reason="offline"} 0');
  const answer = await until('its opening is anchored', async () => {
    const told = await disclosuresOf(gateway.client, grant);
    return told.anchored === 1 && told;
  });
  expect(await isProven(answer, await gatewayIdOf(gateway.url), await anchors())).toBe(true);
  await stop(gateway);
  await way.stop();
});

test('an anchor that was sent and is not mined is said to be in trouble, and to lack funds where it does', async () => {
  await accredited();
  await fund();
  const gateway = await start();
  await anchored(1);
  await troubleOf(gateway, undefined);
  await jsonRpc(chain.anvil.rpcUrl, 'evm_setAutomine', [false]);
  try {
    await troubleOf(gateway, 'unmined');
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('chartkey_disclosure_anchor_trouble{reason="unmined"} 1');
    await fund('0x1');
    await troubleOf(gateway, 'funds');
    await fund();
    await troubleOf(gateway, 'unmined');
  } finally {
    await jsonRpc(chain.anvil.rpcUrl, 'evm_setAutomine', [true]);
  }
  const before = (await anchors()).length;
  await mine(chain.anvil.rpcUrl);
  await anchored(before + 2);
  await troubleOf(gateway, undefined);
});

test('a gateway that was away says how many cadences it missed, and makes none up', async () => {
  await accredited();
  await fund();
  const gateway = await start();
  const grant = await open(gateway);
  await anchored(1);
  await stop(gateway);
  const before = (await anchors()).length;
  await pause(3_200);
  const again = await start({ port: gateway.port, url: gateway.url });
  await until('the opening is anchored', async () => (await disclosuresOf(again.client, grant)).anchored === 1);
  expect((await statusOf(again)).missed).toBeGreaterThanOrEqual(2);
  expect((await anchors()).length - before).toBeLessThanOrEqual(2);
});

test('V2 a re-organisation that drops an anchor brings the same one again, and no other', async () => {
  await accredited();
  await fund();
  await mine(chain.anvil.rpcUrl, 4);
  const gateway = await start({ anchorSeconds: 3_600 });
  await anchored(1);
  const [first] = await anchors();
  await until('it is seen', async () => (await statusOf(gateway)).newest !== undefined);
  await reorganize(chain.anvil.rpcUrl, 2);
  expect(await anchors()).toEqual([]);
  await anchored(1);
  await pause(1_000);
  expect(await anchors()).toEqual([first]);
});

test('V2 an account that was used elsewhere costs its nonce and neither doubles nor loses an anchor', {
  timeout: 60_000,
}, async () => {
  await accredited();
  await fund();
  let offset = 0;
  const way = await startRpcSwitch(chain.anvil.rpcUrl);
  const options = { rpcUrl: way.rpcUrl, now: () => Math.floor(Date.now() / 1000) + offset, anchorSeconds: 100_000 };
  const gateway = await start(options);
  await anchored(1);
  await until('it is seen', async () => (await statusOf(gateway)).newest !== undefined);
  // The next anchor cannot leave before somebody else has used its nonce.
  await jsonRpc(chain.anvil.rpcUrl, 'evm_setAutomine', [false]);
  offset += 100_000;
  await until('the next one waits', async () => {
    const { pending } = await jsonRpc<{ pending: Record<string, unknown> }>(chain.anvil.rpcUrl, 'txpool_content');
    return Object.keys(pending).some((who) => who.toLowerCase() === custodian.address);
  });
  await jsonRpc(chain.anvil.rpcUrl, 'anvil_removePoolTransactions', [custodian.address]);
  const elsewhere = createRelayAccount(chain.anvil.rpcUrl, custodian.key, chain.deployment);
  const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n };
  const other = { to: chain.clinic.address, data: '0x' as Hex, nonce: await elsewhere.mined(), gas: 30_000, fees };
  await elsewhere.broadcast(await elsewhere.sign(other));
  await mine(chain.anvil.rpcUrl);
  await jsonRpc(chain.anvil.rpcUrl, 'evm_setAutomine', [true]);
  expect((await anchors()).length).toBe(1);
  await pause(1_500);
  offset += 60;
  await anchored(2);
  await pause(500);
  expect(new Set(await anchors()).size).toBe(2);
  await stop(gateway);
  await way.stop();
});

test('an older copy of the store is told from the chain it falls behind', async () => {
  await accredited();
  await fund();
  const gateway = await start();
  await anchored(2);
  await stop(gateway);
  const other = await start({ dataDir: join(folder, 'another') });
  expect((await troubleOf(other, 'behind')).newest?.epoch).toBeUndefined();
});

test('G9 the relay’s own account, and a cadence of nothing, are refused at the start', async () => {
  await expect(start({ custodianKey: chain.relay.privateKey })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  await expect(start({ anchorSeconds: 0 })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
});

test('a gateway without a custodian’s key says that it anchors nothing', async () => {
  const gateway = await startTestGateway(chain);
  running.push(gateway);
  expect((await gateway.client.call('GET', '/disclosures')).code).toBe('NOT_FOUND');
  expect((await gateway.client.call('GET', '/healthz')).body).not.toHaveProperty('disclosures');
});
