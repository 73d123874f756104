import type { Hex } from '#protocol/bytes';
import type { StoredReceipt } from '#protocol/wire/gateway';
import { beginningWith, type Database } from '../storage/database.ts';

/** A whole receipt as the gateway gave it, proven; sealed under `receipt/<grant>/<hash>` and never changed. */
export interface ReceiptRow {
  v: 1;
  stored: StoredReceipt;
}

export const receiptPlace = (grant: Hex, receipt: Hex): string => `receipt/${grant}/${receipt}`;

/** Places of the receipts that are kept whole, of one grant or of all. */
export async function keptReceipts(db: Database, grant?: Hex): Promise<Set<string>> {
  const prefix = grant ? `receipt/${grant}/` : 'receipt/';
  return new Set(await db.getAllKeys('rows', beginningWith(prefix)));
}
