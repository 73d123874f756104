import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { EventFeed } from '../follower/event-feed.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Tells every reader that these grants have stopped: once for each, also when a kill fell between the tombstone and this,
 * for then the caller asks again.
 */
export async function announceStops(store: Kysely<Tables>, feed: EventFeed, ids: readonly Hex[]): Promise<void> {
  let news = 0;
  for (const id of ids)
    news += await store.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto('stops')
        .values({ id })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      if ((inserted.numInsertedOrUpdatedRows ?? 0n) === 0n) return 0;
      await feed.append(transaction, { kind: 'stopped', id });
      return 1;
    });
  if (news > 0) feed.wake();
}
