import type { Hex } from '#protocol/bytes';
import { rpc } from '../chain/rpc.ts';
import { contractOf, encodeBatch, encodeLookup, idsDone } from './calls.ts';
import { offerAgain, onceForEachHead, receiptOf, signedIn } from './offer-again.ts';
import type { RelayParts } from './relay.ts';
import type { RelayTables } from './tables.ts';

/** Milliseconds before rows of a batch that failed as a whole are tried again. */
const afterFailure = 60_000;
/** Looks at a used nonce without our receipt before the batch is given up for lost: a node may be behind itself. */
const looks = 3;

type Batch = RelayTables['relayBatches'];

interface TransactionReceipt {
  status: Hex;
  blockNumber: Hex;
  blockHash: Hex;
  gasUsed: Hex;
  logs: { address: Hex; topics: Hex[]; data: Hex }[];
}

/**
 * Makes the function that brings our batches in line with the chain: mined ones settle their rows, silent ones are
 * broadcast again byte for byte, and ones that a re-organisation dropped go back to being sent.
 */
export function createReconciler(parts: RelayParts): () => Promise<void> {
  const { store, account, nowMs, log } = parts;
  const missed = new Map<number, number>();
  const forEachHead = onceForEachHead(parts.rpcUrl);
  const minedAs = ({ transactions }: Batch) => receiptOf<TransactionReceipt>(parts.rpcUrl, signedIn(transactions));

  return async () => {
    for (const batch of await batchesThat(parts, 'sent')) {
      const receipt = await minedAs(batch);
      if (receipt) await settle(parts, batch, receipt);
      else if ((await account.mined()) > batch.nonce) await giveUpWhenSure(batch);
      else await offer(parts, batch);
    }
    await forEachHead(async (settled) => {
      for (const batch of await batchesThat(parts, 'mined', settled)) {
        const receipt = await minedAs(batch);
        if (receipt && receipt.blockHash === batch.blockHash) continue;
        if (receipt) await settle(parts, batch, receipt);
        else await reopen(batch);
      }
    });
  };

  async function giveUpWhenSure(batch: Batch): Promise<void> {
    const times = (missed.get(batch.id) ?? 0) + 1;
    missed.set(batch.id, times);
    if (times < looks) return;
    missed.delete(batch.id);
    log.error({ nonce: batch.nonce }, 'the relay account was used elsewhere; its rows are queued again');
    await store.transaction().execute(async (transaction) => {
      await transaction.updateTable('relayBatches').set({ status: 'lost' }).where('id', '=', batch.id).execute();
      await transaction
        .updateTable('relayRows')
        .set({ status: 'queued', batch: null, due: nowMs() })
        .where('batch', '=', batch.id)
        .execute();
    });
  }

  async function reopen(batch: Batch): Promise<void> {
    log.warn({ nonce: batch.nonce }, 'a re-organisation dropped a batch; sending the same bytes again');
    await store.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('relayBatches')
        .set({ status: 'sent', block: null, blockHash: null })
        .where('id', '=', batch.id)
        .execute();
      await transaction.updateTable('relayRows').set({ status: 'sent' }).where('batch', '=', batch.id).execute();
    });
    await offer(parts, batch);
  }
}

function batchesThat({ store }: RelayParts, status: 'sent' | 'mined', after = -1): Promise<Batch[]> {
  const query = store.selectFrom('relayBatches').selectAll().where('status', '=', status).orderBy('nonce');
  return (status === 'sent' ? query : query.where('block', '>', after)).execute();
}

/**
 * A row the contract skipped is done when the chain has it by another way, and failed otherwise. A transaction that failed
 * as a whole (out of gas, a node that estimated wrongly) says nothing about its rows: they are queued again (V2). Where
 * its one row is a contract account's, that one said no: asked again, it could spend everybody's gas (V3).
 */
async function settle(parts: RelayParts, batch: Batch, receipt: TransactionReceipt): Promise<void> {
  const { store, deployment, rpcUrl, nowMs } = parts;
  const done = idsDone(batch.kind, receipt.logs, deployment);
  const rows = await store.selectFrom('relayRows').selectAll().where('batch', '=', batch.id).execute();
  const whole = Number(receipt.status) === 1;
  const outcomes = new Map<Hex, 'mined' | 'failed' | 'queued'>();
  for (const row of rows) {
    const mined = done.has(row.id) || (await isOnChain(rpcUrl, contractOf(batch.kind, deployment), batch, row));
    outcomes.set(row.id, mined ? 'mined' : whole || row.contract === 1 ? 'failed' : 'queued');
  }
  const { blockNumber, blockHash, gasUsed } = receipt;
  await store.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('relayBatches')
      .set({ status: 'mined', block: Number(blockNumber), blockHash, gas: Number(gasUsed) })
      .where('id', '=', batch.id)
      .execute();
    for (const status of ['mined', 'failed', 'queued'] as const) {
      const ids = rows.filter((row) => outcomes.get(row.id) === status).map((row) => row.id);
      if (ids.length === 0) continue;
      await transaction
        .updateTable('relayRows')
        .set(status === 'queued' ? { status, batch: null, due: nowMs() + afterFailure } : { status })
        .where('batch', '=', batch.id)
        .where('id', 'in', ids)
        .execute();
    }
  });
}

async function isOnChain(rpcUrl: string, to: Hex, batch: Batch, row: RelayTables['relayRows']): Promise<boolean> {
  const { data, isDone } = encodeLookup(batch.kind, row);
  try {
    return isDone(await rpc<Hex>(rpcUrl, 'eth_call', [{ to, data }, 'latest']));
  } catch {
    // `ownerOf` reverts for a record that does not exist.
    return false;
  }
}

/** The same rows under the same nonce. */
const offer = (parts: RelayParts, batch: Batch): Promise<void> => {
  const { store, deployment } = parts;
  const { id, kind, nonce, gas, transactions, at } = batch;
  return offerAgain(
    { nonce, gas, signed: signedIn(transactions), signedAt: at },
    {
      ...parts,
      call: async () => {
        const rows = await store.selectFrom('relayRows').selectAll().where('batch', '=', id).orderBy('due').execute();
        return { to: contractOf(kind, deployment), data: encodeBatch(kind, rows) };
      },
      store: (signed, signedAt) =>
        store.updateTable('relayBatches').set({ transactions: signed, at: signedAt }).where('id', '=', id).execute(),
    },
  );
};
