import { type Bytes, fromBase64url, type Hex, toBase64url } from '../../protocol/bytes.ts';
import { generateHybrid, keyHashOf } from '../../protocol/hpke.ts';
import { gatewayIdOf, openLease } from '../../protocol/lease.ts';
import { exportP256, generateP256, signP256 } from '../../protocol/p256.ts';
import { type ChainContext, digestOf, type Grant } from '../../protocol/typed-data.ts';
import { resealResponse, sessionResponse } from '../../protocol/wire/desk.ts';
import { type LeaseResponse, leaseResponse, nonceResponse } from '../../protocol/wire/gateway.ts';
import { callJson } from './call.ts';

/** A clinician's session: a signing key nobody can export and a hybrid key pair, both gone with the worker (K8). */
export async function makeSession(desk: string) {
  const [signing, hybrid] = await Promise.all([generateP256(), generateHybrid()]);
  const publicKey = toBase64url(await exportP256(signing.publicKey));
  // Whether the desk vouched for this key is checked by whom it is for: the gateway, and the patient's agent by the receipt.
  const [vouched, sessionKey] = await Promise.all([
    callJson(sessionResponse, `${desk}/session`, { publicKey }),
    keyHashOf(hybrid.publicKey),
  ]);
  return { signing, hybrid, publicKey, sessionKey, ...vouched };
}
export type Session = Awaited<ReturnType<typeof makeSession>>;

export interface Lease {
  response: LeaseResponse;
  /** The key under which the heads of this grant are sealed. */
  key: Promise<Bytes>;
}

/**
 * Signs for the opening before anything is opened (K1): nonce → receipt → the gateway's half; the desk's half follows. Resolves
 * with the gateway's answer, so that ciphertext may be fetched while the desk still works.
 */
export async function takeLease(
  id: Hex,
  grant: Grant,
  chain: ChainContext,
  desk: string,
  making: Promise<Session>,
): Promise<Lease> {
  const { gateway: url } = grant.terms;
  const leases = `${url}/leases/${id}`;
  const [gateway, { nonce, at }, session] = await Promise.all([
    gatewayIdOf(url),
    callJson(nonceResponse, `${leases}/nonce`, {}),
    making,
  ]);
  const { signing, hybrid, publicKey, sessionKey, delegation, signature: delegationSignature, desk: named } = session;
  const receipt = { grant: id, gateway, nonce, sessionKey, at };
  const signature = await signP256(digestOf('Receipt', receipt, chain), signing.privateKey);
  const session64 = toBase64url(hybrid.publicKey);
  const signer = { kind: 'clinician', publicKey, delegation, delegationSignature, desk: named };
  const response = await callJson(leaseResponse, leases, { receipt, signature, signer, sessionKey: session64 });
  const { capsule, share } = response;
  const reseal = { receipt, signature, publicKey, sessionKey: session64, capsule };
  const key = callJson(resealResponse, `${desk}/reseal`, reseal).then((answer) =>
    openLease(receipt, hybrid.seed, { gateway: fromBase64url(share), desk: fromBase64url(answer.share) }),
  );
  // Whoever awaits the key hears of a failure; until then it must not count as unhandled.
  key.catch(() => undefined);
  return { response, key };
}
