import { describe, expect, it } from 'vitest';
import { type Accredited, accreditationView, type Unaccredited } from '#protocol/accreditation';
import { fromBase64url, type Hex, toBase64url } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { sealCapsule } from '#protocol/capsule';
import { checkDesk } from '#protocol/certify';
import { samePerson } from '#protocol/fhir/patient';
import { generateHybrid, keyHashOf } from '#protocol/hpke';
import { addressOf, sign } from '#protocol/signatures';
import type { CertifiedKey, DeskDocument } from '#protocol/wire/desk';
import { sampleBytes, sampleChain, sampleGrant, sampleHex, sampleNow } from '../vectors/sample.ts';

const CLINICIAN = 1;
const origin = 'http://lakeview.localhost:8802';
const clinicKey = sampleBytes('clinic account');
const clinic = addressOf(clinicKey);
const profile = { name: 'Lakeview Cardiology', place: 'Lakeview', kind: 'clinic' as const, origins: [origin] };
const pair = await generateHybrid();

async function certified(changes: Partial<CertifiedKey['certificate']> = {}, signedBy = clinicKey) {
  const certificate = {
    grantee: clinic,
    keyHash: await keyHashOf(pair.publicKey),
    origin,
    notBefore: sampleNow - 100,
    notAfter: sampleNow + 100,
    ...changes,
  };
  const signature = sign('EncryptionKey', certificate, sampleChain, signedBy);
  return { publicKey: toBase64url(pair.publicKey), certificate, signature };
}

const desk: DeskDocument = {
  v: 1,
  ...sampleChain,
  gateway: 'http://localhost:8787',
  origin,
  grantee: clinic,
  profile,
  keys: [await certified()],
};
const profileHash = await canonicalHash(profile);
const accredited: Accredited = {
  kind: 'accredited',
  who: clinic,
  institution: '1',
  roles: CLINICIAN | 2,
  until: sampleNow + 100,
  profile: profileHash,
  at: sampleNow - 50,
};
const context = (events: (Accredited | Unaccredited)[] = [accredited]) => ({
  origin,
  now: sampleNow,
  chain: sampleChain,
  accreditation: accreditationView(events),
  role: CLINICIAN,
});

