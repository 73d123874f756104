import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { depositByAgent, nameAgent, signedBy } from '../testing/agent.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession } from '../testing/clinician.ts';
import { accountHeader, freshAccount, makeGrant, makeHead, type Signer } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

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

const make = (patient?: Signer) =>
  makeGrant(chain.deployment, gateway.url, chain.clinic.address, patient ? { patient } : {});
const post = (body: unknown) => gateway.client.call('POST', '/deposits', body);
const byAgent = (
  grant: Awaited<ReturnType<typeof make>>,
  agent: Signer,
  word = nameAgent(chain.deployment, grant, agent),
) => depositByAgent(chain.deployment, gateway.url, grant, agent, word);
/** Deposited by an agent, with a first head of its own. */
const live = async (wallet?: Signer) => {
  const [grant, agent] = [await make(wallet), freshAccount()];
  expect((await post(await byAgent(grant, agent))).status).toBe(200);
  const head = signedBy(chain.deployment, await makeHead(chain.deployment, grant, 1, []), agent);
  expect((await gateway.client.call('PUT', `/heads/${grant.id}`, head)).status).toBe(200);
  return { grant, agent, head };
};
const proofOf = (account: Signer) => ({ authorization: accountHeader(chain.deployment, account) });

describe('a grant whose patient named an agent', () => {
  test('the agent deposits and publishes, and readers are told who it is', async () => {
    const { grant, agent } = await live();
    const session = await makeSession(chain.deployment, chain.clinic);
    const { body } = await gateway.client.lease(grant.id, session);
    expect(body.head.agent).toMatchObject({ agent: agent.address, until: grant.deposit.expires });
    const again = await gateway.client.call<{ agent?: unknown }>(
      'GET',
      `/heads/${grant.id}`,
      undefined,
      proofOf(agent),
    );
    expect(again.body.agent).toEqual(body.head.agent);
  });

  test('V1 an agent named for another grant, by another patient, for a time that is over, or not at all: refused', async () => {
    const [grant, other, agent, stranger] = [await make(), await make(), freshAccount(), freshAccount()];
    const words = [
      nameAgent(chain.deployment, grant, agent, { grant: other.id }),
      nameAgent(chain.deployment, other, agent),
      nameAgent(chain.deployment, grant, agent, { by: stranger }),
      nameAgent(chain.deployment, grant, agent, { until: 1 }),
      { ...nameAgent(chain.deployment, grant, agent, { until: 1 }), until: grant.deposit.expires },
      nameAgent(chain.deployment, grant, stranger),
      nameAgent({ ...chain.deployment, chainId: 1 }, grant, agent),
    ];
    for (const word of words) expect((await post(await byAgent(grant, agent, word))).code).toBe('BAD_SIGNATURE');
    const unnamed = await depositByAgent(chain.deployment, gateway.url, grant, agent, undefined);
    expect((await post(unnamed)).code).toBe('BAD_SIGNATURE');
    expect((await post(grant.deposit)).status).toBe(200);
  });

  test('V1 the first agent stays: another one for the same grant is refused, the same again succeeds', async () => {
    const [grant, agent, second] = [await make(), freshAccount(), freshAccount()];
    const first = await byAgent(grant, agent);
    expect((await post(first)).status).toBe(200);
    expect((await post(first)).status).toBe(200);
    expect((await post(await byAgent(grant, second))).code).toBe('GRANT_EXISTS');
    expect((await post(grant.deposit)).code).toBe('GRANT_EXISTS');
  });

  test('V1 heads are the agent’s alone: not the wallet’s, not another grant’s agent’s', async () => {
    const [mine, other] = [await live(), await live()];
    const next = await makeHead(chain.deployment, mine.grant, 2, []);
    const put = (head: unknown) => gateway.client.call('PUT', `/heads/${mine.grant.id}`, head);
    expect((await put(next)).code).toBe('BAD_SIGNATURE');
    expect((await put(signedBy(chain.deployment, next, other.agent))).code).toBe('BAD_SIGNATURE');
    expect((await put(signedBy(chain.deployment, next, mine.agent))).status).toBe(200);
  });

  test('V1 an agent reads the receipts and the head of its own grant, and of no other by the same wallet', async () => {
    const wallet = freshAccount();
    const [first, second] = [await live(wallet), await live(wallet)];
    const session = await makeSession(chain.deployment, chain.clinic);
    for (const { grant } of [first, second]) expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
    const receiptsOf = async (account: Signer) => {
      type Listed = { receipts: { receipt: { grant: Hex } }[] };
      const { body } = await gateway.client.call<Listed>('GET', '/receipts?since=0', undefined, proofOf(account));
      return body.receipts.map(({ receipt }) => receipt.grant).sort();
    };
    expect(await receiptsOf(first.agent)).toEqual([first.grant.id]);
    expect(await receiptsOf(wallet)).toEqual([first.grant.id, second.grant.id].sort());
    expect(await receiptsOf(freshAccount())).toEqual([]);
    const foreign = await gateway.client.call('GET', `/heads/${first.grant.id}`, undefined, proofOf(second.agent));
    expect(foreign.code).toBe('NOT_ALLOWED');
  });

  test('K2 the wallet’s stop, signed in advance, ends it: no lease, and the agent can bring nothing back', async () => {
    const { grant, agent, head } = await live();
    expect((await gateway.client.revoke(grant)).status).toBe(200);
    const session = await makeSession(chain.deployment, chain.clinic);
    expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
    expect((await post(await byAgent(grant, agent))).code).toBe('GRANT_REVOKED');
    expect((await gateway.client.call('PUT', `/heads/${grant.id}`, head)).code).toBe('GRANT_REVOKED');
  });

  test('V1 an agent cannot stop a grant: the stop is the patient’s own word', async () => {
    const { grant, agent } = await live();
    const forged = { ...grant.revocation, signature: (await live(agent)).grant.revocation.signature };
    expect((await gateway.client.call('POST', '/revocations', forged)).code).toBe('BAD_SIGNATURE');
  });
});

