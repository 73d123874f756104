import { randomBytes } from 'node:crypto';
import { roles } from '#contracts/roles';
import { accreditationView } from '#protocol/accreditation';
import { type Bytes, type Hex, toHex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleLevels, merklePath, merkleRoot } from '#protocol/merkle';
import type { AnchoredHead, DisclosureProof, DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { anchorName, type ChainView } from '../chain/chain-view.ts';

const random = (): Hex => toHex(randomBytes(32));
export const gatewayOfLog: Hex = `0x${'9a'.repeat(32)}`;
export const custodianOfLog: Hex = `0x${'c0'.repeat(20)}`;

/** A log of openings in memory as an honest gateway keeps it, and the chain its states are anchored on. */
export function logOfOpenings() {
  const leaves: Bytes[] = [];
  const entries: Omit<DisclosureProof, 'path'>[] = [];
  const heads: AnchoredHead[] = [];
  const anchors: Map<string, { root: Hex; block: number }> = new Map();
  const stateOf = async (size: number) => ({ size, root: toHex(await merkleRoot(leaves.slice(0, size))) });

  /** PROOF of RFC 9162 §2.1.4.1, over the leaves themselves. */
  const extension = async (from: number, range: Bytes[], whole: boolean): Promise<Bytes[]> => {
    if (from === range.length) return whole ? [] : [await merkleRoot(range)];
    let split = 1;
    while (2 * split < range.length) split *= 2;
    const [left, right] = [range.slice(0, split), range.slice(split)];
    return from <= split
      ? [...(await extension(from, left, whole)), await merkleRoot(right)]
      : [...(await extension(from - split, right, false)), await merkleRoot(left)];
  };

  return {
    leaves,
    /** One opening of the grant of this log. */
    async open(receipt = random()): Promise<Hex> {
      const entry = { receipt, ordinal: entries.length + 1, salt: random(), place: leaves.length };
      entries.push(entry);
      leaves.push(await disclosureLeaf(entry.salt, receipt, entry.ordinal));
      return receipt;
    },
    /** Puts the state of now on the chain. */
    async anchor(): Promise<AnchoredHead> {
      leaves.push(new Uint8Array(randomBytes(32)));
      const state = await stateOf(leaves.length);
      const head = { ...state, epoch: heads.length, block: 10 + heads.length, at: 1_000 + heads.length };
      heads.push(head);
      const root = await disclosureAnchor(gatewayOfLog, head);
      anchors.set(anchorName(custodianOfLog, head.epoch), { root, block: head.block });
      return head;
    },
    /** What an honest gateway answers. */
    async answer({ since = 0, from = 0 } = {}): Promise<DisclosuresOfGrant> {
      const told = { custodian: custodianOfLog, cadence: 3_600, held: entries.length };
      const head = heads.at(-1);
      if (!head) return { ...told, anchored: 0, extends: [], proofs: [] };
      const levels = await merkleLevels(leaves.slice(0, head.size));
      const inside = entries.filter(({ place }) => place < head.size);
      const proofs = inside
        .filter(({ ordinal }) => ordinal > since)
        .map((entry) => ({ ...entry, path: merklePath(levels, entry.place).map(toHex) }));
      const path = from > 0 && from < head.size ? await extension(from, leaves.slice(0, head.size), true) : [];
      return { ...told, anchored: inside.length, head, extends: path.map(toHex), proofs };
    },
    chain: (accredited = true): Pick<ChainView, 'block' | 'anchors' | 'accreditation'> => {
      const profile = random();
      const vouched = { institution: '1', roles: roles.CUSTODIAN, until: 4_000_000_000, profile, at: 1 };
      const events = accredited ? [{ kind: 'accredited' as const, who: custodianOfLog, ...vouched }] : [];
      return { block: 100, anchors, accreditation: accreditationView(events) };
    },
  };
}