describe('K10 an uncertified key never passes checkDesk', () => {
  it('K10 a certified key of an accredited account passes (so that what follows can fail)', async () => {
    expect(await checkDesk(desk, context())).toEqual({ key: desk.keys[0], accredited: true });
  });

  const other = generateHybrid();
  const lies: [string, () => Promise<Partial<DeskDocument>> | Partial<DeskDocument>, string][] = [
    ['another chain id', () => ({ chainId: 1 }), 'WRONG_CHAIN'],
    ['another grants contract', () => ({ grants: sampleHex('x', 20) }), 'WRONG_CHAIN'],
    ['another records contract', () => ({ records: sampleHex('x', 20) }), 'WRONG_CHAIN'],
    ['another accreditation contract', () => ({ accreditation: sampleHex('x', 20) }), 'WRONG_CHAIN'],
    ['another origin', () => ({ origin: 'http://evil.localhost:8802' }), 'KEY_NOT_CERTIFIED'],
    ['another grantee', () => ({ grantee: sampleHex('x', 20) }), 'KEY_NOT_CERTIFIED'],
    ['no key', () => ({ keys: [] }), 'KEY_NOT_CERTIFIED'],
    [
      'a key swapped under its certificate',
      async () => ({ keys: [{ ...desk.keys[0]!, publicKey: toBase64url((await other).publicKey) }] }),
      'KEY_NOT_CERTIFIED',
    ],
    [
      'a certificate by another account',
      async () => ({ keys: [await certified({}, sampleBytes('evil'))] }),
      'KEY_NOT_CERTIFIED',
    ],
    [
      'a certificate that another account made for itself',
      async () => ({ keys: [await certified({ grantee: addressOf(sampleBytes('evil')) }, sampleBytes('evil'))] }),
      'KEY_NOT_CERTIFIED',
    ],
    [
      'a certificate for another account',
      async () => ({ keys: [await certified({ grantee: sampleHex('x', 20) })] }),
      'KEY_NOT_CERTIFIED',
    ],
    [
      'a certificate for another origin',
      async () => ({ keys: [await certified({ origin: 'http://evil.localhost' })] }),
      'KEY_NOT_CERTIFIED',
    ],
    [
      'a certificate not yet valid',
      async () => ({ keys: [await certified({ notBefore: sampleNow + 1 })] }),
      'KEY_NOT_CERTIFIED',
    ],
    ['a certificate run out', async () => ({ keys: [await certified({ notAfter: sampleNow })] }), 'KEY_NOT_CERTIFIED'],
    [
      'dates moved after signing',
      () => ({
        keys: [{ ...desk.keys[0]!, certificate: { ...desk.keys[0]!.certificate, notAfter: sampleNow * 2 } }],
      }),
      'KEY_NOT_CERTIFIED',
    ],
  ];
  it.each(lies)('K10 %s', async (_, change, code) => {
    await expect(checkDesk({ ...desk, ...(await change()) }, context())).rejects.toMatchObject({ code });
  });

  it('K10 the origin is the browser’s, not the document’s', async () => {
    const asked = { ...context(), origin: 'http://evil.localhost:8802' };
    await expect(checkDesk(desk, asked)).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
  });

  const stranger: [string, Partial<DeskDocument>, (Accredited | Unaccredited)[]][] = [
    ['never accredited', {}, []],
    ['accredited as another', {}, [{ ...accredited, who: sampleHex('x', 20) }]],
    ['revoked', {}, [accredited, { kind: 'unaccredited', who: clinic, at: sampleNow }]],
    ['run out', {}, [{ ...accredited, until: sampleNow }]],
    ['not yet', {}, [{ ...accredited, at: sampleNow + 1 }]],
    ['another role', {}, [{ ...accredited, roles: 2 }]],
    ['replaced by a narrower role', {}, [accredited, { ...accredited, roles: 2, at: sampleNow - 1 }]],
    ['another profile', { profile: { ...profile, name: 'Mayo Clinic' } }, [accredited]],
    ['another profile of the same name on chain', {}, [accredited, { ...accredited, profile: sampleHex('p') }]],
  ];
  it.each(stranger)('K10 an account %s is not vouched for', async (_, change, events) => {
    expect((await checkDesk({ ...desk, ...change }, context(events))).accredited).toBe(false);
  });

  it('K10 a profile that does not list this origin is not vouched for', async () => {
    const elsewhere = { ...profile, origins: ['http://other.localhost'] };
    const hash = await canonicalHash(elsewhere);
    const checked = await checkDesk({ ...desk, profile: elsewhere }, context([{ ...accredited, profile: hash }]));
    expect(checked.accredited).toBe(false);
  });

  it('K10 rotation: the newest valid key is used, older ones stay listed', async () => {
    const old = await certified({ notAfter: sampleNow + 50 });
    const next = await certified({ notBefore: sampleNow - 1 });
    expect((await checkDesk({ ...desk, keys: [next, old] }, context())).key).toEqual(next);
    const future = await certified({ notBefore: sampleNow + 10 });
    expect((await checkDesk({ ...desk, keys: [future, old] }, context())).key).toEqual(old);
  });

  it('K10 a capsule is sealed only to the key that the terms name', async () => {
    const { publicKey } = await other;
    const draft = sampleGrant({ granteeKey: desk.keys[0]!.certificate.keyHash });
    const shares = { patient: sampleBytes('s_p'), gateway: sampleBytes('s_g') };
    const refused = sealCapsule(draft, sampleChain, publicKey, shares);
    await expect(refused).rejects.toMatchObject({ code: 'KEY_NOT_CERTIFIED' });
    const { capsule } = await sealCapsule(draft, sampleChain, fromBase64url(desk.keys[0]!.publicKey), shares);
    expect(capsule).toHaveLength(1120 + 64 + 16);
  });
});

it('K10 records of another person are told apart', () => {
  const elena = { family: 'Marsh', given: ['Elena', 'R'], birthDate: '1979-04-02' };
  expect(samePerson(elena, { family: ' MARSH', given: ['Élena'], birthDate: '1979-04-02' })).toBe(true);
  for (const change of [{ family: 'March' }, { given: ['Helena'] }, { birthDate: '1979-02-04' }, { family: '' }])
    expect(samePerson(elena, { ...elena, ...change })).toBe(false);
  const nobody = { family: '', given: [], birthDate: '' };
  expect(samePerson(nobody, nobody)).toBe(false);
});

it('an attestation counts by the accreditation at its own time, not today', () => {
  const events: (Accredited | Unaccredited)[] = [
    { ...accredited, at: 100, until: 1_000 },
    { kind: 'unaccredited', who: clinic, at: 300 },
    { ...accredited, at: 500, until: 600, roles: 2 },
  ];
  const view = accreditationView(events);
  const asked: [number, number, boolean][] = [
    [99, CLINICIAN, false],
    [100, CLINICIAN, true],
    [299, CLINICIAN, true],
    [300, CLINICIAN, false],
    [400, 2, false],
    [500, 2, true],
    [500, CLINICIAN, false],
    [599, 2, true],
    [600, 2, false],
  ];
  for (const [at, role, was] of asked) expect(view.was(clinic, role, at), `${at}`).toBe(was);
  expect(view.was(sampleHex('x', 20) as Hex, 0, 200)).toBe(false);
  expect(view.profileOf(clinic)).toBe(profileHash);
  expect(view.profileOf(sampleHex('x', 20))).toBeUndefined();
});
