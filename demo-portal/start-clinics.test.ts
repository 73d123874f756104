import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import type { Deployment } from '#contracts/deployment';
import { accreditationView } from '#protocol/accreditation';
import { canonicalHash } from '#protocol/canonical-json';
import { checkDesk } from '#protocol/certify';
import { deskDocument } from '#protocol/wire/desk';
import { parseWireText } from '#protocol/wire/parse';
import { type ClinicName, clinics, profileOf } from './clinics.ts';
import { type Clinics, type ClinicsOptions, startClinics } from './start-clinics.ts';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A request to a clinic by its own name: Node does not resolve names under `localhost`, browsers do. */
const ask = (url: string, method = 'GET', headers: Record<string, string> = {}, body = '') =>
  new Promise<{ status: number; text: string; cookie: string }>((resolve, reject) => {
    const { host, port, pathname } = new URL(url);
    const sent = httpRequest(
      { host: '127.0.0.1', port, path: pathname, method, headers: { host, ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, cookie }));
      },
    );
    sent.on('error', reject).end(body);
  });

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

describe('both clinics with their real key desks on a real chain', () => {
  let anvil: Anvil;
  let deployment: Deployment;
  let options: ClinicsOptions;
  let running: Clinics;

  beforeAll(async () => {
    anvil = await startAnvil({ port: 0 });
    const key = (index: number) => anvil.accounts[index]!;
    deployment = await deploy({ rpcUrl: anvil.rpcUrl, deployerKey: key(0).privateKey, authority: key(1).address });
    options = {
      ports: { riverside: await freePort(), lakeview: await freePort() },
      gatewayUrl: 'http://localhost:8787',
      rpcUrl: anvil.rpcUrl,
      deployment,
      keys: {
        riverside: key(clinics.riverside.accountIndex).privateKey,
        lakeview: key(clinics.lakeview.accountIndex).privateKey,
      },
      dataDir: await mkdtemp(join(tmpdir(), 'clinics-')),
    };
    running = await startClinics(options);
  });

  afterAll(async () => {
    await running?.stop();
    await anvil?.stop();
    if (options) await rm(options.dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  it.each<ClinicName>(['riverside', 'lakeview'])(
    'K10 %s publishes a key certified for its own origin',
    async (name) => {
      const { origin } = running[name];
      const { status, text } = await ask(`${origin}/.well-known/chartkey.json`);
      expect(status).toBe(200);
      const desk = parseWireText(deskDocument, text, 64 * 1024);
      const now = Math.floor(Date.now() / 1000);
      const clinic = clinics[name];
      const accreditation = accreditationView([
        {
          kind: 'accredited',
          who: anvil.accounts[clinic.accountIndex]!.address,
          institution: String(clinic.institution),
          roles: clinic.roles,
          until: now + 3600,
          profile: await canonicalHash(profileOf(clinic, options.ports[name])),
          at: now - 60,
        },
      ]);
      const { chainId, grants, records } = deployment;
      const chain = { chainId, grants, records, accreditation: deployment.accreditation };
      const checked = await checkDesk(desk, { origin, now, chain, accreditation, role: clinic.roles });
      expect(checked.accredited).toBe(true);
      const elsewhere = { origin: 'http://evil.localhost', now, chain, accreditation, role: clinic.roles };
      await expect(checkDesk(desk, elsewhere)).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
    },
  );

  it('offers a copy of the chart to the signed-in patient at Riverside, and to nobody else', async () => {
    const { origin } = running.riverside;
    const nonce = (cookie: string) =>
      ask(`${origin}/chartkey/deposit/nonce`, 'POST', { ...json, origin, cookie }, '{}');
    expect((await nonce('')).text).toContain('NOT_SIGNED_IN');
    const { cookie } = await ask(`${origin}/sign-in`, 'POST', { ...form, origin }, 'role=patient');
    expect((await nonce(cookie)).text).toMatch(/"nonce":"0x[0-9a-f]{64}"/);
    const foreign = { ...json, origin: 'http://evil.localhost', cookie };
    expect((await ask(`${origin}/chartkey/deposit/nonce`, 'POST', foreign, '{}')).status).toBeGreaterThan(399);
  });

  it('tells Lakeview’s officer, and no clinician, that its desk signs for itself', async () => {
    const { origin } = running.lakeview;
    const keys = async (role: string) => {
      const { cookie } = await ask(`${origin}/sign-in`, 'POST', { ...form, origin }, `role=${role}`);
      return (await ask(`${origin}/chartkey/keys`, 'GET', { cookie })).text;
    };
    expect(JSON.parse(await keys('officer'))).toMatchObject({ held: true, name: 'Lakeview Cardiology' });
    expect(await keys('clinician')).toContain('NOT_ALLOWED');
    expect(await keys('patient')).toContain('NOT_SIGNED_IN');
  });

  it('starts Lakeview unsigned where its officer is to sign, and Riverside as ever', async () => {
    const ports = { riverside: await freePort(), lakeview: await freePort() };
    const dataDir = join(options.dataDir, 'officer');
    const other = await startClinics({ ...options, ports, dataDir, officerSigns: true });
    try {
      expect((await ask(`${other.lakeview.origin}/.well-known/chartkey.json`)).text).toContain('DESK_UNSIGNED');
      expect((await ask(`${other.riverside.origin}/.well-known/chartkey.json`)).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it('serves the built widget to its pages', async () => {
    const { status, text } = await ask(`${running.lakeview.origin}/chartkey/widget.js`);
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(1000);
  });

  it('says which port is taken, and leaves nothing running', async () => {
    const lakeview = options.ports.lakeview;
    const riverside = await freePort();
    const second = startClinics({ ...options, ports: { riverside, lakeview } });
    await expect(second).rejects.toMatchObject({ code: 'PORT_TAKEN', message: expect.stringContaining(`${lakeview}`) });
    await expect(ask(`http://riverside.localhost:${riverside}/`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('takes another chart, and is then about that person', async () => {
    const chartText = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'Patient',
            id: 'p',
            name: [{ use: 'official', family: 'Sørby', given: ['Tor'] }],
            birthDate: '1950-02-03',
          },
        },
      ],
    });
    const ports = { riverside: await freePort(), lakeview: await freePort() };
    const other = await startClinics({ ...options, ports, chartText, dataDir: join(options.dataDir, 'other') });
    try {
      expect((await ask(`${other.lakeview.origin}/`)).text).toContain('Sign in as Tor Sørby');
    } finally {
      await other.stop();
    }
  });
});
