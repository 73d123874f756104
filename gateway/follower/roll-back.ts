import type { FollowParts } from './follow-step.ts';
import { type Position, writePosition } from './position.ts';

/**
 * Undoes everything after `ancestor`: each chain fact is answered by a `retracted` event, and the facts are forgotten.
 * Tombstones stay: a signed revocation holds whatever happens to its block (K2).
 */
export async function rollBack({ store, feed }: FollowParts, from: Position, ancestor: Position): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    if (!(await writePosition(transaction, from, ancestor))) return;
    const orphans = await transaction
      .selectFrom('events')
      .select('seq')
      .where('block', '>', ancestor.number)
      .where('retracted', '=', 0)
      .orderBy('seq', 'desc')
      .execute();
    for (const { seq } of orphans) await feed.append(transaction, { kind: 'retracted', of: seq });
    await transaction
      .updateTable('events')
      .set({ retracted: 1 })
      .where('block', '>', ancestor.number)
      .where('retracted', '=', 0)
      .execute();
    const { number } = ancestor;
    await transaction.updateTable('chain').set({ granted: null }).where('granted', '>', number).execute();
    await transaction.updateTable('chain').set({ revoked: null }).where('revoked', '>', number).execute();
    await transaction.deleteFrom('blocks').where('number', '>', number).execute();
  });
  feed.wake();
}
