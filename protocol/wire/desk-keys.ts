import * as v from 'valibot';
import { address, bytes32, count, line, seconds, signature65, url } from './common.ts';
import { delegation, encryptionKey } from './desk.ts';

/** GET /chartkey/keys: whose word this key desk needs, and how long it has it. For staff who may manage its keys. */
export const keysState = v.strictObject({
  name: line(120),
  origin: url,
  /** The accredited account that must sign. */
  account: address,
  chainId: count,
  /** The desk holds the account's key and signs for itself. */
  held: v.boolean(),
  /** Unix seconds until which what was signed last is good, also where that is over; absent before the first time. */
  signedUntil: v.optional(seconds),
  /** Unix seconds from which it is time to sign again. */
  renewFrom: v.optional(seconds),
});
export type KeysState = v.InferOutput<typeof keysState>;

/**
 * POST /chartkey/keys/offer: the two words an officer is to sign with the institution's account. The first certifies a new
 * encryption key, the second names the account with which the desk may then vouch for clinicians' sessions (`delegation.ts`).
 */
export const keyOffer = v.strictObject({
  chain: v.strictObject({ chainId: count, grants: address, records: address, accreditation: address }),
  certificate: encryptionKey,
  delegation,
});
export type KeyOffer = v.InferOutput<typeof keyOffer>;

/** POST /chartkey/keys: both signatures for the offer of that key → `keysState`. */
export const signedKeys = v.strictObject({ keyHash: bytes32, certificate: signature65, delegation: signature65 });
export type SignedKeys = v.InferOutput<typeof signedKeys>;
