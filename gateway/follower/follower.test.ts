import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mine, reorganize, revert, snapshot } from '#contracts/chain-control';
import { accreditationView } from '#protocol/accreditation';
import { toHex } from '#protocol/bytes';
import { eventsResponse, type GatewayEvent } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession } from '../testing/clinician.ts';
import { sendDirect } from '../testing/direct.ts';
import { freshAccount, makeGrant } from '../testing/patient.ts';
import { type RpcSwitch, startRpcSwitch } from '../testing/rpc-switch.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let way: RpcSwitch;
let gateway: TestGateway;
let offset = 0;
const seconds = () => Math.floor(Date.now() / 1000);
beforeAll(async () => {
  chain = await startTestChain();
  // So that no re-organisation here reaches the deployment.
  await mine(chain.anvil.rpcUrl, 16);
  way = await startRpcSwitch(chain.anvil.rpcUrl);
  gateway = await startTestGateway(chain, { rpcUrl: way.rpcUrl, now: () => seconds() + offset });
});
afterAll(async () => {
  await gateway.stop();
  await way.stop();
  await chain.stop();
});

const events = async (): Promise<GatewayEvent[]> => {
  const { body } = await gateway.client.call('GET', '/events', undefined, { accept: 'application/json' });
  return parseWire(eventsResponse, body).events;
};
const eventOf = (kind: string, id: string) =>
  until(`${kind} ${id}`, async () =>
    (await events()).findLast((event) => event.kind === kind && 'id' in event && event.id === id),
  );
const retractedOf = (seq: number) =>
  until(`retracted ${seq}`, async () =>
    (await events()).find((event) => event.kind === 'retracted' && event.of === seq),
  );
const make = () => makeGrant(chain.deployment, gateway.url, chain.clinic.address);

test('a re-organisation retracts what it dropped, and the fact is told again when it is mined again', async () => {
  const grant = await make();
  await sendDirect(chain, 'grantBySig', grant.row);
  await mine(chain.anvil.rpcUrl, 2);
  const first = await eventOf('granted', grant.id);
  await reorganize(chain.anvil.rpcUrl, 4);
  await retractedOf(first.seq);
  await sendDirect(chain, 'grantBySig', grant.row);
  const again = await until('granted again', async () =>
    (await events()).find((event) => event.kind === 'granted' && event.id === grant.id && event.seq > first.seq),
  );
  expect((await events()).filter((event) => event.kind === 'retracted' && event.of === again.seq)).toEqual([]);
});

test('a chain that got shorter is followed back and forward again', async () => {
  const { rpcUrl } = chain.anvil;
  const before = await snapshot(rpcUrl);
  const grant = await make();
  await mine(rpcUrl, 3);
  await sendDirect(chain, 'grantBySig', grant.row);
  const first = await eventOf('granted', grant.id);
  await revert(rpcUrl, before);
  await mine(rpcUrl);
  await retractedOf(first.seq);
  const other = await make();
  await sendDirect(chain, 'grantBySig', other.row);
  await eventOf('granted', other.id);
});

test('K2 a revocation seen on the chain holds, also when its block is orphaned', async () => {
  const grant = await make();
  await gateway.client.publish(grant);
  const session = await makeSession(chain.deployment, chain.clinic);
  expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
  await sendDirect(chain, 'revokeBySig', grant.revocation);
  const seen = await eventOf('revoked', grant.id);
  expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
  await reorganize(chain.anvil.rpcUrl, 1);
  await retractedOf(seen.seq);
  expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
  expect((await gateway.client.deposit(grant)).code).toBe('GRANT_REVOKED');
});

test('an accreditation that a re-organisation dropped opens nothing', async () => {
  const account = freshAccount();
  const clinic = { address: account.address, privateKey: toHex(account.key) };
  const grant = await makeGrant(chain.deployment, gateway.url, clinic.address);
  await gateway.client.publish(grant);
  const session = await makeSession(chain.deployment, clinic);
  await chain.accredit(clinic.address);
  await until('leases for the new clinic', async () => (await gateway.client.lease(grant.id, session)).status === 200);
  await reorganize(chain.anvil.rpcUrl, 1);
  await until('none after', async () => (await gateway.client.lease(grant.id, session)).code === 'NOT_ACCREDITED');
});

test('the accreditation view can be built from the events alone, with their times', async () => {
  const account = freshAccount();
  await chain.accredit(account.address);
  const found = await until('accredited', async () =>
    (await events()).find((event) => event.kind === 'accredited' && event.who === account.address),
  );
  if (found.kind !== 'accredited') throw new Error('kind');
  expect(Math.abs(found.at - seconds())).toBeLessThan(120);
  const view = accreditationView((await events()).filter((event) => 'who' in event));
  expect(view.was(account.address, found.roles, found.at)).toBe(true);
  expect(view.was(account.address, found.roles, found.at - 1)).toBe(false);
});

test('a follower more than five minutes behind refuses leases, and gives them again when it has caught up', async () => {
  const grant = await make();
  await gateway.client.publish(grant);
  const session = await makeSession(chain.deployment, chain.clinic);
  try {
    way.on = false;
    // A look that was on its way would be taken for one of five minutes later.
    await pause(500);
    offset += 301;
    await until('lagging', async () => (await gateway.client.lease(grant.id, session)).code === 'FOLLOWER_LAGGING');
    expect((await gateway.client.call('GET', '/healthz')).status).toBe(503);
    expect((await gateway.client.revoke(await make())).status).toBe(200);
  } finally {
    way.on = true;
    offset = 0;
  }
  await until('leases again', async () => (await gateway.client.lease(grant.id, session)).status === 200);
});
