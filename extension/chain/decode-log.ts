import { Interface } from 'ethers/abi';
import { accreditationAbi, disclosuresAbi, grantsAbi, recordsAbi } from '#contracts/abi';
import type { Hex } from '#protocol/bytes';
import type { Config } from '../config.ts';
import type { ChainEvent } from './chain-row.ts';

/** A log as `eth_getLogs` gives it. */
export interface RpcLog {
  address: string;
  topics: string[];
  data: string;
  blockNumber: Hex;
}

const accreditation = new Interface(accreditationAbi);
const grants = new Interface(grantsAbi);
const records = new Interface(recordsAbi);
const disclosures = new Interface(disclosuresAbi);

const id32 = (id: unknown): Hex =>
  `0x${BigInt(id as bigint)
    .toString(16)
    .padStart(64, '0')}`;
const lower = (text: unknown) => String(text).toLowerCase() as Hex;
const nobody: Hex = `0x${'00'.repeat(20)}`;

/** What one log means to us; undefined for every other. `at` is the time of its block, unix seconds. */
export function decodeLog(log: RpcLog, deployment: Config['deployment'], at: number) {
  const readers = new Map<string, Interface>([
    [deployment.accreditation, accreditation],
    [deployment.grants, grants],
    [deployment.records, records],
    [deployment.disclosures, disclosures],
  ]);
  const block = Number(log.blockNumber);
  const from = lower(log.address);
  const parsed = readers.get(from)?.parseLog(log);
  if (!parsed) return undefined;
  const { args } = parsed;
  const event = (): ChainEvent | undefined => {
    switch (parsed.name) {
      case 'Accredited':
        return {
          kind: 'accredited',
          who: lower(args.who),
          institution: String(args.institution),
          roles: Number(args.roles),
          until: Number(args.until),
          profile: lower(args.profile),
          at,
          block,
        };
      case 'AccreditationRevoked':
        return { kind: 'unaccredited', who: lower(args.who), at, block };
      case 'Anchored':
        return {
          kind: 'anchored',
          who: lower(args.custodian),
          epoch: Number(args.epoch),
          root: lower(args.root),
          block,
        };
      case 'GrantRevoked':
        return { kind: 'revoked', id: id32(args.id), block };
      case 'TransferSingle':
        return lower(args.from) === nobody ? { kind: 'granted', id: id32(args.id), block } : undefined;
      case 'Transfer':
        return lower(args.from) === nobody ? { kind: 'recorded', id: id32(args.tokenId), block } : undefined;
      default:
        return undefined;
    }
  };
  return event();
}
