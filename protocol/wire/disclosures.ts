import * as v from 'valibot';
import { address, bytes32, count, seconds } from './common.ts';

/** More nodes than a path through 2^30 leaves has. */
const path = v.pipe(v.array(bytes32), v.maxLength(64));

/** Where one receipt stands in the log: its leaf can be made from the first three (`disclosure-log.ts`). */
export const disclosureProof = v.strictObject({
  receipt: bytes32,
  /** Of the grant's openings, from 1. */
  ordinal: v.pipe(count, v.minValue(1)),
  salt: bytes32,
  place: count,
  path,
});
export type DisclosureProof = v.InferOutput<typeof disclosureProof>;

/** A state of the log that is on the chain: `epoch` of `custodian` in `Disclosures`, in that block. */
export const anchoredHead = v.strictObject({ size: count, root: bytes32, epoch: count, block: count, at: seconds });
export type AnchoredHead = v.InferOutput<typeof anchoredHead>;

/** GET /disclosures/{grant}?since=ordinal&from=size, for the patient account that signs the query. */
export const disclosuresOfGrant = v.strictObject({
  /** The account that anchored `head`; the one that will anchor, before the first. */
  custodian: address,
  /** Seconds between two anchors. */
  cadence: v.pipe(count, v.minValue(1)),
  /** Receipts of this grant that the gateway holds, and how many of them are in the newest anchored state. */
  held: count,
  anchored: count,
  /** The newest anchored state; absent before the first. */
  head: v.optional(anchoredHead),
  /** Proof that `head` extends the state of `from` leaves (RFC 9162 §2.1.4); empty where `from` is 0 or its size. */
  extends: path,
  /** Of the anchored ones, those after `since`, at most 500, in their order. */
  proofs: v.pipe(v.array(disclosureProof), v.maxLength(500)),
});
export type DisclosuresOfGrant = v.InferOutput<typeof disclosuresOfGrant>;

/** Why the newest anchor is not where it should be; `unmined`: sent, and not taken by the chain for a cadence. */
export const anchorTroubles = ['offline', 'funds', 'accreditation', 'unmined', 'behind'] as const;
export type AnchorTrouble = (typeof anchorTroubles)[number];

/** GET /disclosures: who anchors, how often, and how it stands; the same for everybody. */
export const disclosuresStatus = v.strictObject({
  custodian: address,
  cadence: v.pipe(count, v.minValue(1)),
  /** Number and time of the newest anchor that is on the chain. */
  newest: v.optional(v.strictObject({ epoch: count, at: seconds })),
  /** Cadences without an anchor since the first one. */
  missed: count,
  trouble: v.optional(v.picklist(anchorTroubles)),
});
export type DisclosuresStatus = v.InferOutput<typeof disclosuresStatus>;
