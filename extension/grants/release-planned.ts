import type { Context } from '../background/context.ts';
import { beginningWith } from '../storage/database.ts';
import type { PlannedRow, StopRow } from './outbox.ts';
import { bestTime } from './right-clock.ts';

/**
 * Turns planned stops whose time has come into stops that are sent, each in one transaction (X10). Needs no key: a browser
 * that is locked keeps its word as well. By the gateway's clock where the two differ.
 */
export async function releasePlanned(context: Pick<Context, 'db' | 'gateway' | 'now' | 'wake'>): Promise<void> {
  const { db, now, wake } = context;
  const keys = await db.getAllKeys('outbox', beginningWith('planned/'));
  for (const key of keys) {
    const planned = (await db.get('outbox', key)) as PlannedRow | undefined;
    if (!planned) continue;
    if (planned.due > bestTime(context)) {
      wake(planned.due);
      continue;
    }
    const id = key.slice('planned/'.length);
    const stop = (kind: StopRow['kind']): StopRow => ({ v: 1, kind, row: planned.row, due: now(), tries: 0 });
    const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([
      tx.store.put(stop('stop'), `stop/${id}`),
      tx.store.put(stop('revocation'), `revocation/${id}`),
      tx.store.delete(key),
      tx.done,
    ]);
  }
}
