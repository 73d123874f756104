import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonRpc } from '#contracts/json-rpc';
import { roles } from '#contracts/roles';
import { type Hex, toHex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { addressOf } from '#protocol/signatures';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession } from '../testing/clinician.ts';
import { anchorsOf, disclosuresOf, grewFrom, isProven } from '../testing/custodian.ts';
import { makeGrant } from '../testing/patient.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let folder: string;
beforeAll(async () => {
  chain = await startTestChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-custodians-'));
});
afterAll(async () => {
  await chain.stop();
  await rm(folder, { recursive: true, force: true });
});

async function account(): Promise<{ address: Hex; key: Hex }> {
  const key = new Uint8Array(randomBytes(32));
  const address = addressOf(key);
  await jsonRpc(chain.anvil.rpcUrl, 'anvil_setBalance', [address, '0xde0b6b3a7640000']);
  return { address, key: toHex(key) };
}

test('D3 a gateway with another custodian key tells whose each anchor is, and goes on with the same log', async () => {
  const [first, second] = [await account(), await account()];
  await chain.accredit(first.address, roles.CUSTODIAN);
  const start = (custodianKey: Hex, port?: number) =>
    startTestGateway(chain, {
      custodianKey,
      anchorSeconds: 1,
      dataDir: join(folder, 'data'),
      ...(port ? { port } : {}),
    });
  let gateway = await start(first.key);
  const url = gateway.url;
  const id = await gatewayIdOf(url);
  const grant = await makeGrant(chain.deployment, url, chain.clinic.address);
  await gateway.client.publish(grant);
  const session = await makeSession(chain.deployment, chain.clinic);
  expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
  const before = await until('the opening is anchored', async () => {
    const answer = await disclosuresOf(gateway.client, grant);
    return answer.anchored === 1 && answer;
  });
  expect(before.custodian).toBe(first.address);
  await gateway.stop();

  gateway = await start(second.key, Number(new URL(url).port));
  const meanwhile = await disclosuresOf(gateway.client, grant);
  expect(meanwhile.custodian).toBe(first.address);
  expect(await isProven(meanwhile, id, await anchorsOf(chain, first.address))).toBe(true);

  await chain.accredit(second.address, roles.CUSTODIAN);
  const after = await until('the new account has anchored', async () => {
    const answer = await disclosuresOf(gateway.client, grant, `?from=${before.head!.size}`);
    return answer.custodian === second.address && answer;
  });
  expect(await isProven(after, id, await anchorsOf(chain, second.address))).toBe(true);
  expect(await grewFrom(before, after)).toBe(true);
  await gateway.stop();
});