describe('wallets with code', () => {
  const junk: Hex = `0x${'11'.repeat(65)}`;
  /** PUSH4 answer, PUSH1 0xe0, SHL, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN: says the same whatever it is asked. */
  const alwaysAnswers = (selector: string): Hex => `0x63${selector}60e01b60005260206000f3`;
  const setCode = (account: Hex, code: Hex) => jsonRpc(chain.anvil.rpcUrl, 'anvil_setCode', [account, code]);

  test('a contract wallet (ERC-1271) names an agent, whose own words then count by its key alone', async () => {
    const [grant, agent] = [await make(), freshAccount()];
    const word = { agent: agent.address, until: grant.deposit.expires, signature: junk };
    const body = { ...(await byAgent(grant, agent, word)), signature: junk };
    expect((await post(body)).code).toBe('BAD_SIGNATURE');
    await setCode(grant.patient.address, alwaysAnswers('1626ba7e'));
    expect((await post({ ...body, depositSignature: junk })).code).toBe('BAD_SIGNATURE');
    expect((await post(body)).status).toBe(200);
    const head = await makeHead(chain.deployment, grant, 1, []);
    const put = (offered: unknown) => gateway.client.call('PUT', `/heads/${grant.id}`, offered);
    expect((await put({ ...head, signature: junk })).code).toBe('BAD_SIGNATURE');
    expect((await put(signedBy(chain.deployment, head, agent))).status).toBe(200);
  });

  test('a wallet under EIP-7702 names an agent by its key, and its code is not asked', async () => {
    const [grant, agent] = [await make(), freshAccount()];
    await setCode(grant.patient.address, alwaysAnswers('ffffffff'));
    expect((await post(await byAgent(grant, agent))).status).toBe(200);
  });
});
