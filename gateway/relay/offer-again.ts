import type { Hex } from '#protocol/bytes';
import { blockAt, rpc } from '../chain/rpc.ts';
import type { Log } from '../log.ts';
import type { Fees, RelayAccount } from './account.ts';
import type { SignedTransaction } from './tables.ts';

/** Blocks after which what is mined is not looked at again. */
const finality = 32;
/** Milliseconds after which a transaction that is not mined may be signed again with higher fees. */
const patience = 5 * 60_000;

/** What was signed for one nonce of an account. */
export interface Sent {
  nonce: number;
  gas: number;
  /** Newest last, as stored. */
  signed: readonly SignedTransaction[];
  /** Unix milliseconds of the newest signing. */
  signedAt: number;
}

export const signedIn = (transactions: string | null): SignedTransaction[] => JSON.parse(transactions ?? '[]');

/** The receipt of whichever was mined. */
export async function receiptOf<R>(rpcUrl: string, signed: readonly SignedTransaction[]): Promise<R | undefined> {
  for (const { hash } of signed) {
    const receipt = await rpc<R | null>(rpcUrl, 'eth_getTransactionReceipt', [hash]);
    if (receipt) return receipt;
  }
  return undefined;
}

/** Runs `look` once for each newest block, with the number of the last one that no re-organisation reaches any more. */
export function onceForEachHead(rpcUrl: string): (look: (settled: number) => Promise<void>) => Promise<void> {
  let seen: Hex | undefined;
  return async (look) => {
    const head = await blockAt(rpcUrl, 'latest');
    if (!head || head.hash === seen) return;
    await look(head.number - finality);
    seen = head.hash;
  };
}

interface Offering {
  account: Pick<RelayAccount, 'fees' | 'sign' | 'broadcast'>;
  nowMs(): number;
  log: Log;
  /** What the transaction does. */
  call(): Promise<{ to: Hex; data: Hex }>;
  /** Makes a new signing durable, before it is broadcast (V2). */
  store(transactions: string, signedAt: number): Promise<unknown>;
}

/**
 * The same bytes again. Where they have waited long and the chain asks for more than they offer, the same call is
 * signed once more under the same nonce, for what it asks: a chain that stands costs nothing, however long. Older bytes
 * go with the newest, for a node that has none of them and an account that cannot pay the newest.
 */
export async function offerAgain(sent: Sent, { account, nowMs, log, call, store }: Offering): Promise<void> {
  const { nonce, gas, signedAt } = sent;
  const signed = [...sent.signed];
  if (nowMs() - signedAt > patience) {
    const fees = higherFees(signed.at(-1)!, await account.fees());
    if (fees) {
      signed.push(await account.sign({ ...(await call()), nonce, gas, fees }));
      await store(JSON.stringify(signed), nowMs());
    }
  }
  for (const each of signed.reverse())
    await account.broadcast(each).catch((err: unknown) => log.debug({ err }, 'a transaction was offered again'));
}

/** What the chain asks for, where that is more than was offered; nodes want 10 % more of both for a replacement. */
function higherFees(offered: SignedTransaction, asked: Fees): Fees | undefined {
  const [fee, tip] = [BigInt(offered.maxFeePerGas), BigInt(offered.maxPriorityFeePerGas)];
  if (asked.maxFeePerGas <= fee && asked.maxPriorityFeePerGas <= tip) return undefined;
  const atLeast = (wei: bigint, least: bigint) => (wei > least ? wei : least);
  const replacing = (wei: bigint) => (wei * 9n) / 8n + 1n;
  return {
    maxFeePerGas: atLeast(asked.maxFeePerGas, replacing(fee)),
    maxPriorityFeePerGas: atLeast(asked.maxPriorityFeePerGas, replacing(tip)),
  };
}
