import { toChartkeyError } from '#protocol/errors';
import { backoff } from '../approvals/advance-request.ts';
import type { Context } from '../background/context.ts';
import { isDue, type ShredRow } from '../grants/outbox.ts';
import { beginningWith } from '../storage/database.ts';
import { createShredClient } from './shred-client.ts';

/**
 * Sends the orders to erase that a gateway has not heard, from a browser that was emptied before it answered. They stay until
 * they were acknowledged. Nothing here needs a vault, and there is none.
 */
export async function sendShreds({ db, now, wake }: Pick<Context, 'db' | 'now' | 'wake'>): Promise<void> {
  for (const key of await db.getAllKeys('outbox', beginningWith('shred/'))) {
    const row = (await db.get('outbox', key)) as ShredRow | undefined;
    if (!row) continue;
    if (!isDue(row.due, now())) {
      wake(row.due);
      continue;
    }
    try {
      await createShredClient(row.url).shred(row.word);
      await db.delete('outbox', key);
    } catch (thrown) {
      const { code } = toChartkeyError(thrown);
      const due = now() + (code === 'RATE_LIMITED' ? 1_500 : backoff(row.tries));
      await db.put('outbox', { ...row, due, tries: row.tries + 1 } satisfies ShredRow, key).catch(() => undefined);
      wake(due);
    }
  }
}
