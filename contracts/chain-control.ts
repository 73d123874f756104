import type { Hex } from '#protocol/bytes';
import { jsonRpc } from './json-rpc.ts';

/** Mines `count` empty blocks. */
export const mine = (rpcUrl: string, count = 1): Promise<void> => jsonRpc(rpcUrl, 'anvil_mine', [count]);

/** Turns mining at every transaction on or off. */
export const setAutomine = (rpcUrl: string, on: boolean): Promise<void> => jsonRpc(rpcUrl, 'evm_setAutomine', [on]);

/** Moves the clock and mines a block at it. */
export async function advance(rpcUrl: string, seconds: number): Promise<void> {
  await jsonRpc(rpcUrl, 'evm_increaseTime', [seconds]);
  await mine(rpcUrl);
}

/** Remembers the state; an id is good for one `revert`. */
export const snapshot = (rpcUrl: string): Promise<Hex> => jsonRpc(rpcUrl, 'evm_snapshot');

export const revert = (rpcUrl: string, id: Hex): Promise<boolean> => jsonRpc(rpcUrl, 'evm_revert', [id]);

/**
 * Replaces the newest `depth` blocks by as many others. The transactions of the old ones are gone, as if they had lost
 * a race, except those given as `[raw signed transaction, block index within the new branch]`.
 */
export const reorganize = (
  rpcUrl: string,
  depth: number,
  transactions: readonly (readonly [raw: Hex, block: number])[] = [],
): Promise<void> => jsonRpc(rpcUrl, 'anvil_reorg', [depth, transactions]);
