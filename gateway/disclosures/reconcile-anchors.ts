import type { Hex } from '#protocol/bytes';
import { blockAt, rpc } from '../chain/rpc.ts';
import type { SignedTransaction } from '../relay/tables.ts';
import { anchorTopics, encodeAnchor, epochOf } from './anchor-call.ts';
import { notMined } from './append-receipts.ts';
import type { AnchorParts, Epoch } from './send-anchor.ts';

/** Blocks after which an anchor is not looked at again. */
const finality = 32;
/** Milliseconds after which an anchor that is not mined is offered with higher fees. */
const patience = 5 * 60_000;
/** Milliseconds a used nonce without our receipt is watched before the anchor is signed again: a node may be behind. */
const doubt = 30_000;

interface Mined {
  status: Hex;
  blockNumber: Hex;
  blockHash: Hex;
  logs: { address: Hex; topics: Hex[]; data: Hex }[];
}

/** Makes the function that brings our epochs in line with the chain. Returns how many anchors it saw mined. */
export function createAnchorReconciler(parts: AnchorParts): () => Promise<number> {
  const { store, account, rpcUrl, nowMs, log } = parts;
  const doubtedSince = new Map<number, number>();
  let seenHead: Hex | undefined;

  const set = (id: number, change: Partial<Epoch>) =>
    store.updateTable('disclosureEpochs').set(change).where('id', '=', id).execute();

  const settle = async (epoch: Epoch, mined: Mined): Promise<number> => {
    const number = epochOf(mined.logs, parts.deployment, { custodian: account.address, anchor: epoch.anchor });
    if (number === undefined) {
      log.error({ status: mined.status }, 'the contract refused an anchor; it is sent again when it will be taken');
      await set(epoch.id, { status: 'made', nonce: null, transactions: null });
      return 0;
    }
    const { blockHash } = mined;
    const at = (await blockAt(rpcUrl, blockHash))?.timestamp;
    if (at === undefined) return 0;
    await set(epoch.id, { status: 'mined', epoch: number, block: Number(mined.blockNumber), blockHash, at });
    return epoch.status === 'mined' ? 0 : 1;
  };

  /** Its nonce is used and we see no receipt: perhaps the node is behind, perhaps somebody used the account elsewhere. */
  const resolveDoubt = async (epoch: Epoch): Promise<number> => {
    const since = doubtedSince.get(epoch.id) ?? nowMs();
    doubtedSince.set(epoch.id, since);
    if (nowMs() - since < doubt) return 0;
    doubtedSince.delete(epoch.id);
    const found = await findAnchor(parts, epoch);
    if (found) return settle(epoch, found);
    log.error({ nonce: epoch.nonce }, 'the custodian account was used elsewhere; the anchor is signed again');
    await set(epoch.id, { status: 'made', nonce: null, transactions: null });
    return 0;
  };

  return async () => {
    let mined = 0;
    for (const epoch of await store.selectFrom('disclosureEpochs').selectAll().where('status', '=', 'sent').execute()) {
      const receipt = await receiptOf(parts, epoch);
      if (receipt) mined += await settle(epoch, receipt);
      else if ((await account.mined()) > epoch.nonce!) mined += await resolveDoubt(epoch);
      else await offerAgain(parts, epoch);
    }
    const head = await blockAt(rpcUrl, 'latest');
    if (!head || head.hash === seenHead) return mined;
    const recent = await store
      .selectFrom('disclosureEpochs')
      .selectAll()
      .where('status', '=', 'mined')
      .where('block', '>', head.number - finality)
      .orderBy('id')
      .execute();
    for (const epoch of recent) {
      const receipt = await receiptOf(parts, epoch);
      if (receipt?.blockHash === epoch.blockHash) continue;
      if (receipt) await settle(epoch, receipt);
      else {
        log.warn({ epoch: epoch.epoch }, 'a re-organisation dropped an anchor; sending the same bytes again');
        await set(epoch.id, { status: 'sent', ...notMined });
        await offerAgain(parts, epoch);
      }
    }
    seenHead = head.hash;
    return mined;
  };
}

const signedOf = ({ transactions }: Epoch) => JSON.parse(transactions ?? '[]') as SignedTransaction[];

async function receiptOf({ rpcUrl }: AnchorParts, epoch: Epoch): Promise<Mined | undefined> {
  for (const { hash } of signedOf(epoch)) {
    const receipt = await rpc<Mined | null>(rpcUrl, 'eth_getTransactionReceipt', [hash]);
    if (receipt) return receipt;
  }
  return undefined;
}

/** An anchor of ours by its value, whatever transaction brought it: so none is ever sent a second time (V2). */
async function findAnchor({ rpcUrl, deployment, account }: AnchorParts, epoch: Epoch): Promise<Mined | undefined> {
  const logs = await rpc<(Mined['logs'][number] & Pick<Mined, 'blockNumber' | 'blockHash'>)[]>(rpcUrl, 'eth_getLogs', [
    {
      address: deployment.disclosures,
      topics: anchorTopics(account.address),
      fromBlock: `0x${deployment.block.toString(16)}`,
    },
  ]);
  const own = { custodian: account.address, anchor: epoch.anchor };
  const log = logs.find((each) => epochOf([each], deployment, own) !== undefined);
  return log && { status: '0x1', blockNumber: log.blockNumber, blockHash: log.blockHash, logs: [log] };
}

/** The same bytes again; when they have waited long, the same anchor under the same nonce with higher fees. */
async function offerAgain(parts: AnchorParts, epoch: Epoch): Promise<void> {
  const { store, account, nowMs, log, deployment } = parts;
  const signed = signedOf(epoch);
  let newest = signed.at(-1)!;
  if (nowMs() - epoch.signedAt! > patience) {
    const raised = (wei: string) => (BigInt(wei) * 5n) / 4n + 1n;
    newest = await account.sign({
      to: deployment.disclosures,
      data: encodeAnchor(epoch.anchor),
      nonce: epoch.nonce!,
      gas: epoch.gas!,
      fees: {
        maxFeePerGas: raised(newest.maxFeePerGas),
        maxPriorityFeePerGas: raised(newest.maxPriorityFeePerGas),
      },
    });
    await store
      .updateTable('disclosureEpochs')
      .set({ transactions: JSON.stringify([...signed, newest]), signedAt: nowMs() })
      .where('id', '=', epoch.id)
      .execute();
  }
  await account.broadcast(newest).catch((err: unknown) => log.debug({ err }, 'an anchor was offered again'));
}
