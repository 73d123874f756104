import * as v from 'valibot';
import { address, bytes32, count, line, seconds, signature65 } from './common.ts';

/** POST /shreds: `Shred(account, gateway, at)`, signed by the account whose copy ends. Final and repeatable. */
export const shred = v.strictObject({ account: address, gateway: bytes32, at: seconds, signature: signature65 });
export type ShredBody = v.InferOutput<typeof shred>;

/** What a gateway destroyed of one account. `shared`: ciphertext that another account stored as well, which stays its. */
const shredded = v.strictObject({
  grants: count,
  heads: count,
  blobs: count,
  bytes: count,
  shared: count,
  indexes: count,
  inbox: count,
  relayRows: count,
  other: count,
});

/**
 * What it must go on keeping: `receipts` of who opened what, `stops` (tombstones, without which a stopped share could open
 * again), and the `marker` that this account was erased.
 */
const kept = v.strictObject({
  what: v.picklist(['receipts', 'stops', 'marker']),
  count,
  /** The law or the reason, in words. */
  basis: line(300),
  /** Unix seconds after which it is deleted as well; absent where it stays, since it says nothing about a person. */
  until: v.optional(seconds),
});

export const erasureReport = v.strictObject({
  v: v.literal(1),
  url: line(256),
  account: address,
  at: seconds,
  shredded,
  kept: v.pipe(v.array(kept), v.maxLength(8)),
});
export type ErasureReport = v.InferOutput<typeof erasureReport>;

/** The answer: the report, and the gateway's signature over its hash. */
export const erasureCertificate = v.strictObject({
  report: erasureReport,
  /** The account the gateway signs with, published by `GET /` as `identity`. */
  identity: address,
  signature: signature65,
});
export type ErasureCertificate = v.InferOutput<typeof erasureCertificate>;
