import type { Kysely, Transaction } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { blockAt } from '../chain/rpc.ts';
import type { Tables } from '../store/tables.ts';

/** The newest block followed; without a hash before the first. */
export interface Position {
  number: number;
  hash: Hex | undefined;
}

const key = 'position';
const write = ({ number, hash }: Position) => JSON.stringify({ number, hash });

/** Where we are; `start` when we have not begun. */
export async function readPosition(store: Kysely<Tables>, start: number): Promise<Position> {
  const row = await store.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row ? (JSON.parse(row.value) as Position) : { number: start, hash: undefined };
}

/** Moves on, unless another process has moved since `from` was read: then false, and the caller changes nothing. */
export async function writePosition(transaction: Transaction<Tables>, from: Position, to: Position): Promise<boolean> {
  const moved = await transaction
    .updateTable('meta')
    .set({ value: write(to) })
    .where('key', '=', key)
    .where('value', '=', write(from))
    .executeTakeFirst();
  if (moved.numUpdatedRows > 0n) return true;
  const inserted = await transaction
    .insertInto('meta')
    .values({ key, value: write(to) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The newest block we remember that is still on the chain, or the start. */
export async function commonAncestor(
  store: Kysely<Tables>,
  rpcUrl: string,
  below: Position,
  start: number,
): Promise<Position> {
  const known = await store
    .selectFrom('blocks')
    .selectAll()
    .where('number', '<', below.number)
    .orderBy('number', 'desc')
    .execute();
  for (const block of known) if ((await blockAt(rpcUrl, block.number))?.hash === block.hash) return block;
  return { number: start, hash: undefined };
}
