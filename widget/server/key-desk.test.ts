import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { accreditationView } from '../../protocol/accreditation.ts';
import { fromBase64url, fromHex, type Hex, toHex } from '../../protocol/bytes.ts';
import { canonicalHash } from '../../protocol/canonical-json.ts';
import { checkDesk } from '../../protocol/certify.ts';
import { openLease, sealGatewayShare } from '../../protocol/lease.ts';
import { merkleVerify, resourceLeaf } from '../../protocol/merkle.ts';
import { readLines } from '../../protocol/resource-lines.ts';
import { addressOf, verify } from '../../protocol/signatures.ts';
import type { CertifiedKey, DepositHeader, DeskDocument, SessionResponse } from '../../protocol/wire/desk.ts';
import { type DeskClient, deskClient } from '../testing/desk-client.ts';
import { createPatient, type Patient } from '../testing/patient.ts';
import { type RealChain, realChain } from '../testing/real-chain.ts';
import { smallChart, smallChartTexts } from '../testing/small-chart.ts';
import { createKeyDesk, type KeyDesk } from './key-desk.ts';
import type { DeskSetting } from './key-desk-options.ts';

const origin = 'https://lakeview.example';
const gateway = 'https://gateway.example';
const profile = { name: 'Lakeview Cardiology', place: 'Madison', kind: 'clinic' as const, origins: [origin] };
const accountKey = toHex(crypto.getRandomValues(new Uint8Array(32)));
const account = addressOf(fromHex(accountKey));
const scopes = ['patient/*.rs'];

let chain: RealChain;
let folder: string;
let desk: KeyDesk;
let client: DeskClient;
let patient: Patient;
let clock = () => Math.floor(Date.now() / 1000);
const opened: KeyDesk[] = [];

/** The portal's own sign-in: `x-who: patient:ID` or `clinician:ID`. */
const who = (request: Request, role: string) => {
  const [kind, id] = request.headers.get('x-who')?.split(':') ?? [];
  return kind === role ? id : undefined;
};
const openDesk = async (more: Partial<DeskSetting> = {}): Promise<KeyDesk> => {
  const made = createKeyDesk({
    origin,
    gateway,
    chain: { rpcUrl: chain.anvil.rpcUrl, chainId: chain.chain.chainId, deployment: chain.deployment, pollMs: 20 },
    accountKey,
    profile,
    store: folder,
    now: () => clock(),
    patientOf: (request) => who(request, 'patient'),
    clinicianOf: (request) => {
      const id = who(request, 'clinician');
      return id === undefined ? undefined : { id, name: id };
    },
    mayOpen: (clinician) => clinician.id !== 'stranger',
    chartOf: (id) => (id === 'elena' ? smallChart : undefined),
    ...more,
  });
  opened.push(made);
  await made.ready;
  return made;
};

beforeAll(async () => {
  chain = await realChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  desk = await openDesk();
  client = deskClient({ desk, origin, chain: chain.chain });
});
afterAll(async () => {
  for (const one of opened) one.stop();
  await chain.stop();
});
afterEach(() => {
  clock = () => Math.floor(Date.now() / 1000);
});

const document = (): Promise<DeskDocument> => client.get('/.well-known/chartkey.json');
const share = async () => {
  patient = createPatient(chain.chain);
  return patient.grant({ desk: await document(), scopes });
};
const handover = async (owner = 'patient:elena') => {
  const given = await share();
  await client.post('/chartkey/grants', owner, { grant: given.grant, signature: given.signature });
  return given;
};
const stateOf = async (id: Hex): Promise<string> =>
  (await client.get(`/chartkey/grants?grant=${id}`, 'clinician:anand')).grants[0].state;
const until = async (look: () => Promise<boolean>) => {
  for (let i = 0; i < 200 && !(await look()); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await look()).toBe(true);
};
/** Everything a page does to get the desk's half. */
const reseal = async (given: Awaited<ReturnType<typeof share>>, clinician = 'clinician:anand') => {
  const session = await client.session(given.id, gateway, clock());
  await client.post('/chartkey/session', clinician, { publicKey: session.publicKey });
  const { publicKey, receipt, signature, sessionKey } = session;
  const body = { receipt, signature, publicKey, sessionKey, capsule: given.deposit.capsule };
  return {
    session,
    body,
    send: (changes = {}, as = clinician) => client.post('/chartkey/reseal', as, { ...body, ...changes }),
  };
};

