import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hex, toHex } from '../../protocol/bytes.ts';
import { verifyReceipt } from '../../protocol/consent/verify-receipt.ts';
import type { ActingFor } from '../../protocol/wire/acting-for.ts';
import type { DeskDocument } from '../../protocol/wire/desk.ts';
import { type DeskClient, deskClient } from '../testing/desk-client.ts';
import { createPatient } from '../testing/patient.ts';
import { type RealChain, realChain } from '../testing/real-chain.ts';
import { createKeyDesk, type KeyDesk } from './key-desk.ts';

const origin = 'https://lakeview.example';
const profile = { name: 'Lakeview Cardiology', place: 'Madison', kind: 'clinic' as const, origins: [origin] };
let chain: RealChain;
let folder: string;
let desk: KeyDesk;
let client: DeskClient;

beforeAll(async () => {
  chain = await realChain();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-consent-'));
  const signedIn = (request: Request, role: string) => {
    const [kind, id] = request.headers.get('x-who')?.split(':') ?? [];
    return kind === role ? id : undefined;
  };
  desk = createKeyDesk({
    origin,
    gateway: 'https://gateway.example',
    chain: { rpcUrl: chain.anvil.rpcUrl, chainId: chain.chain.chainId, deployment: chain.deployment, pollMs: 20 },
    accountKey: toHex(crypto.getRandomValues(new Uint8Array(32))),
    profile,
    store: folder,
    patientOf: (request) => signedIn(request, 'patient'),
    clinicianOf: (request) => {
      const id = signedIn(request, 'clinician');
      return id === undefined ? undefined : { id, name: id };
    },
    mayOpen: ({ id }) => id !== 'stranger',
  });
  await desk.ready;
  client = deskClient({ desk, origin, chain: chain.chain });
});
afterAll(async () => {
  desk.stop();
  await chain.stop();
  await rm(folder, { recursive: true });
});

const now = () => Math.floor(Date.now() / 1000);
async function handOver(actingFor?: ActingFor) {
  const patient = createPatient(chain.chain);
  const document = (await client.get('/.well-known/chartkey.json')) as DeskDocument;
  const given = await patient.grant({ desk: document, scopes: ['patient/*.rs'], ...(actingFor ? { actingFor } : {}) });
  await client.post('/chartkey/grants', 'patient:elena', { grant: given.grant, signature: given.signature });
  return { ...given, patient };
}
const route = (id: Hex, who?: string) =>
  desk.handle(
    new Request(`${origin}/chartkey/consent?grant=${id}`, { headers: { origin, ...(who ? { 'x-who': who } : {}) } }),
  );

it('a portal files the authorization behind a grant, and an auditor proves it offline', async () => {
  const { id, grant } = await handOver();
  for (const as of ['fhirR4', 'fhirR5', 'iso27560', 'receipt'] as const) {
    const { verdict, signed, file } = await verifyReceipt(await desk.consentOf(id, { as }), now());
    expect([verdict, file]).toEqual(['proven', as]);
    expect(signed).toMatchObject({ grant, place: 'Madison', language: 'en' });
  }
  expect(JSON.parse(await desk.consentOf(id))).toMatchObject({ resourceType: 'Consent', status: 'active' });
  await expect(desk.consentOf(`0x${'01'.repeat(32)}`)).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
});

it('once the chain has its end, the consent is inactive since then; the same file every time', async () => {
  const { id, grant, signature, patient } = await handOver();
  await chain.grant(grant, signature);
  await chain.revoke(grant, patient.account.privateKey);
  let text = await desk.consentOf(id);
  for (let i = 0; i < 200 && !text.includes('"inactive"'); i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    text = await desk.consentOf(id);
  }
  const { verdict, signed, checks } = await verifyReceipt(text, now());
  expect([verdict, await desk.consentOf(id)]).toEqual(['proven', text]);
  expect(Math.abs(signed!.stopped!.at - now())).toBeLessThan(3_600);
  // The patient's signature of the stop is not the portal's to show.
  expect(checks).toContainEqual({ name: 'stop', outcome: 'note' });
});

it('a representative’s right is found from the signed statement; one in own words must be told', async () => {
  const parent = { relation: 'child', authority: 'parent' } as const;
  const found = await verifyReceipt(await desk.consentOf((await handOver(parent)).id), now());
  expect(found).toMatchObject({ verdict: 'proven', signed: { actingFor: parent } });
  const own = { relation: 'other', authority: 'other', words: 'court order of 3 May' } as const;
  const { id } = await handOver(own);
  await expect(desk.consentOf(id)).rejects.toMatchObject({ code: 'AUTHORIZATION_INCOMPLETE' });
  const told = await verifyReceipt(await desk.consentOf(id, { actingFor: own }), now());
  expect(told).toMatchObject({ verdict: 'proven', signed: { actingFor: own } });
});

it('the route answers a signed-in clinician who may open it, and nobody else', async () => {
  const { id } = await handOver();
  const answered = await route(id, 'clinician:anand');
  expect(answered?.headers.get('content-type')).toBe('application/fhir+json');
  expect((await verifyReceipt(await answered!.text(), now())).verdict).toBe('proven');
  expect((await route(id))?.status).toBe(401);
  expect((await route(id, 'clinician:stranger'))?.status).toBe(403);
  expect((await route(`0x${'01'.repeat(32)}`, 'clinician:anand'))?.status).toBe(404);
});
