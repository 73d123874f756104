import { expect, it } from 'vitest';
import { accreditationView } from '#protocol/accreditation';
import { type Bytes, fromBase64url, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { openCapsule, sealCapsule } from '#protocol/capsule';
import { checkDesk } from '#protocol/certify';
import { checkCid, cidOf, digestOfCid } from '#protocol/cid';
import { checkGrant } from '#protocol/grant-rules';
import { checkHead, headBodyHash, openHead, sealHead } from '#protocol/head';
import { generateHybrid, keyHashOf } from '#protocol/hpke';
import { deriveAccount, deriveShares, segmentSecret } from '#protocol/keys';
import { gatewayIdOf, leaseKey, openLease, resealPatientShare, sealGatewayShare } from '#protocol/lease';
import { digestLeaf, merkleLevels, merklePath, merkleRoot, resourceLeaf } from '#protocol/merkle';
import { checkAttestation, isAttested } from '#protocol/ownership';
import { clinicianKeyOf, exportP256, generateP256, signP256, verifyP256 } from '#protocol/p256';
import { readLines, writeLines } from '#protocol/resource-lines';
import { decryptSegment, deriveOkm, encryptSegment, unpad } from '#protocol/segment';
import { selectSegments } from '#protocol/select';
import { sign, verify } from '#protocol/signatures';
import { statementHashOf } from '#protocol/statement';
import { digestOf, grantDigest, grantId, grantIdOf, hashOf, termsHash } from '#protocol/typed-data';
import type { DeskDocument } from '#protocol/wire/desk';
import { deskDocument } from '#protocol/wire/desk';
import { deposit, leaseRequest, signedHead } from '#protocol/wire/gateway';
import type { HeadList } from '#protocol/wire/head-list';
import { parseWire } from '#protocol/wire/parse';
import { sampleBytes, sampleChain, sampleHex, sampleNow, sampleSeed, sampleTerms } from './vectors/sample.ts';

const chain = sampleChain;
const CLINICIAN = 1;
const CUSTODIAN = 2;
const { random } = { random: (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes };

/** The whole trip in one process: every step uses what the step before it handed over, as JSON where a wire is between. */
it('a chart goes from the custodian to the patient to the clinician, and only what was granted opens', async () => {
  // The clinic: an accredited account, a certified hybrid key, a desk document.
  const seed = sampleSeed();
  const clinic = deriveAccount(sampleBytes('clinic seed', 64), { branch: 'grants', lane: 1, index: 0 });
  const custodian = deriveAccount(sampleBytes('custodian seed', 64), { branch: 'grants', lane: 1, index: 0 });
  const clinicKey = await generateHybrid();
  const origin = 'http://lakeview.localhost:8802';
  const profile = { name: 'Lakeview Cardiology', place: 'Lakeview', kind: 'clinic' as const, origins: [origin] };
  const certificate = {
    grantee: clinic.address,
    keyHash: await keyHashOf(clinicKey.publicKey),
    origin,
    notBefore: sampleNow - 10,
    notAfter: sampleNow + 1000,
  };
  const desk: DeskDocument = parseWire(
    deskDocument,
    JSON.parse(
      JSON.stringify({
        v: 1,
        ...chain,
        gateway: 'http://localhost:8787',
        origin,
        grantee: clinic.address,
        profile,
        keys: [
          {
            publicKey: toBase64url(clinicKey.publicKey),
            certificate,
            signature: sign('EncryptionKey', certificate, chain, clinic.privateKey),
          },
        ],
      }),
    ),
  );
  const accredited = { kind: 'accredited' as const, institution: '1', until: sampleNow * 2, at: 1 };
  const accreditation = accreditationView([
    { ...accredited, who: clinic.address, roles: CLINICIAN, profile: await canonicalHash(profile) },
    { ...accredited, who: custodian.address, roles: CUSTODIAN, profile: sampleHex('profile') },
  ]);
  const context = { origin, now: sampleNow, chain, accreditation, role: CLINICIAN };
  const { key, accredited: vouched } = await checkDesk(desk, context);
  expect(vouched).toBe(true);

  // The custodian: a Merkle tree over four resources, attested to the fresh owner account.
  const owner = deriveAccount(seed, { branch: 'owners', lane: 7, index: 0 });
  const texts = ['{"value":5.0}', '{"value":1.00}', '{"value":1E-22}', '{"display":"é 🚀"}'];
  const salts = texts.map(() => random(16));
  const levels = await merkleLevels(await Promise.all(texts.map((text, i) => resourceLeaf(salts[i]!, utf8(text)))));
  const attested = {
    owner: owner.address,
    custodian: custodian.address,
    root: toHex(levels.at(-1)![0]!),
    at: sampleNow - 60,
  };
  const attestation = {
    ...attested,
    signature: sign('Attestation', attested, chain, custodian.privateKey),
    profile: { ...profile, name: 'Riverside General' },
  };
  const lines = texts.map((text, index) => ({
    text,
    fullUrl: `urn:uuid:${index}`,
    proof: { salt: salts[index]!, index, count: texts.length, path: merklePath(levels, index) },
  }));

  // The patient: one segment of labs, one of conditions, filed under a record token.
  const filed = await Promise.all(
    (['Observation.laboratory', 'Condition'] as const).map(async (name, i) => {
      const segment = { id: random(16), version: 0 };
      const salt = random(16);
      const okm = await deriveOkm(segmentSecret(seed, segment.id), salt, segment);
      const bytes = await encryptSegment(writeLines(lines.slice(2 * i, 2 * i + 2)), okm, segment, salt);
      const cid = await cidOf(bytes);
      const entry = { cid, id: toHex(segment.id), version: 0, class: name, labels: [], month: '2025-03' };
      return { bytes, okm, entry: { ...entry, record: sampleHex('record') } };
    }),
  );
  const leaves = await Promise.all(filed.map(({ entry }) => digestLeaf(digestOfCid(entry.cid))));
  const manifest = {
    ciphertextRoot: toHex(await merkleRoot(leaves)),
    schema: sampleHex('schema'),
    attestation: hashOf('Attestation', attested),
    salt: toHex(random(32)),
  };
  const record = { owner: owner.address, manifest };
  verify('Record', record, chain, sign('Record', record, chain, owner.privateKey), owner.address);

  // The grant: capsule, signature, deposit, head.
  const patient = deriveAccount(seed, { branch: 'grants', lane: 7, index: 0 });
  const terms = sampleTerms({
    grantee: desk.grantee,
    granteeKey: key.certificate.keyHash,
    origin,
    capsule: `0x${'00'.repeat(32)}`,
    statement: await statementHashOf({}),
    salt: toHex(random(32)),
  });
  const shares = await deriveShares(seed, terms.salt);
  const draft = { patient: patient.address, expires: 1_797_984_000, terms };
  const { capsule, grant } = await sealCapsule(draft, chain, fromBase64url(key.publicKey), shares);
  checkGrant(grant);
  const id = grantId(grant);
  const signature = sign('Grant', grant, chain, patient.privateKey);
  verify('Grant', grant, chain, signature, patient.address);
  expect(grantIdOf(patient.address, grant.expires, termsHash(grant.terms))).toBe(id);
  expect(grantDigest(id, chain)).toEqual(digestOf('Grant', grant, chain));
  const gateway = await gatewayIdOf(grant.terms.gateway);
  const shareHash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', shares.gateway)));
  const depositMessage = { grant: id, grantee: desk.grantee, shareHash, capsule: grant.terms.capsule, gateway };
  parseWire(deposit, {
    patient: patient.address,
    expires: grant.expires,
    terms: termsHash(grant.terms),
    grantee: desk.grantee,
    signature,
    share: toHex(shares.gateway),
    capsule: toBase64url(capsule),
    depositSignature: sign('Deposit', depositMessage, chain, patient.privateKey),
  });
  const link = { owner: owner.address, grant: id, until: grant.expires };
  const selected = selectSegments(
    grant.terms,
    filed.map(({ entry, okm }) => ({ ...entry, okm })),
  );
  expect(selected.map(({ class: name }) => name)).toEqual(['Observation.laboratory']);
  const list: HeadList = {
    v: 1,
    segments: selected.map(({ okm, record: _, labels, ...entry }) => ({
      ...entry,
      labels: [...labels],
      okm: toBase64url(okm),
      attestation: 0,
    })),
    attestations: [attestation],
    links: [{ ...link, signature: sign('Link', link, chain, owner.privateKey) }],
    leftOut: [],
  };
  const sealKey = await leaseKey(shares.patient, shares.gateway, id);
  const body = await sealHead(list, sealKey, id, 1, random(16));
  const head = { grant: id, version: 1, body: await headBodyHash(body), at: sampleNow };
  const announced = parseWire(signedHead, {
    head,
    signature: sign('Head', head, chain, patient.privateKey),
    body: toBase64url(body),
    cids: selected.map(({ cid }) => cid),
  });

  // The reader: a delegated session, a signed receipt, both halves, then only the granted segment.
  const session = await generateHybrid();
  const signing = await generateP256();
  const publicKey = await exportP256(signing.publicKey);
  const delegation = {
    grantee: clinic.address,
    clinicianKey: await clinicianKeyOf(publicKey),
    from: sampleNow,
    until: sampleNow + 3600,
  };
  const delegationSignature = sign('Delegation', delegation, chain, clinic.privateKey);
  verify('Delegation', delegation, chain, delegationSignature, clinic.address);
  const receipt = {
    grant: id,
    gateway,
    nonce: toHex(random(32)),
    sessionKey: await keyHashOf(session.publicKey),
    at: sampleNow,
  };
  const receiptSignature = await signP256(digestOf('Receipt', receipt, chain), signing.privateKey);
  parseWire(leaseRequest, {
    receipt,
    signature: receiptSignature,
    signer: { kind: 'clinician', publicKey: toBase64url(publicKey), delegation, delegationSignature },
    sessionKey: toBase64url(session.publicKey),
  });
  expect(await verifyP256(digestOf('Receipt', receipt, chain), receiptSignature, publicKey)).toBe(true);
  const opened = await openCapsule(grant, chain, capsule, clinicKey.seed);
  const lease = await openLease(receipt, session.seed, {
    gateway: await sealGatewayShare(shares.gateway, receipt, session.publicKey),
    desk: await resealPatientShare(opened, receipt, session.publicKey),
  });
  expect(lease).toEqual(sealKey);
  verify('Head', announced.head, chain, announced.signature, grant.patient);
  const sealedList = fromBase64url(announced.body);
  await checkHead(announced.head, sealedList, undefined);
  const read = await openHead(sealedList, lease, id, announced.head.version);
  expect(read).toEqual(list);
  const labs = read.segments[0]!;
  const ciphertext = filed[0]!.bytes;
  await checkCid(labs.cid, ciphertext);
  const opens = { chain, accreditation, role: CUSTODIAN, now: sampleNow };
  await checkAttestation(read.attestations[0]!, read.links, id, opens);
  const name = { id: filed[0]!.okm && ciphertext.slice(2, 18), version: labs.version };
  const plain = await decryptSegment(ciphertext, fromBase64url(labs.okm), name);
  const resources = readLines(await unpad(plain));
  expect(resources).toEqual(lines.slice(0, 2));
  for (const line of resources) expect(await isAttested(line, read.attestations[0])).toBe(true);
  await expect(
    decryptSegment(filed[1]!.bytes, fromBase64url(labs.okm), { id: filed[1]!.bytes.slice(2, 18), version: 0 }),
  ).rejects.toMatchObject({ code: 'TAMPERED' });
});