it('K10 the desk document is certified by the accredited account for this origin', async () => {
  const published = await document();
  const event = { kind: 'accredited' as const, institution: '1', roles: 1, until: 4e9, at: 1, who: account };
  const accreditation = accreditationView([{ ...event, profile: await canonicalHash(profile) }]);
  const context = { origin, now: clock(), chain: chain.chain, accreditation, role: 1 };
  expect(await checkDesk(published, context)).toMatchObject({ accredited: true });
  await expect(checkDesk(published, { ...context, origin: 'https://other.example' })).rejects.toThrow(
    'KEY_NOT_CERTIFIED',
  );
});

it('K8 keys stay in files only their owner can read, and no answer ever holds one', async () => {
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await handover();
  const [{ seed }] = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')) as [{ seed: string }];
  for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  const answers = [await document(), await client.get('/chartkey/grants?patient=elena', 'clinician:anand')];
  for (const secret of [seed, accountKey.slice(2)]) expect(JSON.stringify(answers)).not.toContain(secret);
});

it('a rotated key comes first, the old one stays and still opens its grants, also after a restart', async () => {
  const old = await handover();
  const before = (await document()).keys;
  await desk.rotateKey();
  const after = (await document()).keys;
  expect(after.length).toBe(before.length + 1);
  expect(after.slice(1)).toEqual(before);
  const restarted = await openDesk();
  const other = deskClient({ desk: restarted, origin, chain: chain.chain });
  expect(((await other.get('/.well-known/chartkey.json')) as DeskDocument).keys).toEqual(
    after satisfies CertifiedKey[],
  );
  const { send } = await reseal(old);
  expect(await send()).toHaveProperty('share');
});

it('a damaged key file stops the desk instead of being replaced', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  await writeFile(join(damaged, 'keys.json'), '[{"seed":');
  await expect(openDesk({ store: damaged })).rejects.toThrow();
  expect(await readFile(join(damaged, 'keys.json'), 'utf8')).toBe('[{"seed":');
});

it('other pages cannot use a signed-in person’s cookies', async () => {
  const body = { nonce: '0x', owner: '0x', proof: '0x' };
  const attempts: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'content-type': 'text/plain' },
  ];
  for (const headers of attempts)
    for (const path of [
      '/chartkey/deposit/nonce',
      '/chartkey/deposit',
      '/chartkey/grants',
      '/chartkey/session',
      '/chartkey/reseal',
    ])
      await expect(client.send('POST', path, 'patient:elena', body, headers)).rejects.toThrow(
        /NOT_ALLOWED|BAD_MESSAGE/,
      );
  const stripped = new Request(`${origin}/chartkey/session`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect((await desk.handle(stripped))?.status).toBe(403);
  await expect(
    client.send('GET', '/chartkey/grants?patient=elena', 'clinician:anand', undefined, {
      'sec-fetch-site': 'cross-site',
    }),
  ).rejects.toThrow('NOT_ALLOWED');
});

it('nobody is served without the portal’s own sign-in, and each role only what is its own', async () => {
  for (const [path, role] of [
    ['/chartkey/deposit/nonce', 'clinician:anand'],
    ['/chartkey/deposit', 'clinician:anand'],
    ['/chartkey/grants', 'clinician:anand'],
    ['/chartkey/session', 'patient:elena'],
    ['/chartkey/reseal', 'patient:elena'],
  ] as const)
    for (const person of ['', role]) await expect(client.post(path, person, {})).rejects.toThrow('NOT_SIGNED_IN');
  await expect(client.get('/chartkey/grants?patient=elena', 'patient:elena')).rejects.toThrow('NOT_SIGNED_IN');
  await expect(client.get('/chartkey/grants?patient=elena', 'clinician:stranger')).rejects.toThrow('NOT_ALLOWED');
});

