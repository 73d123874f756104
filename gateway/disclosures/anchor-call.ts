import { Interface } from 'ethers';
import { disclosuresAbi } from '#contracts/abi';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { lowerAddress } from '#protocol/eip712';

const disclosures = new Interface(disclosuresAbi);

interface EventLog {
  address: Hex;
  topics: Hex[];
  data: Hex;
}

/** Call data of `anchor(bytes32)`. */
export const encodeAnchor = (anchor: Hex): Hex => disclosures.encodeFunctionData('anchor', [anchor]) as Hex;

/** Topics that find every anchor of one custodian. */
export const anchorTopics = (custodian: Hex): (string | null)[] =>
  disclosures.encodeFilterTopics('Anchored', [custodian]) as (string | null)[];

/** The number the contract gave to this custodian's anchor, where these logs have it. */
export function epochOf(
  logs: readonly EventLog[],
  { disclosures: at }: Deployment,
  { custodian, anchor }: { custodian: Hex; anchor: Hex },
): number | undefined {
  for (const log of logs) {
    if (log.address.toLowerCase() !== at) continue;
    const parsed = disclosures.parseLog(log);
    if (parsed?.name !== 'Anchored' || lowerAddress(parsed.args.custodian) !== custodian) continue;
    if (parsed.args.root.toLowerCase() === anchor) return Number(parsed.args.epoch);
  }
  return undefined;
}

/** Call data of `trailOf`, and how many anchors its answer says. */
export const encodeTrail = (custodian: Hex): Hex => disclosures.encodeFunctionData('trailOf', [custodian]) as Hex;
export const anchorsIn = (answer: Hex): number => {
  const [trail] = disclosures.decodeFunctionResult('trailOf', answer) as unknown as [{ epochs: bigint }];
  return Number(trail.epochs);
};
