import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeGrant } from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

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

/** PUSH4 answer, PUSH1 0xe0, SHL, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN: says the same whatever it is asked. */
const alwaysAnswers = (selector: string): Hex => `0x63${selector}60e01b60005260206000f3`;
const setCode = (account: Hex, code: Hex) => jsonRpc(chain.anvil.rpcUrl, 'anvil_setCode', [account, code]);
const junk = `0x${'11'.repeat(65)}`;

test('a contract account signs by ERC-1271, where no key answers', async () => {
  const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  const signedByContract = { ...grant.deposit, signature: junk, depositSignature: junk };
  expect((await gateway.client.call('POST', '/deposits', signedByContract)).code).toBe('BAD_SIGNATURE');
  await setCode(grant.patient.address, alwaysAnswers('1626ba7e'));
  expect((await gateway.client.call('POST', '/deposits', signedByContract)).status).toBe(200);
});

test('a contract that does not say the magic word signs nothing', async () => {
  const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  await setCode(grant.patient.address, alwaysAnswers('ffffffff'));
  expect((await gateway.client.call('POST', '/deposits', { ...grant.deposit, signature: junk })).code).toBe(
    'BAD_SIGNATURE',
  );
  await setCode(grant.patient.address, '0x60006000fd');
  expect((await gateway.client.call('POST', '/deposits', { ...grant.deposit, signature: junk })).code).toBe(
    'BAD_SIGNATURE',
  );
});

test('an account with code and a key (EIP-7702) is believed by its key, without asking the code', async () => {
  const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  await setCode(grant.patient.address, alwaysAnswers('ffffffff'));
  expect((await gateway.client.deposit(grant)).status).toBe(200);
});