it('V1 malformed and oversized bodies are refused with a code; what is not the desk’s is left alone', async () => {
  await expect(client.post('/chartkey/grants', 'patient:elena', { grant: 1 })).rejects.toThrow('BAD_MESSAGE');
  await expect(client.post('/chartkey/grants', 'patient:elena', { a: 'x'.repeat(70_000) })).rejects.toThrow(
    'TOO_LARGE',
  );
  const headers = { origin, 'content-type': 'application/json', 'x-who': 'patient:elena' };
  const broken = new Request(`${origin}/chartkey/grants`, { method: 'POST', body: '{', headers });
  expect((await desk.handle(broken))?.status).toBe(400);
  expect(await desk.handle(new Request(`${origin}/elsewhere`))).toBeUndefined();
  expect(await desk.handle(new Request(`${origin}/chartkey/widget.js`))).toBeUndefined();
  expect((await desk.handle(new Request(`${origin}/chartkey/reseal`)))?.status).toBe(405);
});

it('a deposit is token for token, every leaf stands under the signed root, and only its patient gets it', async () => {
  patient = createPatient(chain.chain);
  const { nonce, count } = await client.post('/chartkey/deposit/nonce', 'patient:elena', {});
  expect(count).toBe(smallChartTexts.length);
  const owner = patient.owner.address;
  const body = { nonce, owner, proof: patient.proofFor(nonce, origin) };
  const wrong = { ...body, proof: patient.proofFor(nonce, 'https://evil.example') };
  await expect(client.post('/chartkey/deposit', 'patient:elena', wrong)).rejects.toThrow('BAD_SIGNATURE');
  await expect(client.post('/chartkey/deposit', 'patient:someone', body)).rejects.toThrow('NONCE_INVALID');

  const response = await client.send('POST', '/chartkey/deposit', 'patient:elena', body);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const end = bytes.indexOf(0x0a);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as DepositHeader;
  verify('Attestation', header.attestation, chain.chain, header.signature, account);
  expect(header).toMatchObject({ count: smallChartTexts.length, attestation: { owner, custodian: account } });
  const lines = readLines(bytes.subarray(end + 1));
  expect(lines.map(({ text }) => text).sort()).toEqual([...smallChartTexts].sort());
  for (const { text, proof } of lines) {
    const leaf = await resourceLeaf(proof!.salt, new TextEncoder().encode(text));
    const root = fromHex(header.attestation.root);
    expect(await merkleVerify(leaf, proof!.index, proof!.count, proof!.path, root)).toBe(true);
  }

  const again = createPatient(chain.chain);
  const taken = { nonce, owner: again.owner.address, proof: again.proofFor(nonce, origin) };
  await expect(client.post('/chartkey/deposit', 'patient:elena', taken)).rejects.toThrow('NONCE_INVALID');
  clock = () => Math.floor(Date.now() / 1000) + 31 * 60;
  await expect(client.post('/chartkey/deposit', 'patient:elena', body)).rejects.toThrow('NONCE_INVALID');
  await expect(client.post('/chartkey/deposit/nonce', 'patient:nobody', {})).rejects.toThrow('NO_CHART');
});

it('W1 a handed-over grant counts only when signed, for this institution, and as the chain says', async () => {
  const given = await share();
  const { grant, signature } = given;
  const { privateKey } = patient.account;
  const post = (changed: object, sig: string = signature) =>
    client.post('/chartkey/grants', 'patient:elena', { grant: { ...grant, ...changed }, signature: sig });
  for (const terms of [
    { origin: 'https://evil.example' },
    { grantee: `0x${'01'.repeat(20)}` },
    { granteeKey: `0x${'01'.repeat(32)}` },
    { gateway: 'https://evil.example' },
  ])
    await expect(post({ terms: { ...grant.terms, ...terms } })).rejects.toThrow('BAD_GRANT');
  await expect(post({ terms: { ...grant.terms, scopes: ['patient/Condition.rs'] } })).rejects.toThrow('BAD_SIGNATURE');
  await expect(post({}, (await share()).signature)).rejects.toThrow('BAD_SIGNATURE');

  expect(await post({})).toEqual({ id: given.id });
  expect(await post({})).toEqual({ id: given.id });
  await expect(client.post('/chartkey/grants', 'patient:other', { grant, signature })).rejects.toThrow('GRANT_EXISTS');
  expect(await stateOf(given.id)).toBe('waiting');
  await chain.grant(grant, signature);
  await until(async () => (await stateOf(given.id)) === 'live');
  expect((await desk.grantsOf('elena'))[0]).toBe(given.id);
  await chain.revoke(grant, privateKey);
  await until(async () => (await stateOf(given.id)) === 'revoked');
  const { send } = await reseal(given);
  await expect(send()).rejects.toThrow('GRANT_REVOKED');
  await expect(post({})).rejects.toThrow('GRANT_REVOKED');
});

