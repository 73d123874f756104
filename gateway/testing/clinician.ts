import { type Bytes, fromHex, type Hex, toBase64url, toHex } from '#protocol/bytes';
import { deskKeyOf } from '#protocol/delegation';
import { generateHybrid, type HybridKeyPair, keyHashOf } from '#protocol/hpke';
import { clinicianKeyOf, exportP256, generateP256, signP256 } from '#protocol/p256';
import { addressOf, sign } from '#protocol/signatures';
import { type ChainContext, digestOf, type Messages } from '#protocol/typed-data';
import type { LeaseRequest } from '#protocol/wire/gateway';

export interface Session {
  hybrid: HybridKeyPair;
  signing: CryptoKeyPair;
  point: Bytes;
  signer: Extract<LeaseRequest['signer'], { kind: 'clinician' }>;
}

/** What a staff page holds after the key desk vouched for it. */
export async function makeSession(
  chain: ChainContext,
  grantee: { address: Hex; privateKey: Hex },
  now = Math.floor(Date.now() / 1000),
  hours = 8,
): Promise<Session> {
  const [hybrid, signing] = await Promise.all([generateHybrid(), generateP256()]);
  const point = await exportP256(signing.publicKey);
  const delegation = {
    grantee: grantee.address,
    clinicianKey: await clinicianKeyOf(point),
    from: now - 60,
    until: now + hours * 3_600,
  };
  const delegationSignature = sign('Delegation', delegation, chain, fromHex(grantee.privateKey));
  const signer = { kind: 'clinician' as const, publicKey: toBase64url(point), delegation, delegationSignature };
  return { hybrid, signing, point, signer };
}

/** The same after an officer named the account its key desk signs with: `changes` of that word, and who signs it. */
export async function makeDeskSession(
  chain: ChainContext,
  grantee: { address: Hex; privateKey: Hex },
  changes: Partial<Messages['Delegation']> = {},
  signedBy = grantee.privateKey,
): Promise<Session> {
  const now = Math.floor(Date.now() / 1000);
  const deskKey = crypto.getRandomValues(new Uint8Array(32));
  const session = await makeSession(chain, { address: grantee.address, privateKey: toHex(deskKey) }, now);
  const clinicianKey = deskKeyOf(addressOf(deskKey));
  const delegation = { grantee: grantee.address, clinicianKey, from: now - 60, until: now + 86_400, ...changes };
  const desk = { delegation, signature: sign('Delegation', delegation, chain, fromHex(signedBy)) };
  return { ...session, signer: { ...session.signer, desk } };
}

/** A lease request for a nonce the gateway gave. */
export async function makeLeaseRequest(
  chain: ChainContext,
  session: Session,
  grant: Hex,
  given: { nonce: Hex; gateway: Hex; at: number },
): Promise<LeaseRequest & { receipt: Messages['Receipt'] }> {
  const receipt = { grant, ...given, sessionKey: await keyHashOf(session.hybrid.publicKey) };
  return {
    receipt,
    signature: await signP256(digestOf('Receipt', receipt, chain), session.signing.privateKey),
    signer: session.signer,
    sessionKey: toBase64url(session.hybrid.publicKey),
  };
}
