import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hex, toHex } from '../../protocol/bytes.ts';
import { addressOf, signDigest } from '../../protocol/signatures.ts';
import { type DeskClient, deskClient } from '../testing/desk-client.ts';
import { createPatient } from '../testing/patient.ts';
import { type RealChain, realChain } from '../testing/real-chain.ts';
import { createKeyDesk, type KeyDesk } from './key-desk.ts';

const origin = 'https://lakeview.example';
const gateway = 'https://gateway.example';
const profile = { name: 'Lakeview Cardiology', place: 'Madison', kind: 'clinic' as const, origins: [origin] };
const junk: Hex = `0x${'11'.repeat(65)}`;
/** PUSH4 answer, PUSH1 0xe0, SHL, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN: says the same whatever it is asked. */
const alwaysAnswers = (selector: string): Hex => `0x63${selector}60e01b60005260206000f3`;

let chain: RealChain;
let desk: KeyDesk;
let client: DeskClient;
beforeAll(async () => {
  chain = await realChain();
  desk = createKeyDesk({
    origin,
    gateway,
    chain: { rpcUrl: chain.anvil.rpcUrl, chainId: chain.chain.chainId, deployment: chain.deployment, pollMs: 20 },
    accountKey: toHex(crypto.getRandomValues(new Uint8Array(32))),
    profile,
    store: await mkdtemp(join(tmpdir(), 'chartkey-desk-')),
    patientOf: (request) => (request.headers.get('x-who') === 'patient' ? 'elena' : undefined),
    clinicianOf: (request) => (request.headers.get('x-who') === 'clinician' ? { id: 'a', name: 'A' } : undefined),
  });
  await desk.ready;
  client = deskClient({ desk, origin, chain: chain.chain });
});
afterAll(async () => {
  desk.stop();
  await chain.stop();
});

const key = () => crypto.getRandomValues(new Uint8Array(32));
const digest = toHex(crypto.getRandomValues(new Uint8Array(32)));
const ask = (account: Hex, signature: Hex, who = 'clinician') =>
  client.post('/chartkey/signatures', who, { account, digest, signature });

it('a signed-in page asks the institution’s own node who signed: by key, by contract, and nobody else', async () => {
  const [walletKey, contract] = [key(), addressOf(key())];
  const wallet = addressOf(walletKey);
  const signature = signDigest(Buffer.from(digest.slice(2), 'hex'), walletKey);
  expect(await ask(wallet, signature)).toEqual({ account: wallet });
  expect(await ask(wallet, signature, 'patient')).toEqual({ account: wallet });
  await expect(ask(wallet, signature, 'nobody')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  await expect(ask(contract, signature)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  for (const [code, answer] of [
    [alwaysAnswers('1626ba7e'), undefined],
    [alwaysAnswers('ffffffff'), 'BAD_SIGNATURE'],
    ['0x60006000fd', 'BAD_SIGNATURE'],
  ] as const) {
    await chain.rpc('anvil_setCode', [contract, code]);
    const asked = ask(contract, junk).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
    expect(await asked).toBe(answer);
  }
});

it('the desk takes a grant that a contract wallet signed, and an EIP-7702 account’s by its key', async () => {
  const patient = createPatient(chain.chain);
  const given = await patient.grant({ desk: await client.get('/.well-known/chartkey.json'), scopes: ['patient/*.rs'] });
  const hand = (signature: Hex) => client.post('/chartkey/grants', 'patient', { grant: given.grant, signature });
  await expect(hand(junk)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  await chain.rpc('anvil_setCode', [patient.account.address, alwaysAnswers('ffffffff')]);
  await expect(hand(junk)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  expect(await hand(given.signature)).toEqual({ id: given.id });
  await chain.rpc('anvil_setCode', [patient.account.address, alwaysAnswers('1626ba7e')]);
  expect(await hand(junk)).toEqual({ id: given.id });
});
