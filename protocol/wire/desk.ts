import * as v from 'valibot';
import { address, base64url, bytes32, count, grant, line, seconds, signature64, signature65, url } from './common.ts';

/** What an accreditor vouches for: its SHA-256 (RFC 8785) is the `profile` of the Accredited event. */
export const profile = v.strictObject({
  name: line(120),
  place: line(120),
  kind: v.picklist(['clinic', 'hospital', 'laboratory', 'pharmacy', 'research', 'insurer']),
  origins: v.pipe(v.array(url), v.minLength(1), v.maxLength(16)),
});
export type Profile = v.InferOutput<typeof profile>;

export const encryptionKey = v.strictObject({
  grantee: address,
  keyHash: bytes32,
  origin: url,
  notBefore: seconds,
  notAfter: seconds,
});

/** A certified key; rotation lists the newest first and keeps old ones for live grants. */
export const certifiedKey = v.strictObject({
  publicKey: base64url(1216),
  certificate: encryptionKey,
  signature: signature65,
});
export type CertifiedKey = v.InferOutput<typeof certifiedKey>;

/** `/.well-known/chartkey.json` on the institution's origin. Every field is proven by signature or chain, none trusted. */
export const deskDocument = v.strictObject({
  v: v.literal(1),
  chainId: count,
  grants: address,
  records: address,
  accreditation: address,
  gateway: url,
  origin: url,
  grantee: address,
  profile,
  keys: v.pipe(v.array(certifiedKey), v.minLength(1), v.maxLength(8)),
});
export type DeskDocument = v.InferOutput<typeof deskDocument>;

export const delegation = v.strictObject({ grantee: address, clinicianKey: bytes32, from: seconds, until: seconds });
export const receipt = v.strictObject({
  grant: bytes32,
  gateway: bytes32,
  nonce: bytes32,
  sessionKey: bytes32,
  at: seconds,
});

/** POST /chartkey/session → */
export const sessionRequest = v.strictObject({ publicKey: base64url(65) });
export const signedDelegation = v.strictObject({ delegation, signature: signature65 });
/** `desk`: the institution's word for the account the desk signs with, where it is not its own (`delegation.ts`). */
export const sessionResponse = v.strictObject({ ...signedDelegation.entries, desk: v.optional(signedDelegation) });
export type SessionResponse = v.InferOutput<typeof sessionResponse>;

/** POST /chartkey/reseal: the desk opens the capsule and re-seals s_p to the session key named in the receipt. */
export const resealRequest = v.strictObject({
  receipt,
  signature: signature64,
  publicKey: base64url(65),
  sessionKey: base64url(1216),
  capsule: base64url(4096),
});
export const resealResponse = v.strictObject({ share: base64url(4096) });

/** POST /chartkey/grants: the patient's browser hands the signed grant to the portal. */
export const grantHandover = v.strictObject({ grant, signature: signature65 });
export type GrantHandover = v.InferOutput<typeof grantHandover>;

export const grantAccepted = v.strictObject({ id: bytes32 });

/** POST /chartkey/signatures: whether an account signed a digest, its contract asked where no key answers (ERC-1271). */
export const signatureQuestion = v.strictObject({ account: address, digest: bytes32, signature: signature65 });
export const signatureAnswer = v.strictObject({ account: address });

/** What the chain says of a grant the desk keeps: not yet recorded, good, over, or stopped. */
export const heldState = v.picklist(['waiting', 'live', 'expired', 'revoked']);
export const heldGrant = v.strictObject({ grant, signature: signature65, at: seconds, state: heldState });
export type HeldGrant = v.InferOutput<typeof heldGrant>;
/** GET /chartkey/grants?patient=ID or ?grant=0x… → for a signed-in clinician, newest first. */
export const heldGrants = v.strictObject({ grants: v.array(heldGrant) });

/** POST /chartkey/deposit/nonce → ; POST /chartkey/deposit → package (see `depositHeader`, then `writeLines` bytes). */
/** `count`: how many resources the copy will hold. */
export const depositNonce = v.strictObject({ nonce: bytes32, count });
export const depositRequest = v.strictObject({ nonce: bytes32, owner: address, proof: signature65 });

/** The first line of a deposit package; the rest is NDJSON as `writeLines` makes it, in Merkle order. */
export const depositHeader = v.strictObject({
  v: v.literal(1),
  attestation: v.strictObject({ owner: address, custodian: address, root: bytes32, at: seconds }),
  signature: signature65,
  count,
  title: line(120),
});
export type DepositHeader = v.InferOutput<typeof depositHeader>;
