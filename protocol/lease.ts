import { type Bytes, concat, equalBytes, fromHex, type Hex, hkdf, sha256, toHex, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import { open, seal } from './hpke.ts';
import type { Messages } from './typed-data.ts';
import { hashOf } from './typed-data.ts';

type Receipt = Messages['Receipt'];

/** Seconds: a nonce lives 60 s, a fetch token 15 min, a clinician's delegation at most a day. */
export const nonceLifetime = 60;
export const tokenLifetime = 15 * 60;
export const delegationLifetime = 24 * 60 * 60;
/** Seconds a follower may lag behind the chain before leases stop, and a grant may stay unmined. */
export const followerLagLimit = 5 * 60;
export const unminedLimit = 24 * 60 * 60;

/** `gateway` in Deposit and Receipt: SHA-256 of the gateway's URL as the terms spell it. */
export const gatewayIdOf = async (url: string): Promise<Hex> => toHex(await sha256(utf8(url)));

const empty = new Uint8Array();
const shareInfo = (receipt: Receipt): Bytes => fromHex(hashOf('Receipt', receipt), 32);
const resealInfo = (receipt: Receipt): Bytes => concat(utf8('chartkey/1/reseal'), shareInfo(receipt));

/** The gateway's half, sealed to the session key of one receipt (info = receipt hash). */
export const sealGatewayShare = (share: Uint8Array, receipt: Receipt, sessionKey: Uint8Array): Promise<Bytes> =>
  seal(sessionKey, share, shareInfo(receipt), empty);

/** The desk's half with the hash of the gateway's, re-sealed to the same session. */
export const resealPatientShare = (
  opened: { share: Uint8Array; gatewayShareHash: Uint8Array },
  receipt: Receipt,
  sessionKey: Uint8Array,
): Promise<Bytes> => seal(sessionKey, concat(opened.share, opened.gatewayShareHash), resealInfo(receipt), empty);

/**
 * Puts both halves together in the reader's worker: K = HKDF(salt = s_g, ikm = s_p, info = grantId ‖ "chartkey/1/lease").
 * Throws `TAMPERED` when the gateway's half is not the one the patient named.
 */
export async function openLease(
  receipt: Receipt,
  sessionSeed: Uint8Array,
  sealed: { gateway: Uint8Array; desk: Uint8Array },
): Promise<Bytes> {
  const [gatewayShare, desk] = await Promise.all([
    open(sessionSeed, sealed.gateway, shareInfo(receipt), empty),
    open(sessionSeed, sealed.desk, resealInfo(receipt), empty),
  ]);
  if (desk.length !== 64 || !equalBytes(await sha256(gatewayShare), desk.subarray(32)))
    throw new ChartkeyError('TAMPERED', { detail: 'gateway share' });
  return leaseKey(desk.subarray(0, 32), gatewayShare, receipt.grant);
}

/** The 32-byte key under which a grant's heads are sealed. */
export const leaseKey = (patientShare: Uint8Array, gatewayShare: Uint8Array, grant: Hex): Promise<Bytes> =>
  hkdf(patientShare, gatewayShare, concat(fromHex(grant, 32), utf8('chartkey/1/lease')), 32);
