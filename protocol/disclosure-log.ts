import { type Bytes, beBytes, concat, fromHex, type Hex, sha256, toHex } from './bytes.ts';

/**
 * The log of disclosures that a gateway keeps and anchors: an append-only Merkle tree (RFC 9162 §2.1, the trees of
 * `merkle.ts`), one leaf for each receipt. Bytes and golden vectors: docs/protocol.md, `vectors/disclosures.json`.
 */
const leafPrefix = Uint8Array.of(0);
/** Neither that of a leaf nor that of a node: an anchor is never mistaken for a part of a tree. */
const anchorPrefix = Uint8Array.of(2);

/**
 * SHA-256(0x00 ‖ salt32 ‖ receipt hash32 ‖ u64 ordinal). The salt, known to the gateway and the patient alone, keeps the
 * leaf from telling anything; `ordinal` counts the openings of one grant from 1, so that a missing one leaves a gap.
 */
export const disclosureLeaf = (salt: Hex, receipt: Hex, ordinal: number): Promise<Bytes> =>
  sha256(concat(leafPrefix, fromHex(salt, 32), fromHex(receipt, 32), beBytes(ordinal, 8)));

/** A state of the log: how many leaves, and their Merkle root. */
export interface DisclosureHead {
  size: number;
  root: Hex;
}

/**
 * What stands on the chain for a state of the log: SHA-256(0x02 ‖ gateway id32 ‖ u64 size ‖ root32). The root ends in
 * fresh random leaves, so the anchor tells neither the size nor whether anything was added.
 */
export const disclosureAnchor = async (gateway: Hex, { size, root }: DisclosureHead): Promise<Hex> =>
  toHex(await sha256(concat(anchorPrefix, fromHex(gateway, 32), beBytes(size, 8), fromHex(root, 32))));

/** Each epoch fills the log up with random leaves to a multiple of this, and adds at least one. */
export const disclosureFill = 16;
/** A receipt stands under an anchor within this many cadences of being stored. */
export const cadencesAllowed = 2;
