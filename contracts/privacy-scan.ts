import type { Hex } from '#protocol/bytes';
import type { ForbiddenValue } from './forbidden-values.ts';
import { forbiddenHex } from './forbidden-values.ts';
import { jsonRpc } from './json-rpc.ts';

export interface PrivacyScanOptions {
  /** A node that keeps all states and has `debug_traceTransaction` with `prestateTracer`, as anvil does. */
  rpcUrl: string;
  /** `Grants` and `Records`. Calls to other contracts are calls of institutions about themselves. */
  contracts: readonly Hex[];
  /** Every address that was ever accredited. */
  accredited: readonly Hex[];
  /** From `forbiddenTerms` of every grant made, and whatever else must not show. */
  forbidden: readonly ForbiddenValue[];
}

export interface PrivacyFinding {
  block: number;
  transaction: Hex;
  where: 'sender' | 'calldata' | 'topic' | 'log data' | 'storage';
  name: string;
}

export interface PrivacyScan {
  findings: PrivacyFinding[];
  /** How much was looked at, so that an empty scan cannot pass for a clean one. */
  scanned: { blocks: number; transactions: number; logs: number; words: number };
}

interface Block {
  transactions: { hash: Hex; from: Hex; to: Hex | null; input: Hex }[];
}
interface Receipt {
  contractAddress: Hex | null;
  logs: { address: Hex; topics: Hex[]; data: Hex }[];
}
type Accounts = Record<Hex, { storage?: Record<Hex, Hex> }>;

/**
 * G9: reads every block and reports each sender, calldata byte, topic, log byte and storage word of the contracts that
 * equals an accredited address or a forbidden value. Throws `OFFLINE` or `INTERNAL` when the node does not answer.
 */
export async function scanPrivacy(options: PrivacyScanOptions): Promise<PrivacyScan> {
  const { rpcUrl } = options;
  const ours = new Set(options.contracts.map((at) => at.toLowerCase()));
  const isOurs = (at: Hex | null) => at !== null && ours.has(at.toLowerCase());
  const accredited = options.accredited.flatMap((at) => forbiddenHex(`accredited ${at}`, at));
  // One report for each value, though a grantee is named by the terms and by the accreditation.
  const forbidden = [...new Map([...options.forbidden, ...accredited].map((value) => [value.hex, value])).values()];
  const scanned = { blocks: 0, transactions: 0, logs: 0, words: 0 };
  const findings: PrivacyFinding[] = [];

  const last = Number(await jsonRpc<Hex>(rpcUrl, 'eth_blockNumber'));
  for (let block = 0; block <= last; block++) {
    scanned.blocks++;
    const { transactions } = await jsonRpc<Block>(rpcUrl, 'eth_getBlockByNumber', [`0x${block.toString(16)}`, true]);
    for (const { hash, from, to, input } of transactions) {
      const receipt = await jsonRpc<Receipt>(rpcUrl, 'eth_getTransactionReceipt', [hash]);
      const words = storageOf(await traced(rpcUrl, hash), isOurs);
      const logs = receipt.logs.filter((log) => isOurs(log.address));
      if (!isOurs(to) && !isOurs(receipt.contractAddress) && logs.length === 0 && words.length === 0) continue;

      scanned.transactions++;
      scanned.logs += logs.length;
      scanned.words += words.length;
      const report = (where: PrivacyFinding['where'], text: Hex) => {
        for (const value of forbidden) {
          if (contains(text, value.hex)) findings.push({ block, transaction: hash, where, name: value.name });
        }
      };
      report('sender', from);
      report('calldata', input);
      for (const log of logs) {
        for (const topic of log.topics) report('topic', topic);
        report('log data', log.data);
      }
      for (const word of words) report('storage', word);
    }
  }
  return { findings, scanned };
}

const traced = (rpcUrl: string, hash: Hex) =>
  jsonRpc<{ pre: Accounts; post: Accounts }>(rpcUrl, 'debug_traceTransaction', [
    hash,
    { tracer: 'prestateTracer', tracerConfig: { diffMode: true } },
  ]);

/** Keys and values of every storage word the transaction changed in the contracts, before and after. */
const storageOf = ({ pre, post }: { pre: Accounts; post: Accounts }, isOurs: (at: Hex) => boolean): Hex[] =>
  [pre, post].flatMap((accounts) =>
    Object.entries(accounts)
      .filter(([at]) => isOurs(at as Hex))
      .flatMap(([, { storage }]) => Object.entries(storage ?? {}).flat() as Hex[]),
  );

/** Whether the bytes occur, at a byte boundary. */
function contains(text: Hex, bytes: string): boolean {
  const hay = text.toLowerCase();
  for (let at = hay.indexOf(bytes, 2); at !== -1; at = hay.indexOf(bytes, at + 1)) {
    if (at % 2 === 0) return true;
  }
  return false;
}
