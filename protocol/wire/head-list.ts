import * as v from 'valibot';
import { actingFor } from './acting-for.ts';
import { address, agentProof, base64url, bytes16, bytes32, cid, count, line, seconds, signature65 } from './common.ts';
import { profile } from './desk.ts';

/**
 * A custodian's signature over the Merkle root of one deposit, with the profile that says who that is: an accreditor must have
 * hashed it for that account, so that nobody can put another name on a true attestation.
 */
export const attestationProof = v.strictObject({
  owner: address,
  custodian: address,
  root: bytes32,
  at: seconds,
  signature: signature65,
  profile,
});
export type AttestationProof = v.InferOutput<typeof attestationProof>;

/** The owner account of a deposit, or the agent it named for that attestation, vouches that this grant is by the same patient. */
export const linkProof = v.strictObject({
  owner: address,
  grant: bytes32,
  until: seconds,
  signature: signature65,
  agent: v.optional(agentProof),
});
export type LinkProof = v.InferOutput<typeof linkProof>;

export const headSegment = v.strictObject({
  cid,
  id: bytes16,
  version: count,
  class: line(64),
  labels: v.array(line(8)),
  month: line(8),
  /** 71 bytes: opens exactly this ciphertext. */
  okm: base64url(71),
  /** Index into `attestations`; absent for what the patient added. */
  attestation: v.optional(count),
});
export type HeadSegment = v.InferOutput<typeof headSegment>;

/** The sealed content of a head: exactly the segments inside the grant (K4, K6), and the proofs that go with them. */
export const headList = v.strictObject({
  v: v.literal(1),
  segments: v.array(headSegment),
  attestations: v.array(attestationProof),
  links: v.array(linkProof),
  /** Classes of which the patient lets it be said that something was left out; never which or why. */
  leftOut: v.array(line(64)),
  /** Given by a representative, by this right: true only where the grant's signed statement says so. */
  actingFor: v.optional(actingFor),
});
export type HeadList = v.InferOutput<typeof headList>;
