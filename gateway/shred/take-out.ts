import { sql, type Transaction } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { keepBasis, receiptRetention } from '#protocol/erasure';
import type { ErasureReport } from '#protocol/wire/erasure';
import type { Tables } from '../store/tables.ts';

export interface TakenOut {
  shredded: ErasureReport['shredded'];
  kept: ErasureReport['kept'];
  /** Ciphertext that this account had stored, whether or not another has as well. */
  cids: string[];
  receiptsUntil: number;
}

/** Rows named at once: PostgreSQL takes 65,535 parameters, SQLite 32,766. */
const part = 500;

/**
 * Deletes everything of one account from the main store, inside a transaction, and counts it. Receipts stay for as long as
 * the law wants them (`keepBasis`). What a new table holds of an account belongs here: a test lists all tables.
 */
export async function takeOut(transaction: Transaction<Tables>, account: Hex, at: number): Promise<TakenOut> {
  const removed = { shares: 0, heads: 0 };
  const grants = await transaction.selectFrom('deposits').select('id').where('patient', '=', account).execute();
  for (let i = 0; i < grants.length; i += part) {
    const ids = grants.slice(i, i + part).map(({ id }) => id);
    removed.heads += await countOf(transaction.deleteFrom('heads').where('grant', 'in', ids));
    removed.shares += await countOf(transaction.deleteFrom('deposits').where('id', 'in', ids));
  }
  const blobs = await transaction.selectFrom('blobs').select(['cid', 'size']).where('owner', '=', account).execute();
  await transaction.deleteFrom('blobs').where('owner', '=', account).execute();
  let shared = 0;
  for (let i = 0; i < blobs.length; i += part) {
    const cids = blobs.slice(i, i + part).map(({ cid }) => cid);
    const others = transaction.selectFrom('blobs').select('cid').distinct().where('cid', 'in', cids);
    shared += (await others.execute()).length;
  }
  const escrows = transaction.selectFrom('escrows').select('escrow').where('controller', '=', account);
  await transaction.deleteFrom('recoveries').where('escrow', 'in', escrows).execute();
  const other = await countOf(transaction.deleteFrom('escrows').where('controller', '=', account));
  const indexes = await countOf(transaction.deleteFrom('indexes').where('owner', '=', account));
  const inbox = await countOf(transaction.deleteFrom('inbox').where('owner', '=', account));
  const receipts = await transaction
    .selectFrom('receipts')
    .select(sql<number | string>`count(*)`.as('count'))
    .select(sql<number | string | null>`max(stored)`.as('newest'))
    .where('patient', '=', account)
    .executeTakeFirstOrThrow();
  const count = Number(receipts.count);
  const receiptsUntil = count === 0 ? 0 : Number(receipts.newest) + receiptRetention;
  const kept: TakenOut['kept'] = [];
  if (count > 0) kept.push({ what: 'receipts', count, basis: keepBasis.receipts, until: receiptsUntil });
  if (grants.length > 0) kept.push({ what: 'stops', count: grants.length, basis: keepBasis.stops });
  kept.push({ what: 'marker', count: 1, basis: keepBasis.marker });
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
  return {
    shredded: {
      grants: removed.shares,
      heads: removed.heads,
      blobs: blobs.length,
      bytes,
      shared,
      indexes,
      inbox,
      relayRows: 0,
      other,
    },
    kept,
    cids: blobs.map(({ cid }) => cid),
    receiptsUntil: at > receiptsUntil ? 0 : receiptsUntil,
  };
}

const countOf = async (deletion: { executeTakeFirst(): Promise<{ numDeletedRows: bigint }> }): Promise<number> =>
  Number((await deletion.executeTakeFirst()).numDeletedRows);
