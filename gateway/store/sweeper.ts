import type { Kysely } from 'kysely';
import type { Keep } from '../keep/keep.ts';
import type { Log } from '../log.ts';
import type { Tables } from './tables.ts';

interface Parts {
  store: Kysely<Tables>;
  keep: Keep;
  now(): number;
  log: Log;
}

/** Milliseconds between sweeps, seconds a grant is past its end, and grants swept at once. */
const every = 60 * 60 * 1_000;
const margin = 24 * 60 * 60;
const group = 200;

/** Destroys what could still open a grant that has ended by itself: its share and its heads. Receipts stay. */
export async function sweepEnded({ store, keep, now }: Parts): Promise<number> {
  let swept = 0;
  for (;;) {
    const rows = await store
      .selectFrom('deposits')
      .select('id')
      .where('ended', '=', 0)
      .where('expires', '<', now() - margin)
      .limit(group)
      .execute();
    if (rows.length === 0) return swept;
    const ids = rows.map(({ id }) => id);
    await keep.forget(ids);
    await store.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('heads').where('grant', 'in', ids).execute();
      await transaction.updateTable('deposits').set({ ended: 1 }).where('id', 'in', ids).execute();
    });
    swept += ids.length;
  }
}

/** Deletes the receipts of erased accounts once nobody may ask for them any more, as their certificates promise. */
export async function sweepReceipts({ store, now }: Pick<Parts, 'store' | 'now'>): Promise<void> {
  const over = store.selectFrom('shreds').select('account').where('receiptsUntil', '<=', now());
  await store.deleteFrom('receipts').where('patient', 'in', over).execute();
}

/** Sweeps now and every hour; returns the way to stop. */
export function startSweeper(parts: Parts): () => Promise<void> {
  let running = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweepReceipts(parts))
      .then(() => sweepEnded(parts))
      .then(
        (count) => void (count > 0 && parts.log.info({ count }, 'ended grants swept')),
        (err: unknown) => parts.log.error({ err }, 'sweeping ended grants failed'),
      );
  };
  sweep();
  const timer = setInterval(sweep, every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
