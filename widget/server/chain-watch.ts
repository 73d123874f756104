import { jsonRpc } from '../../contracts/json-rpc.ts';
import { type Hex, toHex, utf8 } from '../../protocol/bytes.ts';
import { keccak256 } from '../../protocol/eip712.ts';
import { ChartkeyError } from '../../protocol/errors.ts';

export interface ChainWatchOptions {
  rpcUrl: string;
  chainId: number;
  grants: Hex;
  /** The first block that may hold our events. */
  block: number;
  pollMs: number;
}

interface Log {
  topics: Hex[];
  data: Hex;
  blockNumber: Hex;
}

/** Blocks this deep are taken as final; newer ones are read again with every look, so that a re-org undoes itself. */
const depth = 12;
const span = 5_000;

const topic = (event: string): Hex => toHex(keccak256(utf8(event)));
const minted = topic('TransferSingle(address,address,address,uint256,uint256)');
const revoked = topic('GrantRevoked(uint256)');
const nobody: Hex = `0x${'00'.repeat(32)}`;

const hexOf = (block: number): Hex => `0x${block.toString(16)}`;

/**
 * Follows the whole event stream of `Grants`: no query names a grant, so the node's operator learns nothing about whose
 * grants this institution holds (protocol.md §6).
 */
export function watchChain({ rpcUrl, chainId, grants, block, pollMs }: ChainWatchOptions) {
  const final = { granted: new Set<Hex>(), revoked: new Map<Hex, Hex>() };
  let recent = { granted: new Set<Hex>(), revoked: new Map<Hex, Hex>() };
  let next = block;
  let caughtUpAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const read = async (from: number, to: number, into: typeof final) => {
    for (let at = from; at <= to; at += span) {
      const range = { address: grants, fromBlock: hexOf(at), toBlock: hexOf(Math.min(to, at + span - 1)) };
      for (const { topics, data, blockNumber } of await jsonRpc<Log[]>(rpcUrl, 'eth_getLogs', [range])) {
        if (topics[0] === revoked) into.revoked.set(topics[1]!, blockNumber);
        if (topics[0] === minted && topics[2] === nobody) into.granted.add(data.slice(0, 66) as Hex);
      }
    }
  };

  const look = async () => {
    if (next === block) {
      const served = Number(await jsonRpc<Hex>(rpcUrl, 'eth_chainId'));
      if (served !== chainId) throw new ChartkeyError('WRONG_CHAIN', { detail: `RPC serves ${served}` });
    }
    const head = Number(await jsonRpc<Hex>(rpcUrl, 'eth_blockNumber'));
    const settled = Math.max(head - depth, next - 1);
    await read(next, settled, final);
    next = settled + 1;
    const fresh = { granted: new Set<Hex>(), revoked: new Map<Hex, Hex>() };
    await read(next, head, fresh);
    recent = fresh;
    caughtUpAt = Date.now();
  };

  let looking: Promise<void> | undefined;
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const again = () => {
    if (stopped) return;
    timer = setTimeout(
      () =>
        lookOnce()
          .catch(() => undefined)
          .finally(again),
      pollMs,
    );
    timer.unref?.();
  };

  return {
    /** Resolves after the first complete look; goes on looking until `stop`. */
    async start(): Promise<void> {
      try {
        await lookOnce();
      } finally {
        again();
      }
    },
    look: lookOnce,
    wasGranted: (id: Hex): boolean => final.granted.has(id) || recent.granted.has(id),
    wasRevoked: (id: Hex): boolean => final.revoked.has(id) || recent.revoked.has(id),
    /** Number of the block that ended it. */
    revokedIn: (id: Hex): Hex | undefined => final.revoked.get(id) ?? recent.revoked.get(id),
    /** Milliseconds since the last complete look. */
    age: (): number => Date.now() - caughtUpAt,
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

export type ChainWatch = ReturnType<typeof watchChain>;
