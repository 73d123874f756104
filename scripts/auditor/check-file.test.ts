import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeployment } from '#contracts/deployments';
import type { Hex } from '#protocol/bytes';
import { disclosureAnchor } from '#protocol/disclosure-log';
import type { OpeningEvidence, OpeningsFile } from '#protocol/opening-evidence';
import { addressOf } from '#protocol/signatures';
import { sampleBytes, sampleHex, sampleNow } from '../../protocol/vectors/sample.ts';
import { clinicKey, sampleOpenings } from '../../protocol/vectors/sample-openings.ts';
import { checkFile } from './check-file.ts';

const deployment = await readDeployment(31_337);
const [yes, no] = [1, 0].map((bit) => `0x${String(bit).padStart(64, '0')}`);
let folder: string;
let node: Server;
let rpc: string;
/** What the node says: its chain, who is accredited, and the anchor that is on the chain. */
let chainId: number;
let accredited: Hex[];
let anchor: Hex;
let file: OpeningsFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-auditor-'));
  node = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method, params } = JSON.parse(Buffer.concat(parts).toString()) as { method: string; params: Asked[] };
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: answerTo(method, params[0] ?? {}) }));
  }).listen(0);
  await once(node, 'listening');
  rpc = `http://localhost:${(node.address() as AddressInfo).port}`;
});
afterAll(async () => {
  node.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  file = await sampleOpenings({ chain: deployment });
  const { custodian, size, root } = file.openings[0]!.inclusion!;
  chainId = 31_337;
  accredited = [addressOf(clinicKey), custodian];
  anchor = await disclosureAnchor(file.gateway, { size, root });
});

interface Asked {
  address?: Hex;
  to?: Hex;
  data?: string;
}

function answerTo(method: string, asked: Asked): unknown {
  if (method === 'eth_chainId') return `0x${chainId.toString(16)}`;
  if (method === 'eth_getCode') return '0x';
  if (method === 'eth_getBlockByNumber') return { timestamp: `0x${sampleNow.toString(16)}` };
  if (method === 'eth_getLogs') return asked.address === deployment.disclosures ? [{ data: anchor }] : [];
  const isKnown = asked.to === deployment.accreditation && accredited.some((who) => asked.data!.includes(who.slice(2)));
  return isKnown ? yes : no;
}

async function checked(saved: unknown, ...more: string[]): Promise<{ code: number; said: string }> {
  const path = join(folder, 'proofs.json');
  await writeFile(path, JSON.stringify(saved));
  let said = '';
  const code = await checkFile([path, ...more], (text) => {
    said += text;
  });
  return { code, said };
}
const changed = (change: (one: OpeningEvidence) => OpeningEvidence): OpeningsFile => ({
  ...file,
  openings: file.openings.map(change),
});

describe('the auditor’s check of a file of proofs', () => {
  it('D3 ends with 0 where all is proven, and prints whose it is and who vouches for it', async () => {
    const { code, said } = await checked(file, rpc);
    expect(code, said).toBe(0);
    const all = /^0x[0-9a-f]{64} {2}share holds, signature holds, reader holds, inclusion holds, anchor holds$/gm;
    expect(said.match(all)).toHaveLength(3);
    expect(said).toContain('3 openings: 3 proven, 0 that do not hold, 0 not proven\n');
    const { granted, inclusion } = file.openings[0]!;
    const { grant } = granted!;
    for (const named of [deployment.disclosures, deployment.accreditation, deployment.grants, file.gateway])
      expect(said).toContain(named);
    for (const named of [grant.patient, grant.terms.grantee, grant.terms.gateway, inclusion!.custodian])
      expect(said).toContain(named);
    expect(said).toContain('chain 31337\n');
  });

  it('D3 ends with 2, never with 0, for openings that have no proof, and where nobody asked the chain', async () => {
    const bare = await checked(
      changed(({ grant, receipt }) => ({ grant, receipt })),
      rpc,
    );
    expect(bare.code).toBe(2);
    expect(bare.said).toContain('share absent, signature absent, reader absent, inclusion absent, anchor absent');
    expect(bare.said).toContain('0 proven, 0 that do not hold, 3 not proven');
    const one = changed((opening) => ({ ...opening, granted: undefined }));
    expect((await checked({ ...file, openings: [file.openings[0], ...one.openings.slice(1)] }, rpc)).code).toBe(2);
    const offline = await checked(file);
    expect(offline.code).toBe(2);
    expect(offline.said).toContain('signature holds, reader not asked, inclusion holds, anchor not asked');
  });

  it('D3 ends with 1 for a reader who is nobody, a grant the patient did not sign, and an anchor that is not there', async () => {
    const forger = sampleBytes('forger');
    const forged = await sampleOpenings({ chain: deployment, clinic: forger });
    expect(await checked(forged, rpc)).toMatchObject({ code: 1, said: expect.stringContaining('reader fails') });
    const { signature } = file.openings[0]!.granted!;
    const unsigned = forged.openings.map((one) => ({ ...one, granted: { ...one.granted!, signature } }));
    accredited.push(addressOf(forger));
    expect(await checked({ ...forged, openings: unsigned }, rpc)).toMatchObject({
      code: 1,
      said: expect.stringContaining('share fails'),
    });
    anchor = sampleHex('another anchor');
    expect(await checked(file, rpc)).toMatchObject({ code: 1, said: expect.stringContaining('anchor fails') });
  });

  it('D3 believes no contracts that the file names by itself', async () => {
    const own = sampleHex('my own contract', 20);
    for (const change of [{ disclosures: own }, { accreditation: own }, { grants: own }])
      expect(await checked({ ...file, ...change }, rpc)).toMatchObject({ code: 1, said: expect.stringContaining(own) });
    // On a chain that nobody here knows, whoever checks says which they are.
    const chain = { ...deployment, chainId: 4_242, disclosures: own };
    const elsewhere = await sampleOpenings({ chain });
    const unknown = await checked(elsewhere);
    expect(unknown).toMatchObject({ code: 2, said: expect.stringContaining('--deployment') });
    expect(unknown.said).toContain(own);
    const path = join(folder, 'deployment.json');
    await writeFile(path, JSON.stringify(chain));
    const known = await checked(elsewhere, '--deployment', path);
    expect(known.said).toContain('signature holds');
    expect((await checked(file, '--deployment', path)).code).toBe(1);
  });

  it('asks no node of another chain', async () => {
    chainId = 1;
    await expect(checked(file, rpc)).rejects.toMatchObject({ code: 'WRONG_CHAIN' });
  });

  it('says how it is called where it is not told what to check', async () => {
    for (const args of [[], ['--all', 'x'], ['a', 'b', 'c']]) expect(await checkFile(args, () => undefined)).toBe(64);
  });
});
