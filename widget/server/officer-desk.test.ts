import { copyFile, mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { accreditationView } from '../../protocol/accreditation.ts';
import { fromHex, type Hex, toHex } from '../../protocol/bytes.ts';
import { canonicalHash } from '../../protocol/canonical-json.ts';
import { checkDesk } from '../../protocol/certify.ts';
import { checkReceipt } from '../../protocol/check-receipt.ts';
import { addressOf } from '../../protocol/signatures.ts';
import { walletJson } from '../../protocol/wallet-json.ts';
import type { DeskDocument, SessionResponse } from '../../protocol/wire/desk.ts';
import type { KeyOffer, KeysState, SignedKeys } from '../../protocol/wire/desk-keys.ts';
import { type DeskClient, deskClient } from '../testing/desk-client.ts';
import { createPatient } from '../testing/patient.ts';
import { type RealChain, realChain } from '../testing/real-chain.ts';
import { createKeyDesk, type KeyDesk } from './key-desk.ts';
import type { DeskSetting } from './key-desk-options.ts';

const origin = 'https://lakeview.example';
const gateway = 'https://gateway.example';
const profile = { name: 'Lakeview Cardiology', place: 'Madison', kind: 'clinic' as const, origins: [origin] };
const accountKey = toHex(crypto.getRandomValues(new Uint8Array(32)));
const account = addressOf(fromHex(accountKey));
const day = 24 * 60 * 60;
const junk: Hex = `0x${'11'.repeat(65)}`;
const officer = 'officer:okoye';

let chain: RealChain;
let folder: string;
let desk: KeyDesk;
let client: DeskClient;
let clock = () => Math.floor(Date.now() / 1000);
const opened: KeyDesk[] = [];

const setting = (): Omit<DeskSetting, 'chartOf'> => ({
  origin,
  gateway,
  chain: { rpcUrl: chain.anvil.rpcUrl, chainId: chain.chain.chainId, deployment: chain.deployment, pollMs: 20 },
  profile,
  store: folder,
  now: () => clock(),
  patientOf: (request) => (request.headers.get('x-who') === 'patient' ? 'elena' : undefined),
  clinicianOf: (request) => (request.headers.get('x-who') === 'clinician' ? { id: 'anand', name: 'A' } : undefined),
});
const mayManageKeys = (request: Request) => request.headers.get('x-who') === officer;
const open = async (): Promise<void> => {
  desk = createKeyDesk({ ...setting(), account, mayManageKeys });
  opened.push(desk);
  await desk.ready;
  client = deskClient({ desk, origin, chain: chain.chain });
};

beforeAll(async () => {
  chain = await realChain();
});
afterAll(() => chain.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  await open();
});
afterEach(async () => {
  clock = () => Math.floor(Date.now() / 1000);
  for (const one of opened.splice(0)) one.stop();
  await chain.rpc('anvil_setCode', [account, '0x']);
});

const state = (): Promise<KeysState> => client.get('/chartkey/keys', officer);
const offered = (): Promise<KeyOffer> => client.post('/chartkey/keys/offer', officer, {});
const handIn = (signed: SignedKeys): Promise<KeysState> => client.post('/chartkey/keys', officer, signed);
const document = (): Promise<DeskDocument> => client.get('/.well-known/chartkey.json');

/** Signs as a wallet does: typed data hashed by ethers, not by our own code. */
async function walletSigned(offer: KeyOffer, key: Hex = accountKey): Promise<SignedKeys> {
  const wallet = new Wallet(key);
  const sign = async (typed: ReturnType<typeof walletJson>) => {
    const { EIP712Domain: _, ...types } = typed.types as Record<string, { name: string; type: string }[]>;
    return (await wallet.signTypedData(typed.domain, types, typed.message)) as Hex;
  };
  return {
    keyHash: offer.certificate.keyHash,
    certificate: await sign(walletJson('EncryptionKey', offer.certificate, offer.chain)),
    delegation: await sign(walletJson('Delegation', offer.delegation, offer.chain)),
  };
}
const signOnce = async () => handIn(await walletSigned(await offered()));
const share = async () => {
  const given = await createPatient(chain.chain).grant({ desk: await document(), scopes: ['patient/*.rs'] });
  await client.post('/chartkey/grants', 'patient', { grant: given.grant, signature: given.signature });
  return given;
};
/** A clinician’s page asks for the desk’s half of a key. */
const reseal = async (given: Awaited<ReturnType<typeof share>>) => {
  const { publicKey, receipt, signature, sessionKey } = await client.session(given.id, gateway, clock());
  const vouched = (await client.post('/chartkey/session', 'clinician', { publicKey })) as SessionResponse;
  const body = { receipt, signature, publicKey, sessionKey, capsule: given.deposit.capsule };
  return { answer: await client.post('/chartkey/reseal', 'clinician', body), vouched, publicKey, receipt, signature };
};

