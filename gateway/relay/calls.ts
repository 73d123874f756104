import { Interface } from 'ethers';
import { grantsAbi, recordsAbi } from '#contracts/abi';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { compact } from '#protocol/signatures';
import type { Kind, RelayTables } from './tables.ts';

const grants = new Interface(grantsAbi);
const records = new Interface(recordsAbi);
const zero = `0x${'00'.repeat(20)}`;

export const contractOf = (kind: Kind, deployment: Deployment): Hex =>
  kind === 'records' ? deployment.records : deployment.grants;

type Row = Pick<RelayTables['relayRows'], 'id' | 'account' | 'expires' | 'body' | 'signature' | 'contract'>;

/** Call data of one batch. A bad row is skipped by the contract and never costs the others their place (G6). */
export function encodeBatch(kind: Kind, rows: readonly Row[]): Hex {
  const [first] = rows;
  if (first?.contract === 1) return encodeAlone(kind, first);
  if (kind === 'records') {
    const signed = rows.map(({ account, body, signature }) => ({
      owner: account,
      manifest: body,
      ...compact(signature),
    }));
    return records.encodeFunctionData('registerMany', [signed]) as Hex;
  }
  const signed = rows.map(({ account, expires, body, signature }) => ({
    patient: account,
    expires,
    terms: body,
    ...compact(signature),
  }));
  return grants.encodeFunctionData(kind === 'grants' ? 'grantMany' : 'revokeMany', [signed]) as Hex;
}

/** Batches check keys only; an account that is a contract is asked by the call for one row. */
function encodeAlone(kind: Kind, { account, expires, body, signature }: Row): Hex {
  if (kind === 'records') return records.encodeFunctionData('registerBySig', [account, body, signature]) as Hex;
  const call = kind === 'grants' ? 'grantBySig' : 'revokeBySig';
  return grants.encodeFunctionData(call, [account, expires, body, signature]) as Hex;
}

interface ReceiptLog {
  address: Hex;
  topics: Hex[];
  data: Hex;
}

const hex32 = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`;

/** The ids a mined batch changed, from its logs. */
export function idsDone(kind: Kind, logs: readonly ReceiptLog[], deployment: Deployment): Set<Hex> {
  const from = kind === 'records' ? records : grants;
  const done = new Set<Hex>();
  for (const log of logs) {
    if (log.address !== contractOf(kind, deployment)) continue;
    const parsed = from.parseLog(log);
    const minted = parsed?.args.from === zero;
    if (kind === 'grants' && parsed?.name === 'TransferSingle' && minted) done.add(hex32(parsed.args.id));
    if (kind === 'revocations' && parsed?.name === 'GrantRevoked') done.add(hex32(parsed.args.id));
    if (kind === 'records' && parsed?.name === 'Transfer' && minted) done.add(hex32(parsed.args.tokenId));
  }
  return done;
}

/** Call data that asks whether the chain already has a row that a batch skipped, and how to read the answer. */
export function encodeLookup(kind: Kind, row: Row): { data: Hex; isDone(answer: Hex): boolean } {
  if (kind === 'records') {
    const data = records.encodeFunctionData('ownerOf', [row.id]) as Hex;
    return { data, isDone: (answer) => BigInt(answer) !== 0n };
  }
  const data = grants.encodeFunctionData('stateOf', [[row.id]]) as Hex;
  return {
    data,
    isDone(answer) {
      const [[slot]] = grants.decodeFunctionResult('stateOf', answer) as unknown as [
        [{ patient: string; revokedAt: bigint }],
      ];
      return kind === 'grants' ? slot.patient !== zero && slot.revokedAt === 0n : slot.revokedAt !== 0n;
    },
  };
}
