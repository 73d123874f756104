import { sha256 as digest } from '@noble/hashes/sha2.js';
import { mnemonicToSeedSync } from '@scure/bip39';
import { type Bytes, concat, type Hex, toHex, utf8 } from '#protocol/bytes';
import type { ChainContext, Grant, Terms } from '#protocol/typed-data';

/** `length` bytes that depend on `name` alone: SHA-256("chartkey sample " ‖ name ‖ counter), so that vectors never move. */
export function sampleBytes(name: string, length = 32): Bytes {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => digest(utf8(`chartkey sample ${name} ${i}`)));
  return concat(...blocks).slice(0, length);
}

export const sampleHex = (name: string, length = 32): Hex => toHex(sampleBytes(name, length));

/** A published test phrase (BIP-39 reference vectors): never anybody's. */
export const sampleWords = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
export const sampleSeed = (): Uint8Array => mnemonicToSeedSync(sampleWords);

export const sampleChain: ChainContext = {
  chainId: 31337,
  grants: sampleHex('grants contract', 20),
  records: sampleHex('records contract', 20),
  accreditation: sampleHex('accreditation contract', 20),
};

/** 2026-11-22T00:00:00Z, the day the samples are read on. */
export const sampleNow = 1_795_305_600;

export const sampleTerms = (changes: Partial<Terms> = {}): Terms => ({
  grantee: sampleHex('grantee', 20),
  granteeKey: sampleHex('grantee key'),
  granteeName: 'Lakeview Cardiology',
  origin: 'http://lakeview.localhost:8802',
  gateway: 'http://localhost:8787',
  purpose: 'TREAT',
  scopes: [
    'patient/MedicationRequest.rs',
    'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory',
  ],
  labels: [],
  dataFrom: '2024-01',
  dataUntil: '2026-11',
  records: [],
  capsule: sampleHex('capsule'),
  statement: sampleHex('statement'),
  salt: sampleHex('terms salt'),
  ...changes,
});

export const sampleGrant = (changes: Partial<Terms> = {}): Grant => ({
  patient: sampleHex('patient', 20),
  expires: 1_797_984_000,
  terms: sampleTerms(changes),
});
