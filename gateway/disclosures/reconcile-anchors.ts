import type { Hex } from '#protocol/bytes';
import { blockAt, rpc } from '../chain/rpc.ts';
import { offerAgain, onceForEachHead, receiptOf, signedIn } from '../relay/offer-again.ts';
import { anchorTopics, encodeAnchor, epochOf } from './anchor-call.ts';
import { notMined } from './append-receipts.ts';
import type { AnchorParts, Epoch } from './send-anchor.ts';

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
  const forEachHead = onceForEachHead(rpcUrl);
  const minedAs = ({ transactions }: Epoch) => receiptOf<Mined>(rpcUrl, signedIn(transactions));

  const set = (id: number, change: Partial<Epoch>) =>
    store.updateTable('disclosureEpochs').set(change).where('id', '=', id).execute();

  /** The same anchor under the same nonce. */
  const offer = ({ id, anchor, nonce, gas, transactions, signedAt }: Epoch) =>
    offerAgain(
      { nonce: nonce!, gas: gas!, signed: signedIn(transactions), signedAt: signedAt! },
      {
        ...parts,
        call: async () => ({ to: parts.deployment.disclosures, data: encodeAnchor(anchor) }),
        store: (signed, at) => set(id, { transactions: signed, signedAt: at }),
      },
    );

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
      const receipt = await minedAs(epoch);
      if (receipt) mined += await settle(epoch, receipt);
      else if ((await account.mined()) > epoch.nonce!) mined += await resolveDoubt(epoch);
      else await offer(epoch);
    }
    await forEachHead(async (settled) => {
      const recent = await store
        .selectFrom('disclosureEpochs')
        .selectAll()
        .where('status', '=', 'mined')
        .where('block', '>', settled)
        .orderBy('id')
        .execute();
      for (const epoch of recent) {
        const receipt = await minedAs(epoch);
        if (receipt?.blockHash === epoch.blockHash) continue;
        if (receipt) await settle(epoch, receipt);
        else {
          log.warn({ epoch: epoch.epoch }, 'a re-organisation dropped an anchor; sending the same bytes again');
          await set(epoch.id, { status: 'sent', ...notMined });
          await offer(epoch);
        }
      }
    });
    return mined;
  };
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