it('a re-org that takes the grant back takes its state back', async () => {
  const given = await handover();
  const snapshot = await chain.rpc('evm_snapshot');
  await chain.grant(given.grant, given.signature);
  await until(async () => (await stateOf(given.id)) === 'live');
  await chain.rpc('evm_revert', [snapshot]);
  await until(async () => (await stateOf(given.id)) === 'waiting');
});

it('K8 the share is sealed to the one session a delegated clinician signed for', async () => {
  const given = await handover();
  const { session, send } = await reseal(given);
  const { share } = await send();
  const gatewayShare = await sealGatewayShare(given.share, session.receipt, session.hybrid.publicKey);
  const sealed = { gateway: gatewayShare, desk: fromBase64url(share) };
  expect((await openLease(session.receipt, session.hybrid.seed, sealed)).length).toBe(32);
  const other = await client.session(given.id, gateway, clock());
  await expect(openLease(session.receipt, other.hybrid.seed, sealed)).rejects.toThrow('TAMPERED');
});

it('every condition of a reseal is checked', async () => {
  const given = await handover();
  const { session, send } = await reseal(given);
  const other = await client.session(given.id, gateway, clock());
  await expect(send({ publicKey: other.publicKey, signature: other.signature })).rejects.toThrow('DELEGATION_INVALID');
  await expect(send({}, 'clinician:colleague')).rejects.toThrow('DELEGATION_INVALID');
  await expect(send({ signature: other.signature })).rejects.toThrow('BAD_SIGNATURE');
  await expect(send({ receipt: { ...session.receipt, at: session.receipt.at - 400 } })).rejects.toThrow(
    'STALE_SIGNATURE',
  );
  await expect(send({ receipt: { ...session.receipt, nonce: `0x${'55'.repeat(32)}` } })).rejects.toThrow(
    'BAD_SIGNATURE',
  );
  await expect(send({ sessionKey: other.sessionKey })).rejects.toThrow('HASH_MISMATCH');
  await expect(send({ capsule: (await share()).deposit.capsule })).rejects.toThrow('HASH_MISMATCH');
  const stranger = await reseal(given, 'clinician:stranger');
  await expect(stranger.send()).rejects.toThrow('NOT_ALLOWED');
  const unknown = await reseal(await share());
  await expect(unknown.send()).rejects.toThrow('GRANT_UNKNOWN');
  expect(await send()).toHaveProperty('share');
});

it('an expired grant is not opened, and a delegation ends with the working day', async () => {
  const given = await handover();
  const early = await reseal(given);
  const later = clock() + 13 * 60 * 60;
  clock = () => later;
  await expect(early.send({ receipt: { ...early.session.receipt, at: later } })).rejects.toThrow('DELEGATION_INVALID');
  const after = given.grant.expires;
  clock = () => after;
  const late = await reseal(given);
  await expect(late.send()).rejects.toThrow('GRANT_EXPIRED');
});

it('a delegation names the institution, the page’s key and at most a day, and leaves an audit line', async () => {
  const { publicKey } = await client.session(`0x${'66'.repeat(32)}`, gateway, clock());
  const answer = (await client.post('/chartkey/session', 'clinician:anand', { publicKey })) as SessionResponse;
  const { delegation, signature } = answer;
  verify('Delegation', delegation, chain.chain, signature, account);
  expect(delegation.until - delegation.from).toBeLessThanOrEqual(24 * 60 * 60);
  const audit = await readFile(join(folder, 'sessions.ndjson'), 'utf8');
  expect(JSON.parse(audit.trimEnd().split('\n').at(-1)!)).toMatchObject({
    key: delegation.clinicianKey,
    clinician: 'anand',
  });
});

it('a desk on another chain than it was told is not ready', async () => {
  const store = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
  const wrong = { rpcUrl: chain.anvil.rpcUrl, chainId: 1, deployment: chain.deployment };
  await expect(openDesk({ store, chain: wrong })).rejects.toThrow('WRONG_CHAIN');
});
