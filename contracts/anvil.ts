import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { HDNodeWallet, Mnemonic } from 'ethers';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { developmentChainId, developmentMnemonic } from './development.ts';
import { foundryBinary } from './foundry-binary.ts';

export interface AnvilOptions {
  /** 0 lets the system choose; `rpcUrl` tells. */
  port: number;
  /** Seconds between blocks; without it every transaction is mined at once. */
  blockTime?: number;
  /** BIP-39 words of the ten funded accounts. */
  mnemonic?: string;
  /** File the chain is loaded from, if it is there, and saved to: every 5 s and at `stop`. */
  statePath?: string;
  chainId?: number;
}

export interface Anvil {
  rpcUrl: string;
  /** Ten, each with 10,000 ether. */
  accounts: { address: Hex; privateKey: Hex }[];
  stop(): Promise<void>;
}

/**
 * Starts a local EVM node on 127.0.0.1 and waits until it answers. It ends with this process, however that ends.
 * Throws `PORT_TAKEN`, `TIMEOUT` after 20 s, or `INTERNAL` with what the node said.
 */
export async function startAnvil(options: AnvilOptions): Promise<Anvil> {
  const mnemonic = options.mnemonic ?? developmentMnemonic;
  const flags = ['--host', '127.0.0.1', '--port', String(options.port), '--mnemonic', mnemonic];
  flags.push('--chain-id', String(options.chainId ?? developmentChainId));
  if (options.blockTime !== undefined) flags.push('--block-time', String(options.blockTime), '--mixed-mining');
  if (options.statePath !== undefined)
    flags.push('--state', options.statePath, '--state-interval', '5', '--preserve-historical-states');

  // In a group of its own: Ctrl-C goes to us, and we stop the node when what depends on it has stopped.
  const node = spawn(foundryBinary('anvil'), flags, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => node.kill('SIGKILL');
  process.once('exit', kill);
  const guard = guardAgainstOrphan(node);
  const stop = async () => {
    if (node.exitCode === null && node.signalCode === null) {
      const ended = once(node, 'exit');
      node.kill('SIGINT');
      const force = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(force);
    }
    process.off('exit', kill);
    guard?.kill('SIGKILL');
  };
  try {
    const port = await listening(node, options.port);
    return { rpcUrl: `http://127.0.0.1:${port}`, accounts: accountsOf(mnemonic), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves with the port once the node says that it listens; from then on what it says is not kept. */
function listening(node: ChildProcess, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    const match = /Listening on [\d.]+:(\d+)/.exec(said);
    if (match) resolve(Number(match[1]));
  };
  const ended = () => {
    const taken = /address already in use|os error (98|48|10048)/i.test(said);
    const detail = taken
      ? `port ${port} is in use; stop what listens there or choose another`
      : said.trim().slice(-400);
    reject(new ChartkeyError(taken ? 'PORT_TAKEN' : 'INTERNAL', { detail }));
  };
  const timer = setTimeout(() => reject(new ChartkeyError('TIMEOUT', { detail: 'anvil did not start' })), 20_000);
  for (const stream of [node.stdout, node.stderr]) stream?.on('data', hear);
  node.once('error', reject);
  node.once('close', ended);
  return promise.finally(() => {
    clearTimeout(timer);
    for (const stream of [node.stdout, node.stderr]) stream?.off('data', hear).resume();
    node.off('error', reject).off('close', ended);
  });
}

/**
 * A process killed outright runs no handler, but the system closes its pipes: a shell that reads one outlives us by an
 * instant and takes the node along. Windows has no such shell; there only an orderly end stops the node.
 */
function guardAgainstOrphan(node: ChildProcess): ChildProcess | undefined {
  if (process.platform === 'win32' || node.pid === undefined) return undefined;
  const guard = spawn('/bin/sh', ['-c', `read -r _; kill -9 ${node.pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

function accountsOf(mnemonic: string): Anvil['accounts'] {
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(mnemonic), "m/44'/60'/0'/0");
  return Array.from({ length: 10 }, (_, index) => {
    const { address, privateKey } = root.deriveChild(index);
    return { address: address.toLowerCase() as Hex, privateKey: privateKey as Hex };
  });
}
