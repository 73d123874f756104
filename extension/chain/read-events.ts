import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Config } from '../config.ts';
import type { ChainEvent } from './chain-row.ts';
import { decodeLog, type RpcLog } from './decode-log.ts';
import { jsonRpc } from './json-rpc.ts';

/** Blocks asked for at once. */
const span = 5_000;

export interface BlockReader {
  head(): Promise<number>;
  /** Undefined for a block that is not there (any more). */
  hashOf(block: number): Promise<Hex | undefined>;
  /** Unix seconds of a block. Throws `OFFLINE` for one that is not there. */
  timeOf(block: number): Promise<number>;
  /** Both ends inclusive. */
  read(from: number, to: number): Promise<ChainEvent[]>;
}

interface RpcBlock {
  hash: Hex;
  timestamp: Hex;
}

const quantity = (value: number): Hex => `0x${value.toString(16)}`;

/**
 * Reads the whole streams of our contracts, never one id: an RPC operator learns that a Chartkey reads, not whose grants
 * it is interested in. Throws `OFFLINE`, and `WRONG_CHAIN` when the RPC serves another network.
 */
export function createBlockReader({ rpc, deployment }: Pick<Config, 'rpc' | 'deployment'>): BlockReader {
  const { accreditation, grants, records, disclosures, chainId } = deployment;
  const address = [accreditation, grants, records, disclosures];
  let checked: Promise<void> | undefined;

  const sameChain = async () => {
    const id = Number(await jsonRpc<Hex>(rpc, 'eth_chainId', []));
    if (id !== chainId) throw new ChartkeyError('WRONG_CHAIN', { detail: `RPC serves ${id}` });
  };
  const ask = async <T>(method: string, params: readonly unknown[]): Promise<T> => {
    checked ??= sameChain();
    try {
      await checked;
    } catch (error) {
      checked = undefined;
      throw error;
    }
    return jsonRpc<T>(rpc, method, params);
  };
  const blockAt = (block: number) => ask<RpcBlock | null>('eth_getBlockByNumber', [quantity(block), false]);
  const timeOf = async (block: number): Promise<number> => {
    const found = await blockAt(block);
    if (!found) throw new ChartkeyError('OFFLINE', { detail: 'a block is gone' });
    return Number(found.timestamp);
  };
  const page = async (from: number, to: number): Promise<ChainEvent[]> => {
    const logs = await ask<RpcLog[]>('eth_getLogs', [{ address, fromBlock: quantity(from), toBlock: quantity(to) }]);
    const events: ChainEvent[] = [];
    for (const log of logs) {
      // Times matter for vouching alone, and such events are few.
      const at = log.address.toLowerCase() === accreditation ? await timeOf(Number(log.blockNumber)) : 0;
      const event = decodeLog(log, deployment, at);
      if (event) events.push(event);
    }
    return events;
  };

  return {
    head: async () => Number(await ask<Hex>('eth_blockNumber', [])),
    hashOf: async (block) => (await blockAt(block))?.hash,
    timeOf,
    read: async (from, to) => {
      const events: ChainEvent[] = [];
      for (let at = from; at <= to; at += span) events.push(...(await page(at, Math.min(to, at + span - 1))));
      return events;
    },
  };
}
