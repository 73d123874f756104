import { Interface, JsonRpcProvider, type Log } from 'ethers';
import { accreditationAbi, grantsAbi, recordsAbi } from '#contracts/abi';
import { type Hex, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Config } from '../config.ts';
import type { ChainEvent } from './chain-row.ts';

/** Blocks asked for at once. */
const span = 5_000;

export interface BlockReader {
  head(): Promise<number>;
  hashOf(block: number): Promise<Hex | undefined>;
  read(from: number, to: number): Promise<ChainEvent[]>;
}

/**
 * Reads the whole streams of our contracts, never one id: an RPC operator learns that a Chartkey reads, not whose grants
 * it is interested in. Throws `OFFLINE`, and `WRONG_CHAIN` when the RPC serves another network.
 */
export function createBlockReader({ rpc, deployment }: Pick<Config, 'rpc' | 'deployment'>): BlockReader {
  const provider = new JsonRpcProvider(rpc, deployment.chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
    batchMaxCount: 50,
  });
  const times = new Map<number, number>();
  let checked: Promise<void> | undefined;

  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      checked ??= sameChain();
      await checked;
      return await work();
    } catch (cause) {
      checked = undefined;
      throw cause instanceof ChartkeyError ? cause : new ChartkeyError('OFFLINE', { cause, detail: 'chain' });
    }
  };
  const sameChain = async () => {
    const id = Number(await provider.send('eth_chainId', []));
    if (id !== deployment.chainId) throw new ChartkeyError('WRONG_CHAIN', { detail: `RPC serves ${id}` });
  };
  const timeOf = async (block: number): Promise<number> => {
    const known = times.get(block);
    if (known !== undefined) return known;
    const found = await provider.getBlock(block);
    if (!found) throw new ChartkeyError('OFFLINE', { detail: 'block is gone' });
    times.set(block, found.timestamp);
    return found.timestamp;
  };
  const page = async (from: number, to: number): Promise<ChainEvent[]> => {
    const { accreditation, grants, records } = deployment;
    const address = [accreditation, grants, records];
    const logs = await provider.getLogs({ address, fromBlock: from, toBlock: to });
    const events: ChainEvent[] = [];
    for (const log of logs) events.push(...(await eventsOf(log, deployment, timeOf)));
    return events;
  };

  return {
    head: () => guard(() => provider.getBlockNumber()),
    hashOf: (block) => guard(async () => ((await provider.getBlock(block))?.hash ?? undefined) as Hex | undefined),
    read: (from, to) =>
      guard(async () => {
        const events: ChainEvent[] = [];
        for (let at = from; at <= to; at += span) events.push(...(await page(at, Math.min(to, at + span - 1))));
        return events;
      }),
  };
}

const accreditation = new Interface(accreditationAbi);
const grants = new Interface(grantsAbi);
const records = new Interface(recordsAbi);

const id32 = (id: bigint): Hex => `0x${id.toString(16).padStart(64, '0')}`;
const lower = (text: string) => text.toLowerCase() as Hex;
const nobody = toHex(new Uint8Array(20));

async function eventsOf(log: Log, at: Config['deployment'], timeOf: (block: number) => Promise<number>) {
  const block = log.blockNumber;
  const from = lower(log.address);
  const out: ChainEvent[] = [];
  if (from === at.accreditation) {
    const parsed = accreditation.parseLog(log);
    const who = parsed && lower(String(parsed.args.who ?? ''));
    if (parsed?.name === 'Accredited') {
      const { institution, roles, until, profile } = parsed.args.toObject() as Record<string, bigint | string>;
      out.push({
        kind: 'accredited',
        who: who!,
        institution: String(institution),
        roles: Number(roles),
        until: Number(until),
        profile: lower(String(profile)),
        at: await timeOf(block),
        block,
      });
    }
    if (parsed?.name === 'AccreditationRevoked')
      out.push({ kind: 'unaccredited', who: who!, at: await timeOf(block), block });
  } else if (from === at.grants) {
    const parsed = grants.parseLog(log);
    if (parsed?.name === 'GrantRevoked') out.push({ kind: 'revoked', id: id32(parsed.args.id as bigint), block });
    if (parsed?.name === 'TransferSingle' && lower(parsed.args.from as string) === nobody)
      out.push({ kind: 'granted', id: id32(parsed.args.id as bigint), block });
  } else if (from === at.records) {
    const parsed = records.parseLog(log);
    if (parsed?.name === 'Transfer' && lower(parsed.args.from as string) === nobody)
      out.push({ kind: 'recorded', id: id32(parsed.args.tokenId as bigint), block });
  }
  return out;
}
