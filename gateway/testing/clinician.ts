import { type Bytes, fromHex, type Hex, toBase64url } from '#protocol/bytes';
import { generateHybrid, type HybridKeyPair, keyHashOf } from '#protocol/hpke';
import { clinicianKeyOf, exportP256, generateP256, signP256 } from '#protocol/p256';
import { sign } from '#protocol/signatures';
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