it('K10 before an officer has signed, a desk without its key answers everything but them with DESK_UNSIGNED', async () => {
  for (const [method, path, who] of [
    ['GET', '/.well-known/chartkey.json', ''],
    ['GET', '/chartkey/grants?patient=elena', 'clinician'],
    ['POST', '/chartkey/grants', 'patient'],
    ['POST', '/chartkey/session', 'clinician'],
    ['POST', '/chartkey/reseal', 'clinician'],
    ['POST', '/chartkey/signatures', 'clinician'],
    ['POST', '/chartkey/deposit/nonce', 'patient'],
    ['POST', '/chartkey/deposit', 'patient'],
  ] as const)
    await expect(client.send(method, path, who, method === 'POST' ? {} : undefined)).rejects.toMatchObject({
      code: 'DESK_UNSIGNED',
    });
  expect(await state()).toEqual({ name: profile.name, origin, account, chainId: chain.chain.chainId, held: false });
  await expect(desk.rotateKey()).rejects.toMatchObject({ code: 'DESK_UNSIGNED' });
});

it('what is to be signed is shown to whom the portal lets manage keys, on its own pages, and to nobody else', async () => {
  const signed = await walletSigned(await offered());
  for (const [who, code] of [
    ['', 'NOT_SIGNED_IN'],
    ['patient', 'NOT_SIGNED_IN'],
    ['clinician', 'NOT_ALLOWED'],
  ] as const) {
    await expect(client.get('/chartkey/keys', who)).rejects.toMatchObject({ code });
    await expect(client.post('/chartkey/keys/offer', who, {})).rejects.toMatchObject({ code });
    await expect(client.post('/chartkey/keys', who, signed)).rejects.toMatchObject({ code });
  }
  const foreign = client.send('POST', '/chartkey/keys', officer, signed, { origin: 'https://evil.example' });
  await expect(foreign).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await state()).signedUntil).toBeUndefined();
});

it('K10 once an officer’s wallet has signed, agents find the certificate good, and it survives a restart', async () => {
  const after = await signOnce();
  expect(after.signedUntil! - clock()).toBeGreaterThan(364 * day);
  const event = { kind: 'accredited' as const, institution: '1', roles: 1, until: 4e9, at: 1, who: account };
  const accreditation = accreditationView([{ ...event, profile: await canonicalHash(profile) }]);
  const context = { origin, now: clock(), chain: chain.chain, accreditation, role: 1 };
  expect(await checkDesk(await document(), context)).toMatchObject({ accredited: true });
  const before = await document();
  await open();
  expect(await document()).toEqual(before);
  expect(await state()).toEqual(after);
});

it('K8 the desk vouches for a page with the account the officer named, and receipts prove it to the patient', async () => {
  await signOnce();
  const { answer, vouched, publicKey, receipt, signature } = await reseal(await share());
  expect(answer).toHaveProperty('share');
  const { delegation, signature: delegationSignature, desk: named } = vouched;
  const signer = { kind: 'clinician' as const, publicKey, delegation, delegationSignature, desk: named! };
  await checkReceipt({ receipt, signature, signer }, account, chain.chain);
  const { desk: _, ...without } = signer;
  await expect(checkReceipt({ receipt, signature, signer: without }, account, chain.chain)).rejects.toThrow();
});

it('K8 what is kept is readable by its owner only, and no answer holds a secret', async () => {
  const offer = await offered();
  const secrets = JSON.parse(await readFile(join(folder, 'offer.json'), 'utf8')) as Record<string, string>;
  const answers = [offer, await state(), await handIn(await walletSigned(offer)), await document()];
  for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).not.toContain('offer.json');
  for (const name of ['seed', 'deskKey']) {
    expect(secrets[name]!.length).toBe(43);
    expect(JSON.stringify(answers)).not.toContain(secrets[name]);
  }
});

