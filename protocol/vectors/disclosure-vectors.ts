import { fromHex, toHex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleLevels, merklePath, merkleRoot } from '#protocol/merkle';
import { hashOf } from '#protocol/typed-data';
import { sampleHex } from './sample.ts';
import { sampleMessages } from './sample-messages.ts';

/** Two openings of one grant among random leaves, the state before and after, and the proof that one extends the other. */
export async function disclosureVectors() {
  const gateway = sampleHex('gateway');
  const receipts = [hashOf('Receipt', sampleMessages.Receipt), sampleHex('another receipt')];
  const entries = receipts.map((receipt, i) => ({ salt: sampleHex(`salt ${i}`), receipt, ordinal: i + 1 }));
  const [first, second] = await Promise.all(
    entries.map(({ salt, receipt, ordinal }) => disclosureLeaf(salt, receipt, ordinal)),
  );
  const filling = ['a', 'b', 'c'].map((name) => fromHex(sampleHex(`fill ${name}`)));
  const leaves = [first!, filling[0]!, second!, filling[1]!, filling[2]!];
  const stateOf = async (size: number) => {
    const root = toHex(await merkleRoot(leaves.slice(0, size)));
    return { size, root, anchor: await disclosureAnchor(gateway, { size, root }) };
  };
  const levels = await merkleLevels(leaves);
  return {
    gateway,
    entries: entries.map((entry, i) => ({
      ...entry,
      place: 2 * i,
      leaf: toHex([first!, second!][i]!),
      path: merklePath(levels, 2 * i).map(toHex),
    })),
    leaves: leaves.map(toHex),
    earlier: await stateOf(3),
    later: await stateOf(5),
    // RFC 9162 §2.1.4.1, PROOF(3, D[5]): the third leaf, the fourth, the node over the first two, the fifth.
    extends: [leaves[2]!, leaves[3]!, levels[1]![0]!, leaves[4]!].map(toHex),
  };
}
