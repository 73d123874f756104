import type { Hex } from '#protocol/bytes';
import type { DisclosureHead } from '#protocol/disclosure-log';
import type { DisclosureProof } from '#protocol/wire/disclosures';

/** An opening that was found under an anchor. */
export interface ProvenOpening {
  receipt: Hex;
  ordinal: number;
  /** Number of the anchor in the contract, and unix seconds of its block, by the chain. */
  epoch: number;
  at: number;
}

/** All that proves it to somebody else: sealed under `evidence/<grant>/<receipt>`, read when it is taken along. */
export interface EvidenceRow extends DisclosureProof, DisclosureHead {
  v: 1;
  custodian: Hex;
  epoch: number;
  block: number;
  at: number;
}

export const evidencePlace = (grant: Hex, receipt: Hex): string => `evidence/${grant}/${receipt}`;

/** What a gateway's answer contradicted: itself, the chain, or what it had said before. */
export type Contradiction =
  /** Openings are anchored whose receipts it does not show. */
  | 'missing'
  /** It holds fewer receipts than it once gave. */
  | 'forgotten'
  /** The proof of an opening, or the state it is under, does not hold. */
  | 'unproven'
  /** The numbers of the openings have a gap, or one twice. */
  | 'misnumbered'
  /** Whoever anchored was no accredited custodian then. */
  | 'unaccredited'
  /** It answers, but not with proofs; or it had anchored, and says now that it does not. */
  | 'refused';

/** Of one grant, sealed under `proof/<grant>`; made again from the gateway's answers where it is lost. */
export interface ProofRow {
  v: 1;
  grant: Hex;
  /** `none` where the gateway anchors nothing. */
  custodian: Hex | 'none';
  /** Seconds between two anchors, as the gateway says. */
  cadence: number;
  /** As last answered: receipts it holds, and those of them that are anchored. */
  held: number;
  anchored: number;
  proven: ProvenOpening[];
  contradictions: Contradiction[];
  /** Unix ms of the last answer. */
  checkedAt: number;
}

export const proofPlace = (grant: Hex): string => `proof/${grant}`;

/** The grant that was asked about last where not all could be: the next run begins after it. */
export interface TurnRow {
  v: 1;
  last: Hex;
}

export const turnPlace = 'disclosures/turn';

/** The newest anchored state seen, sealed, and every time a later one did not extend an earlier one. */
export interface SeenRow extends DisclosureHead {
  v: 1;
  custodian: Hex;
  epoch: number;
  block: number;
  /** Unix seconds of the block, and unix ms of when it was seen. */
  at: number;
  seenAt: number;
  /** `at` in unix ms. */
  rewritten: { at: number; from: DisclosureHead; to: DisclosureHead }[];
}

export const seenPlace = 'disclosures/seen';
