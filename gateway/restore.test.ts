import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from './log.ts';
import { placesIn } from './places.ts';
import { startGateway } from './start.ts';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { createClient } from './testing/client.ts';
import { makeSession, type Session } from './testing/clinician.ts';
import { sendDirect } from './testing/direct.ts';
import { makeGrant } from './testing/patient.ts';
import { type RpcSwitch, startRpcSwitch } from './testing/rpc-switch.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

/** Terms name one URL for ever, so every gateway here is the same one, wherever it listens. */
const url = 'http://gateway.test';
let chain: TestChain;
let way: RpcSwitch;
let session: Session;
let folder: string;
beforeAll(async () => {
  chain = await startTestChain();
  way = await startRpcSwitch(chain.anvil.rpcUrl);
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(async () => {
  await way.stop();
  await chain.stop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-restore-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (dataDir: string): Promise<TestGateway> => startTestGateway(chain, { dataDir, url, rpcUrl: way.rpcUrl });
const make = () => makeGrant(chain.deployment, url, chain.clinic.address);

/** Publishes three grants, keeps an image of the whole disk, then stops one by signature and one on the chain only. */
async function history() {
  const data = join(folder, 'data');
  const image = join(folder, 'image');
  const grants = { signed: await make(), onChain: await make(), live: await make() };
  const first = await start(data);
  for (const grant of Object.values(grants)) await first.client.publish(grant);
  await first.stop();
  await cp(data, image, { recursive: true });
  const second = await start(data);
  expect((await second.client.revoke(grants.signed)).status).toBe(200);
  await sendDirect(chain, 'revokeBySig', grants.onChain.revocation);
  await until('the chain is followed', async () => {
    return (await second.client.lease(grants.onChain.id, session)).code === 'GRANT_REVOKED';
  });
  await second.stop();
  return { data, image, ...grants };
}

test('K2 an older image of every store, shares included, with the tombstone journal kept: nothing that was stopped opens', async () => {
  const { data, image, signed, onChain, live } = await history();
  await cp(join(placesIn(data).keep, 'tombstones.ndjson'), join(placesIn(image).keep, 'tombstones.ndjson'));
  const restored = await start(image);
  expect((await restored.client.lease(signed.id, session)).code).toBe('GRANT_REVOKED');
  expect((await restored.client.lease(onChain.id, session)).code).toBe('GRANT_REVOKED');
  expect((await restored.client.lease(live.id, session)).status).toBe(200);
  await restored.stop();
});

test('K2 an older image without its newest journal starts closed, and opens only when the chain is replayed', async () => {
  const { image, onChain, live } = await history();
  way.on = false;
  const running = await startGateway({
    port: 0,
    url,
    rpcUrl: way.rpcUrl,
    deployment: chain.deployment,
    dataDir: image,
    pollMs: 50,
    log: createLog('silent'),
  });
  const client = createClient(`http://localhost:${running.port}`, chain.deployment);
  expect((await client.lease(onChain.id, session)).code).toBe('GATEWAY_CLOSED');
  expect((await client.lease(live.id, session)).code).toBe('GATEWAY_CLOSED');
  expect((await client.deposit(onChain)).code).toBe('GATEWAY_CLOSED');
  way.on = true;
  await until('it opens', async () => (await client.call('GET', '/healthz')).status === 200);
  expect((await client.lease(onChain.id, session)).code).toBe('GRANT_REVOKED');
  expect((await client.lease(live.id, session)).status).toBe(200);
  await running.stop();
});

test('K2 a restored backup holds no share: nothing opens until its patient deposits again, and what was stopped never', async () => {
  const { data, signed, onChain, live } = await history();
  const backup = join(folder, 'backup');
  await cp(data, backup, { recursive: true });
  const journal = join(folder, 'tombstones.ndjson');
  await cp(join(placesIn(backup).keep, 'tombstones.ndjson'), journal);
  await rm(placesIn(backup).keep, { recursive: true });
  await cp(journal, join(placesIn(backup).keep, 'tombstones.ndjson'));
  const restored = await start(backup);
  const { client } = restored;
  expect((await client.lease(live.id, session)).code).toBe('GRANT_UNKNOWN');
  expect((await client.deposit(live)).status).toBe(200);
  expect((await client.lease(live.id, session)).status).toBe(200);
  for (const stopped of [signed, onChain]) {
    expect((await client.deposit(stopped)).code).toBe('GRANT_REVOKED');
    expect((await client.lease(stopped.id, session)).code).toBe('GRANT_REVOKED');
  }
  await restored.stop();
});

test('a store of another chain is refused', async () => {
  // Two development chains of the same second have the same first block.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const other = await startTestChain();
  try {
    const data = join(folder, 'data');
    await (await start(data)).stop();
    const options = { port: 0, rpcUrl: other.anvil.rpcUrl, deployment: other.deployment, dataDir: data };
    await expect(startGateway({ ...options, log: createLog('silent') })).rejects.toMatchObject({ code: 'WRONG_CHAIN' });
  } finally {
    await other.stop();
  }
});

test('two gateways never share one data folder, and a taken port is said so', async () => {
  const data = join(folder, 'data');
  const running = await start(data);
  const options = { rpcUrl: way.rpcUrl, deployment: chain.deployment, log: createLog('silent') };
  await expect(startGateway({ ...options, port: 0, dataDir: data })).rejects.toMatchObject({ code: 'INTERNAL' });
  await expect(startGateway({ ...options, port: running.port, dataDir: join(folder, 'b') })).rejects.toMatchObject({
    code: 'PORT_TAKEN',
  });
  await running.stop();
});