it('K10 signatures by another account, for another document or of another chain are refused and change nothing', async () => {
  const offer = await offered();
  const signed = await walletSigned(offer);
  const stranger = await walletSigned(offer, toHex(crypto.getRandomValues(new Uint8Array(32))));
  const elsewhere = await walletSigned({ ...offer, chain: { ...offer.chain, chainId: 1 } });
  const longer = await walletSigned({
    ...offer,
    delegation: { ...offer.delegation, until: offer.delegation.until + day },
    certificate: { ...offer.certificate, origin: 'https://evil.example' },
  });
  for (const other of [
    { certificate: stranger.certificate },
    { delegation: stranger.delegation },
    { certificate: signed.delegation },
    { delegation: signed.certificate },
    { certificate: elsewhere.certificate },
    { delegation: elsewhere.delegation },
    { certificate: longer.certificate },
    { delegation: longer.delegation },
    { certificate: junk },
  ])
    await expect(handIn({ ...signed, ...other })).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
  await expect(handIn({ ...signed, keyHash: `0x${'22'.repeat(32)}` })).rejects.toMatchObject({
    code: 'STALE_SIGNATURE',
  });
  await expect(handIn({ ...signed, certificate: '0x12' as Hex })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  expect((await state()).signedUntil).toBeUndefined();
  expect((await handIn(signed)).signedUntil).toBe(offer.delegation.until);
});

it('an account with code is proven by its key (EIP-7702); a contract’s yes alone is refused, since agents could not check it', async () => {
  await chain.rpc('anvil_setCode', [account, `0x631626ba7e60e01b60005260206000f3`]);
  const signed = await walletSigned(await offered());
  await expect(handIn({ ...signed, certificate: junk })).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
  await expect(handIn({ ...signed, delegation: junk })).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
  expect((await handIn(signed)).signedUntil).toBeDefined();
});

it('an offer stays the same for a day, also after a restart; signatures that come later are refused', async () => {
  const offer = await offered();
  await open();
  expect(await offered()).toEqual(offer);
  const signed = await walletSigned(offer);
  const later = clock() + day + 1;
  clock = () => later;
  await expect(handIn(signed)).rejects.toMatchObject({ code: 'STALE_SIGNATURE' });
  const next = await offered();
  expect(next.certificate.keyHash).not.toBe(offer.certificate.keyHash);
  await expect(handIn(signed)).rejects.toMatchObject({ code: 'STALE_SIGNATURE' });
  expect((await state()).signedUntil).toBeUndefined();
});

it('the same signatures again change nothing, and what was taken is never asked for again, though its offer was left behind', async () => {
  const offer = await offered();
  const signed = await walletSigned(offer);
  await copyFile(join(folder, 'offer.json'), join(folder, 'kept'));
  const taken = await handIn(signed);
  const keys = await readFile(join(folder, 'keys.json'), 'utf8');
  expect(await handIn(signed)).toEqual(taken);
  expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe(keys);
  // Killed after the keys were written and before the offer was taken away.
  await copyFile(join(folder, 'kept'), join(folder, 'offer.json'));
  await open();
  expect((await offered()).certificate.keyHash).not.toBe(offer.certificate.keyHash);
  expect(await handIn(signed)).toEqual(taken);
});

it('signing again before the year is over brings a new key; old grants still open, and the time begins anew', async () => {
  const first = await signOnce();
  const given = await share();
  const later = first.renewFrom! + 1;
  clock = () => later;
  const second = await signOnce();
  expect(second.signedUntil! - first.signedUntil!).toBeGreaterThan(300 * day);
  expect((await document()).keys.length).toBe(2);
  expect((await document()).keys[1]!.certificate.keyHash).toBe(given.grant.terms.granteeKey);
  const beforeTheGrantEnds = given.grant.expires - 10;
  clock = () => beforeTheGrantEnds;
  expect((await reseal(given)).answer).toHaveProperty('share');
});

it('when the year is over the desk stops until it is signed again', async () => {
  const { signedUntil } = await signOnce();
  clock = () => signedUntil!;
  await expect(document()).rejects.toMatchObject({ code: 'DESK_UNSIGNED' });
  await expect(client.post('/chartkey/session', 'clinician', {})).rejects.toMatchObject({ code: 'DESK_UNSIGNED' });
  expect(await state()).toMatchObject({ signedUntil, held: false });
  await signOnce();
  expect((await document()).keys.length).toBe(1);
});

it('a desk that signs for itself says so, takes no officer’s word, and leaves the paths alone where nobody may manage keys', async () => {
  const store = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  const held = createKeyDesk({ ...setting(), store, accountKey, mayManageKeys });
  opened.push(held);
  const own = deskClient({ desk: held, origin, chain: chain.chain });
  expect(await own.get('/chartkey/keys', officer)).toMatchObject({ held: true, account });
  await expect(own.post('/chartkey/keys/offer', officer, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await own.get('/.well-known/chartkey.json')).keys.length).toBe(1);
  const silent = createKeyDesk({ ...setting(), store: `${store}-2`, accountKey });
  opened.push(silent);
  expect(await silent.handle(new Request(`${origin}/chartkey/keys`))).toBeUndefined();
});
