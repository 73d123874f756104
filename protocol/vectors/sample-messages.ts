import { cidOfDigest } from '#protocol/cid';
import type { MessageName, Messages } from '#protocol/typed-data';
import { sampleBytes, sampleGrant, sampleHex, sampleNow } from './sample.ts';

const address = (name: string) => sampleHex(name, 20);

/** One of each: a message without a sample does not compile. */
export const sampleMessages: { [N in MessageName]: Messages[N] } = {
  Grant: sampleGrant({ labels: ['PSY'], records: [sampleHex('record')], granteeName: 'Clínica São João 心臓病 🏥' }),
  Revocation: { grant: sampleGrant() },
  Record: {
    owner: address('owner'),
    manifest: {
      ciphertextRoot: sampleHex('ciphertext root'),
      schema: sampleHex('schema'),
      attestation: sampleHex('attestation'),
      salt: sampleHex('record salt'),
    },
  },
  Attestation: { owner: address('owner'), custodian: address('custodian'), root: sampleHex('root'), at: sampleNow },
  Link: { owner: address('owner'), grant: sampleHex('grant'), until: 2 ** 40 - 1 },
  Deposit: {
    grant: sampleHex('grant'),
    grantee: address('grantee'),
    shareHash: sampleHex('share hash'),
    capsule: sampleHex('capsule'),
    gateway: sampleHex('gateway'),
  },
  Head: { grant: sampleHex('grant'), version: Number.MAX_SAFE_INTEGER, body: sampleHex('body'), at: 0 },
  Agent: { patient: address('patient'), agent: address('agent'), grant: sampleHex('grant'), until: sampleNow },
  Receipt: {
    grant: sampleHex('grant'),
    gateway: sampleHex('gateway'),
    nonce: sampleHex('nonce'),
    sessionKey: sampleHex('session key'),
    at: sampleNow,
  },
  Delegation: {
    grantee: address('grantee'),
    clinicianKey: sampleHex('clinician key'),
    from: sampleNow,
    until: sampleNow + 86_400,
  },
  EncryptionKey: {
    grantee: address('grantee'),
    keyHash: sampleHex('key hash'),
    origin: 'http://lakeview.localhost:8802',
    notBefore: sampleNow,
    notAfter: sampleNow + 31_536_000,
  },
  OwnerProof: { owner: address('owner'), nonce: sampleHex('nonce'), origin: 'http://riverside.localhost:8801' },
  BlobWrite: {
    owner: address('owner'),
    cids: ['first', 'second'].map((name) => cidOfDigest(sampleBytes(name))),
    at: sampleNow,
  },
  ReceiptsQuery: { patient: address('patient'), at: sampleNow },
  IndexWrite: { owner: address('index'), version: 1, previous: `0x${'00'.repeat(32)}`, body: sampleHex('log body') },
  InboxWrite: {
    custodian: address('custodian'),
    owner: address('owner'),
    body: sampleHex('inbox body'),
    at: sampleNow,
  },
  Pause: { grant: sampleHex('grant'), paused: true, version: sampleNow * 1000, at: sampleNow },
  Shred: { account: address('owner'), gateway: sampleHex('gateway'), at: sampleNow },
  ErasureCertificate: {
    account: address('owner'),
    gateway: sampleHex('gateway'),
    report: sampleHex('erasure report'),
    at: sampleNow,
  },
  EscrowWrite: {
    controller: address('controller'),
    escrow: address('escrow'),
    days: 3,
    body: sampleHex('escrow body'),
    at: sampleNow,
  },
  EscrowRemoval: { controller: address('controller'), escrow: address('escrow') },
  RecoveryRequest: { escrow: address('escrow'), at: sampleNow },
  RecoveryRefusal: { controller: address('controller'), escrow: address('escrow'), request: sampleHex('request') },
};
