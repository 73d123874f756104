import { Interface } from 'ethers';
import { accreditationAbi, grantsAbi, recordsAbi } from '#contracts/abi';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { lowerAddress } from '#protocol/eip712';
import type { NewEvent } from './event-feed.ts';

/** A log as `eth_getLogs` answers it (execution-apis). Numbers are hex. */
export interface RawLog {
  address: Hex;
  topics: Hex[];
  data: Hex;
  blockNumber: Hex;
  blockHash: Hex;
  logIndex: Hex;
}

const interfaces = {
  grants: new Interface(grantsAbi),
  records: new Interface(recordsAbi),
  accreditation: new Interface(accreditationAbi),
};
const zero = `0x${'00'.repeat(20)}`;
const hex32 = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`;

/** Whether a log's event carries the time of its block. */
export const needsTime = (log: RawLog, deployment: Deployment): boolean => log.address === deployment.accreditation;

/**
 * The chain fact a log states, or undefined for what we do not follow. `at` is the unix time of its block. Mints are
 * read from the tokens' own transfer events, so a grant made without our relay counts the same.
 */
export function decodeLog(log: RawLog, deployment: Deployment, at: number): NewEvent | undefined {
  const block = Number(log.blockNumber);
  const from = (['grants', 'records', 'accreditation'] as const).find((name) => deployment[name] === log.address);
  const parsed = from && interfaces[from].parseLog(log);
  if (!parsed) return undefined;
  const { args } = parsed;
  switch (`${from}.${parsed.name}`) {
    case 'grants.TransferSingle':
      return args.from === zero ? { kind: 'granted', id: hex32(args.id), block } : undefined;
    case 'grants.GrantRevoked':
      return { kind: 'revoked', id: hex32(args.id), block };
    case 'records.Transfer':
      return args.from === zero ? { kind: 'recorded', id: hex32(args.tokenId), block } : undefined;
    case 'accreditation.Accredited':
      return {
        kind: 'accredited',
        who: lowerAddress(args.who),
        institution: args.institution.toString(),
        roles: Number(args.roles),
        until: Number(args.until),
        profile: args.profile.toLowerCase(),
        block,
        at,
      };
    case 'accreditation.AccreditationRevoked':
      return { kind: 'unaccredited', who: lowerAddress(args.who), block, at };
    default:
      return undefined;
  }
}
