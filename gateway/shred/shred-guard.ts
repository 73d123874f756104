import { sql, type Transaction } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Tables } from '../store/tables.ts';

/** Keeps writes of an account and its erasure apart: what is stored after the erasure would stay for ever (K13). */
export interface ShredGuard {
  /** First thing in a transaction that stores something of `account`. Throws `ACCOUNT_SHREDDED`. */
  requireKept(transaction: Transaction<Tables>, account: Hex): Promise<void>;
  /** First thing in the transaction that erases it: waits for those that store, and holds off later ones. */
  lock(transaction: Transaction<Tables>, account: Hex): Promise<void>;
}

/** `embedded`: SQLite runs one transaction at a time by itself. */
export function createShredGuard(embedded: boolean): ShredGuard {
  const lock = async (transaction: Transaction<Tables>, account: Hex) => {
    if (!embedded) await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 13))`.execute(transaction);
  };
  return {
    lock,
    async requireKept(transaction, account) {
      await lock(transaction, account);
      const row = await transaction
        .selectFrom('shreds')
        .select('account')
        .where('account', '=', account)
        .executeTakeFirst();
      if (row) throw new ChartkeyError('ACCOUNT_SHREDDED');
    },
  };
}
