import { id } from 'ethers';
import type { Hex } from '#protocol/bytes';

const word = (name: string) => id(`chartkey vector ${name}`) as Hex;
const account = (name: string) => word(name).slice(0, 42) as Hex;

/** 32 bytes, a private key that only ever signs vectors. */
export const vectorKey = (name: string): Hex => word(`key ${name}`);

export interface VectorCase {
  type: string;
  domain: string;
  signer: string;
  message: Record<string, unknown>;
}

const terms = (name: string, changes: Record<string, unknown> = {}) => ({
  grantee: account(`${name} grantee`),
  granteeKey: word(`${name} key`),
  granteeName: 'Lakeview Cardiology',
  origin: 'https://lakeview.example',
  gateway: 'https://gateway.example',
  purpose: 'TREAT',
  scopes: ['patient/MedicationRequest.rs', 'patient/Observation.rs?category=laboratory'],
  labels: [],
  dataFrom: '2024-01',
  dataUntil: '2026-12',
  records: [],
  capsule: word(`${name} capsule`),
  statement: word(`${name} statement`),
  salt: word(`${name} salt`),
  ...changes,
});

/** Everything signed in version 1, with the corners: empty and long lists, other scripts, the largest expiry. */
export function vectorCases(accountOf: (signer: string) => Hex): VectorCase[] {
  const grants = [
    { signer: 'patient 0', expires: 1_797_206_400, terms: terms('plain') },
    {
      signer: 'patient 1',
      expires: 2 ** 40 - 1,
      terms: terms('corner', {
        granteeName: 'Clínica São João 心臓病 🏥',
        labels: ['HIV', 'PSY'],
        records: [word('record 0'), word('record 1')],
        dataFrom: '',
        dataUntil: '',
      }),
    },
    { signer: 'patient 2', expires: 1_797_292_800, terms: terms('empty', { scopes: [], granteeName: '' }) },
  ].map(({ signer, ...rest }) => ({ signer, grant: { patient: accountOf(signer), ...rest } }));
  const manifest = {
    ciphertextRoot: word('root'),
    schema: word('schema'),
    attestation: word('attestation'),
    salt: word('record salt'),
  };
  const record = { owner: accountOf('owner'), manifest };
  const grant = word('grant');
  const at = 1_794_000_000;
  const grantee = accountOf('grantee');
  const ours = (type: string, signer: string, message: Record<string, unknown>, domain = 'Chartkey') => ({
    type,
    signer,
    message,
    domain,
  });
  return [
    ...grants.map((each) => ours('Grant', each.signer, each.grant, 'Grants')),
    ...grants.map((each) => ours('Revocation', each.signer, { grant: each.grant }, 'Grants')),
    ours('Record', 'owner', record, 'Records'),
    ours('Erasure', 'owner', { record }, 'Records'),
    ours(
      'Receipt',
      'grantee',
      { grant, gateway: word('gateway'), nonce: word('nonce'), sessionKey: word('session'), at },
      'Chartkey Lease',
    ),
    ours('EncryptionKey', 'grantee', {
      grantee,
      keyHash: word('key hash'),
      origin: 'https://lakeview.example',
      notBefore: at,
      notAfter: at + 86_400,
    }),
    ours('Delegation', 'grantee', { grantee, clinicianKey: word('clinician'), from: at, until: at + 43_200 }),
    ours('Attestation', 'grantee', { owner: record.owner, custodian: grantee, root: word('merkle root'), at }),
    ours('Link', 'owner', { owner: record.owner, grant, until: at }),
    ours('Deposit', 'patient 0', {
      grant,
      grantee,
      shareHash: word('share'),
      capsule: word('capsule'),
      gateway: word('gateway'),
    }),
    ours('Head', 'patient 0', { grant, version: 7, body: word('body'), at }),
    ours('Pause', 'patient 0', { grant, paused: true, version: at * 1000, at }),
    ours('Pause', 'patient 0', { grant, paused: false, version: Number.MAX_SAFE_INTEGER, at: 2 ** 40 - 1 }),
  ];
}
