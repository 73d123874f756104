import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/** Milliseconds after which an EVM node that does not answer is taken to be away. */
const patience = 10_000;

export interface Block {
  number: number;
  hash: Hex;
  /** Unix seconds. */
  timestamp: number;
}

/** One JSON-RPC call that always ends. Throws `OFFLINE`, `TIMEOUT`, or `INTERNAL` with what the node said. */
export async function rpc<T>(rpcUrl: string, method: string, params: readonly unknown[] = []): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ChartkeyError('TIMEOUT', { detail: method })), patience);
  });
  try {
    return await Promise.race([jsonRpc<T>(rpcUrl, method, params), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A block by number, hash or `latest`; undefined when the node does not have it. */
export async function blockAt(rpcUrl: string, which: number | Hex | 'latest'): Promise<Block | undefined> {
  const byHash = typeof which === 'string' && which.length === 66;
  const parameter = typeof which === 'number' ? `0x${which.toString(16)}` : which;
  const block = await rpc<{ number: Hex; hash: Hex; timestamp: Hex } | null>(
    rpcUrl,
    byHash ? 'eth_getBlockByHash' : 'eth_getBlockByNumber',
    [parameter, false],
  );
  return block ? { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) } : undefined;
}
