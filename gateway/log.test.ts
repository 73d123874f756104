import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonRpc } from '#contracts/json-rpc';
import { createLog } from './log.ts';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeSession } from './testing/clinician.ts';
import { accountHeader, makeGrant } from './testing/patient.ts';
import { startTestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

const collect = () => {
  const lines: string[] = [];
  return { lines, log: createLog('trace', { write: (line: string) => void lines.push(line) }) };
};

test('logs and metrics of a whole trip, at the finest level, hold no secret, account, grant or network address', async () => {
  const { lines, log } = collect();
  const gateway = await startTestGateway(chain, { log });
  const { client } = gateway;
  const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  const { head, blobs } = await client.publish(grant);
  const session = await makeSession(chain.deployment, chain.clinic);
  const { body } = await client.lease(grant.id, session);
  const authorization = accountHeader(chain.deployment, grant.patient);
  await client.call('GET', '/receipts', undefined, { authorization });
  await client.call('POST', '/deposits', { ...grant.deposit, signature: `0x${'11'.repeat(65)}` });
  await client.call('GET', `/blobs/${blobs[0]!.cid}`, undefined, { authorization: `Bearer ${body.token}x` });
  await client.call('POST', '/relay/grants', { rows: [grant.row] });
  await until(
    'relayed',
    async () =>
      (await jsonRpc<string>(chain.anvil.rpcUrl, 'eth_blockNumber')) &&
      lines.some((line) => line.includes('relay batch sent')),
  );
  await client.revoke(grant);
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  await gateway.stop();

  const text = `${lines.join('')}${metrics}`;
  const secrets = {
    share: grant.share,
    sealed: body.share,
    token: body.token,
    capsule: grant.capsule,
    grant: grant.id,
    patient: grant.patient.address,
    clinic: chain.clinic.address,
    signature: grant.row.signature,
    head: head.body,
    cid: blobs[0]!.cid,
    relayKey: chain.relay.privateKey,
    proof: authorization,
  };
  for (const [name, secret] of Object.entries(secrets)) expect(text.includes(secret.slice(2, 40)), name).toBe(false);
  expect(text).not.toMatch(/127\.0\.0\.1|::1\b|203\.0\.113/);
  expect(lines.some((line) => line.includes('/leases/:grant'))).toBe(true);
});

test('what a driver puts into an error stays out of the log; redaction covers the names we use', () => {
  const { lines, log } = collect();
  log.error({ err: new Error('duplicate key value (0xsecret)', { cause: new Error('cause 0xsecret') }) }, 'failed');
  log.info({
    share: '0xsecret',
    deposit: { signature: '0xsecret' },
    request: { headers: { authorization: '0xsecret' } },
  });
  expect(lines.join('')).not.toContain('0xsecret');
  expect(lines).toHaveLength(2);
});
