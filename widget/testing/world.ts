import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bytes, type Hex, toHex } from '../../protocol/bytes.ts';
import { canonicalHash } from '../../protocol/canonical-json.ts';
import { addressOf } from '../../protocol/signatures.ts';
import type { DeskDocument, Profile } from '../../protocol/wire/desk.ts';
import { createKeyDesk } from '../server/key-desk.ts';
import type { DeskSetting, HeldAccount } from '../server/key-desk-options.ts';
import { memoryGateway } from './memory-gateway.ts';
import { createPatient } from './patient.ts';

export const riverside = 'http://riverside.test';
export const lakeview = 'http://lakeview.test';
const gatewayUrl = 'http://gateway.test';
const rpcUrl = 'http://chain.test';
const hex = (byte: string): Hex => `0x${byte.repeat(20)}`;
export const chain = { chainId: 31337, grants: hex('a1'), records: hex('a2'), accreditation: hex('a3') };

const privateKey = (): Hex => toHex(crypto.getRandomValues(new Uint8Array(32)));
const profileOf = (name: string, origin: string): Profile => ({
  name,
  place: 'Madison',
  kind: 'clinic',
  origins: [origin],
});

/** An empty chain: the desks follow it, and nothing is ever recorded or revoked on it. The real one is in key-desk.test.ts. */
async function emptyChain(request: Request): Promise<Response> {
  const { method } = (await request.json()) as { method: string };
  const answers: Record<string, unknown> = { eth_chainId: '0x7a69', eth_blockNumber: '0x1', eth_getLogs: [] };
  return Response.json({ jsonrpc: '2.0', id: 1, result: answers[method] });
}

/**
 * Two clinics with real key desks, a gateway and a chain in memory, and one patient; `fetch` reaches them by name, as a page of
 * `pageOrigin` would. The signed-in persons are fixed: this is about what the widget proves, not about sessions.
 */
export async function createWorld(chart: string, pageOrigin = lakeview) {
  const gateway = memoryGateway(gatewayUrl, chain);
  const open = async (origin: string, name: string, more: Partial<DeskSetting> = {}) => {
    const accountKey = privateKey();
    const profile = profileOf(name, origin);
    const store = await mkdtemp(join(tmpdir(), 'chartkey-desk-'));
    const options: DeskSetting & HeldAccount = {
      origin,
      gateway: gatewayUrl,
      chain: { rpcUrl, chainId: chain.chainId, deployment: chain, pollMs: 1e6 },
      accountKey,
      profile,
      store,
      clinicianOf: () => ({ id: 'anand', name: 'Priya Anand, MD' }),
      patientOf: () => 'patient-1',
      ...more,
    };
    const account = addressOf(Uint8Array.from(Buffer.from(accountKey.slice(2), 'hex')) as Bytes);
    const profileHash = await canonicalHash(profile);
    return { desk: createKeyDesk(options), account, profileHash, options };
  };
  const realFetch = globalThis.fetch;
  const sites: Record<string, (request: Request) => Promise<Response | undefined>> = {
    [new URL(rpcUrl).host]: emptyChain,
    [new URL(gatewayUrl).host]: gateway.handle,
  };
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), pageOrigin);
    const site = sites[url.host];
    if (!site) throw new TypeError(`no such host: ${url.host}`);
    const request = new Request(url, init);
    if (request.method === 'POST') request.headers.set('origin', url.origin);
    return (await site(request)) ?? new Response('{}', { status: 404 });
  };
  const custodian = await open(riverside, 'Riverside General', { chartOf: () => chart });
  const clinic = await open(lakeview, 'Lakeview Cardiology');
  sites[new URL(riverside).host] = custodian.desk.handle;
  sites[new URL(lakeview).host] = clinic.desk.handle;
  await Promise.all([custodian.desk.ready, clinic.desk.ready]);
  const until = 4_000_000_000;
  const accredited = { kind: 'accredited' as const, institution: '1', until, block: 1, at: 1 };
  gateway.append({ ...accredited, who: custodian.account, roles: 2, profile: custodian.profileHash });
  gateway.append({ ...accredited, who: clinic.account, roles: 1, profile: clinic.profileHash });

  const post = async (url: string, body: unknown): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const patient = createPatient(chain);

  return {
    chain,
    gateway,
    custodian,
    clinic,
    patient,
    post,
    deskDocument: async (origin = lakeview): Promise<DeskDocument> =>
      (await (await fetch(`${origin}/.well-known/chartkey.json`)).json()) as DeskDocument,
    /** Riverside gives the chart, the patient files and uploads it. */
    async deposit(): Promise<void> {
      const { nonce } = (await (await post(`${riverside}/chartkey/deposit/nonce`, {})).json()) as { nonce: Hex };
      const owner = patient.owner.address;
      const answer = await post(`${riverside}/chartkey/deposit`, {
        nonce,
        owner,
        proof: patient.proofFor(nonce, riverside),
      });
      await patient.takePackage(new Uint8Array(await answer.arrayBuffer()), custodian.options.profile);
      for (const { cid, bytes } of patient.segments) gateway.blobs.set(cid, bytes);
    },
    /** The patient grants, the gateway keeps, the chain records, Lakeview's desk is handed the grant. */
    async share(choice: Omit<Parameters<typeof patient.grant>[0], 'desk'>) {
      const given = await patient.grant({ desk: await this.deskDocument(), ...choice });
      const { id, grant, signature, share, deposit } = given;
      gateway.grants.set(id, { share, capsule: deposit.capsule, head: await given.head(1) });
      gateway.append({ kind: 'granted', id, block: 2 });
      const handover = await post(`${lakeview}/chartkey/grants`, { grant, signature });
      if (!handover.ok) throw new Error(await handover.text());
      return given;
    },
    close(): void {
      globalThis.fetch = realFetch;
      custodian.desk.stop();
      clinic.desk.stop();
    },
  };
}
export type World = Awaited<ReturnType<typeof createWorld>>;
