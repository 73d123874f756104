import { describe, expect, it } from 'vitest';
import { type Bytes, fromHex, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { openCapsule, sealCapsule } from '#protocol/capsule';
import { cidOf, digestOfCid } from '#protocol/cid';
import { headBodyHash, openHead, sealHead } from '#protocol/head';
import { generateHybrid, keyHashOf, open } from '#protocol/hpke';
import { deriveAccount, deriveShares, segmentSecret } from '#protocol/keys';
import { gatewayIdOf, leaseKey, openLease, resealPatientShare, sealGatewayShare } from '#protocol/lease';
import { decryptSegment, deriveOkm, encryptSegment, readHeader } from '#protocol/segment';
import { sign } from '#protocol/signatures';
import { grantId, hashOf, termsHash } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleGrant, sampleSeed } from '../vectors/sample.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes;

/** One shared record and everything that exists around it, by who holds it before a first lease. */
async function share() {
  const seed = sampleSeed();
  const account = deriveAccount(seed, { branch: 'grants', lane: 3, index: 0 });
  const institution = await generateHybrid();
  const name = { id: random(16), version: 0 };
  const salt = random(16);
  const okm = await deriveOkm(segmentSecret(seed, name.id), salt, name);
  const ciphertext = await encryptSegment(utf8('{}\n{"value":5.0}\n'), okm, name, salt);
  const cid = await cidOf(ciphertext);
  const granteeKey = await keyHashOf(institution.publicKey);
  const draft = { ...sampleGrant({ granteeKey, salt: toHex(random(32)) }), patient: account.address };
  const shares = await deriveShares(seed, draft.terms.salt);
  const { capsule, grant } = await sealCapsule(draft, sampleChain, institution.publicKey, shares);
  const id = grantId(grant);
  const segment = { cid, id: toHex(name.id), version: 0, class: 'Condition', labels: [], month: '2025-01' };
  const list = { v: 1, segments: [{ ...segment, okm: toBase64url(okm) }], attestations: [], links: [], leftOut: [] };
  const key = await leaseKey(shares.patient, shares.gateway, id);
  const body = await sealHead({ ...list, v: 1 }, key, id, 1, random(16));
  const signature = fromHex(sign('Grant', grant, sampleChain, account.privateKey));
  const onChain = [fromHex(account.address), fromHex(id), fromHex(termsHash(grant.terms)), signature];
  const stored = [ciphertext, digestOfCid(cid), name.id, salt, body, fromHex(await headBodyHash(body))];
  const words = [grant.terms.granteeKey, grant.terms.capsule, grant.terms.salt, grant.terms.statement].map((hex) =>
    fromHex(hex),
  );
  const opened = await openCapsule(grant, sampleChain, capsule, institution.seed);
  return {
    id,
    capsule,
    body,
    ciphertext,
    institution,
    shares,
    opened,
    holdings: {
      gateway: [shares.gateway, capsule, ...stored, ...onChain, fromHex(await gatewayIdOf(grant.terms.gateway))],
      storage: stored,
      grantee: [institution.seed, institution.publicKey, opened.share, opened.gatewayShareHash, ...onChain, ...words],
      'portal page': [capsule, institution.publicKey, ...onChain, ...words],
      relay: onChain,
      chain: onChain,
    } satisfies Record<string, Uint8Array[]>,
  };
}

/** Tries every byte string, and every 16-, 32- and 71-byte piece of it, in every place where a key belongs. */
async function opensAnything(made: Awaited<ReturnType<typeof share>>, holdings: readonly Uint8Array[]) {
  const pieces = new Map<string, Bytes>();
  for (const held of [...holdings, new Uint8Array(32), new Uint8Array()])
    for (const [from, to] of [[0], [0, 32], [-32], [16, 48], [0, 71], [42, 74]] as [number, number?][])
      pieces.set(toHex(held.slice(from, to)), held.slice(from, to) as Bytes);
  const all = [...pieces.values()].filter((piece) => piece.length < 200);
  const header = readHeader(made.ciphertext);
  const tries = all.flatMap((a) => [
    openHead(made.body, a, made.id, 1),
    decryptSegment(made.ciphertext, a, header),
    deriveOkm(a, header.salt, header).then((okm) => decryptSegment(made.ciphertext, okm, header)),
    ...all.map(async (b) => openHead(made.body, await leaseKey(a, b, made.id), made.id, 1)),
  ]);
  return (await Promise.allSettled(tries)).some(({ status }) => status === 'fulfilled');
}

const made = await share();

describe('K3 one party alone opens nothing', () => {
  it.each(['gateway', 'storage', 'grantee', 'portal page', 'relay', 'chain'] as const)(
    'K3 the %s alone',
    async (who) => {
      expect(await opensAnything(made, made.holdings[who])).toBe(false);
    },
  );

  it('K3 storage, relay, chain and the portal page together', async () => {
    const { storage, relay, chain, 'portal page': page } = made.holdings;
    expect(await opensAnything(made, [...storage, ...relay, ...chain, ...page])).toBe(false);
  });

  it('K3 the same search opens the record for gateway and grantee together (so that it can fail)', async () => {
    const { gateway, grantee } = made.holdings;
    expect(await opensAnything(made, [...gateway, ...grantee])).toBe(true);
  });

  it('K3 the capsule opens with the institution’s seed alone', async () => {
    const empty = new Uint8Array();
    const seeds = [made.shares.gateway, made.opened.gatewayShareHash, fromHex(made.id), random(32)];
    for (const seed of seeds)
      await expect(open(seed, made.capsule, empty, empty)).rejects.toMatchObject({ code: 'TAMPERED' });
  });
});

describe('K3 the two halves', () => {
  const receiptOf = async (session: { publicKey: Uint8Array }) => ({
    grant: toHex(sampleBytes('grant')),
    gateway: toHex(sampleBytes('gateway')),
    nonce: toHex(random(32)),
    sessionKey: await keyHashOf(session.publicKey),
    at: 1,
  });

  it('K3 a lease is sealed to one receipt and one session, and a wrong half is refused', async () => {
    const session = await generateHybrid();
    const receipt = await receiptOf(session);
    const opened = { share: sampleBytes('s_p'), gatewayShareHash: new Uint8Array(32) };
    const half = sampleBytes('s_g');
    opened.gatewayShareHash.set(new Uint8Array(await crypto.subtle.digest('SHA-256', half)));
    const gateway = await sealGatewayShare(half, receipt, session.publicKey);
    const desk = await resealPatientShare(opened, receipt, session.publicKey);
    expect(await openLease(receipt, session.seed, { gateway, desk })).toEqual(
      await leaseKey(opened.share, half, receipt.grant),
    );
    const other = await receiptOf(session);
    expect(hashOf('Receipt', other)).not.toBe(hashOf('Receipt', receipt));
    const forged = await sealGatewayShare(sampleBytes('another s_g'), receipt, session.publicKey);
    for (const [used, sealed, seed] of [
      [other, { gateway, desk }, session.seed],
      [receipt, { gateway: desk, desk: gateway }, session.seed],
      [receipt, { gateway: forged, desk }, session.seed],
      [receipt, { gateway, desk }, random(32)],
    ] as const)
      await expect(openLease(used, seed, sealed)).rejects.toMatchObject({ code: 'TAMPERED' });
  });
});
