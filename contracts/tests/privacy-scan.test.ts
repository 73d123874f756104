import { Contract, Interface, JsonRpcProvider, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { fromHex } from '#protocol/bytes';
import { addressOf, sign } from '#protocol/signatures';
import { type Grant, termsHash } from '#protocol/typed-data';
import { grantsAbi } from '../abi.ts';
import { accredit } from '../accredit.ts';
import { type Anvil, startAnvil } from '../anvil.ts';
import { revert, snapshot } from '../chain-control.ts';
import { deploy } from '../deploy.ts';
import type { Deployment } from '../deployments.ts';
import { forbiddenTerms } from '../forbidden-values.ts';
import { type PrivacyScan, scanPrivacy } from '../privacy-scan.ts';
import { institutionId, roles } from '../roles.ts';

const patientKey = fromHex(`0x${'5a'.repeat(32)}`);
const expires = 4_102_444_800;

describe('G9 scan', () => {
  let chain: Anvil;
  let deployment: Deployment;
  let clinic: Anvil['accounts'][number];
  let relay: Anvil['accounts'][number];
  let grant: Grant;

  let provider: JsonRpcProvider;
  let clean: Hex;

  const grants = (key: Hex) => new Contract(deployment.grants, grantsAbi, new Wallet(key, provider));
  const scan = (): Promise<PrivacyScan> =>
    scanPrivacy({
      rpcUrl: chain.rpcUrl,
      contracts: [deployment.grants, deployment.records],
      accredited: [clinic.address],
      forbidden: forbiddenTerms(grant.terms),
    });
  const relayed = async (key: Hex) => {
    const words = [grant.patient, grant.expires, termsHash(grant.terms)] as const;
    const signature = sign('Grant', grant, deployment, patientKey);
    await (await grants(key).getFunction('grantBySig')(...words, signature)).wait();
  };

  beforeAll(async () => {
    chain = await startAnvil({ port: 0 });
    provider = new JsonRpcProvider(chain.rpcUrl, 31337, { staticNetwork: true, cacheTimeout: -1 });
    const [authority, , clinicAccount, relayAccount] = chain.accounts;
    [clinic, relay] = [clinicAccount!, relayAccount!];
    const key = { deployerKey: authority!.privateKey, authority: authority!.address };
    deployment = await deploy({ rpcUrl: chain.rpcUrl, ...key });
    const profileHash = `0x${'cd'.repeat(32)}` as Hex;
    const institution = {
      address: clinic.address,
      id: institutionId(1, 1n),
      roles: roles.CLINICIAN,
      until: expires,
      profileHash,
    };
    await accredit({ rpcUrl: chain.rpcUrl, authorityKey: authority!.privateKey, deployment, institution });
    const word = (byte: string) => `0x${byte.repeat(32)}` as Hex;
    grant = {
      patient: addressOf(patientKey),
      expires,
      terms: {
        grantee: clinic.address,
        granteeKey: word('11'),
        granteeName: 'Lakeview Cardiology',
        origin: 'https://lakeview.example',
        gateway: 'https://gateway.example',
        purpose: 'TREAT',
        scopes: ['patient/Observation.rs?category=laboratory'],
        labels: ['HIV'],
        dataFrom: '2024-01',
        dataUntil: '2026-12',
        records: [word('22')],
        capsule: word('33'),
        statement: word('44'),
        salt: word('55'),
      },
    };
  });
  afterAll(async () => {
    provider.destroy();
    await chain.stop();
  });
  beforeEach(async () => {
    clean = await snapshot(chain.rpcUrl);
  });
  afterEach(async () => {
    await revert(chain.rpcUrl, clean);
  });

  it('finds nothing when a grant goes through the relay', async () => {
    await relayed(relay.privateKey);
    const { findings, scanned } = await scan();
    expect(findings).toEqual([]);
    // Two deployments and the grant; one mint; the new slot's key and its value.
    expect(scanned).toMatchObject({ transactions: 3, logs: 1, words: 2 });
  });

  it('finds a clinic that pays for the relay', async () => {
    await relayed(clinic.privateKey);
    const { findings } = await scan();
    expect(findings.map(({ where }) => where)).toEqual(['sender', 'topic']);
    expect(findings.every(({ name }) => name === `accredited ${clinic.address}`)).toBe(true);
  });

  it('finds a clinic that is itself in a slot', async () => {
    await (await grants(clinic.privateKey).getFunction('grant')(expires, termsHash(grant.terms))).wait();
    const found = new Set((await scan()).findings.map(({ where }) => where));
    expect(found).toEqual(new Set(['sender', 'topic', 'storage']));
  });

  it('finds every kind of field in calldata and storage', async () => {
    // A careless relay that appends the words themselves, and one that grants with a field for the terms' hash.
    const wallet = new Wallet(relay.privateKey, provider);
    const data = new Interface(grantsAbi).encodeFunctionData('revoke', [expires, grant.terms.capsule]);
    const text = Buffer.from('patient/Observation.rs?category=laboratory TREAT').toString('hex');
    await (await wallet.sendTransaction({ to: deployment.grants, data: data + text })).wait();
    const found = (await scan()).findings.filter(({ where }) => where === 'calldata').map(({ name }) => name);
    expect(found.sort()).toEqual(['terms.capsule', 'terms.purpose', 'terms.scopes']);
  });
});
