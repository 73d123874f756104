import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBase64url, fromHex, sha256, toHex } from '#protocol/bytes';
import { decodeFrames } from '#protocol/frames';
import { open } from '#protocol/hpke';
import { hashOf } from '#protocol/typed-data';
import { eventsResponse, gatewayInfo, leaseResponse, receiptsResponse, relayResponse } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeLeaseRequest, makeSession } from './testing/clinician.ts';
import { accountHeader, makeGrant } from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

let chain: TestChain;
let gateway: TestGateway;
beforeAll(async () => {
  chain = await startTestChain();
  gateway = await startTestGateway(chain);
});
afterAll(async () => {
  await gateway.stop();
  await chain.stop();
});

test('the whole trip: deposit, head, relay, lease, fetch, receipts, revocation', async () => {
  const { client, url } = gateway;
  const context = chain.deployment;
  parseWire(gatewayInfo, (await client.call('GET', '/')).body);
  const grant = await makeGrant(context, url, chain.clinic.address);
  const { blobs } = await client.publish(grant, 5);
  const relayed = parseWire(relayResponse, (await client.call('POST', '/relay/grants', { rows: [grant.row] })).body);
  expect(relayed.rows[0]?.status).toBe('queued');
  const row = await until('the grant is mined', async () => {
    const { body } = await client.call('GET', `/relay/${relayed.rows[0]?.row}`);
    return body.status === 'mined' && body;
  });
  expect(row.transaction).toMatch(/^0x/);
  await until('the token is followed', async () => {
    const page = await client.call('GET', '/events', undefined, { accept: 'application/json' });
    return parseWire(eventsResponse, page.body).events.some((e) => e.kind === 'granted' && e.id === grant.id);
  });

  const session = await makeSession(context, chain.clinic);
  const request = await makeLeaseRequest(context, session, grant.id, await client.nonce(grant.id));
  const answer = await client.call('POST', `/leases/${grant.id}`, request);
  expect(answer.code).toBeUndefined();
  const lease = parseWire(leaseResponse, answer.body);
  const info = fromHex(hashOf('Receipt', request.receipt));
  const share = await open(session.hybrid.seed, fromBase64url(lease.share), info, new Uint8Array());
  expect(toHex(share)).toBe(grant.share);
  expect(lease.capsule).toBe(grant.capsule);
  expect(toHex(await sha256(fromBase64url(lease.head.body)))).toBe(lease.head.head.body);

  const batch = () =>
    fetch(`${url}/blobs/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lease.token}` },
      body: JSON.stringify({ cids: lease.head.cids }),
    });
  const fetched = [];
  for await (const frame of decodeFrames((await batch()).body!)) fetched.push(frame);
  expect(fetched.map(({ name }) => name)).toEqual(blobs.map(({ cid }) => cid));
  expect(fetched.every(({ bytes }, i) => Buffer.compare(bytes, blobs[i]!.bytes) === 0)).toBe(true);

  const authorization = accountHeader(context, grant.patient);
  const { receipts } = parseWire(
    receiptsResponse,
    (await client.call('GET', '/receipts', undefined, { authorization })).body,
  );
  expect(receipts).toHaveLength(1);
  expect(receipts[0]?.receipt).toEqual(request.receipt);

  expect((await client.revoke(grant)).status).toBe(200);
  expect((await client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
  expect((await batch()).status).toBe(410);
  await client.call('POST', '/relay/revocations', { rows: [grant.revocation] });
  await until('the revocation is followed', async () => {
    const page = await client.call('GET', '/events', undefined, { accept: 'application/json' });
    return parseWire(eventsResponse, page.body).events.some((e) => e.kind === 'revoked' && e.id === grant.id);
  });
});
