import { type Kysely, sql } from 'kysely';
import type { Log } from '../log.ts';
import type { Tables } from '../store/tables.ts';

/** Seconds that a request which waited long enough stays open; after that its holder must ask, and wait, again. */
export const readyFor = 7 * 24 * 60 * 60;
/** Milliseconds between counts: a crash makes a request wait longer by at most this. */
const every = 60_000;

export interface RecoveryClock {
  /** Counts up to now. What it has counted is what every open request has waited. */
  count(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Counts waiting only while a gateway runs (K12): never from two stored times, which a restored backup would bring back
 * together with a request that was refused since. Several processes on one database count each second once.
 */
export function startRecoveryClock(store: Kysely<Tables>, now: () => number, log: Log): RecoveryClock {
  const upSince = now();
  const count = () =>
    store.transaction().execute(async (transaction) => {
      const at = now();
      await transaction.updateTable('recoveries').set({ seen: upSince }).where('seen', '<', upSince).execute();
      await transaction
        .updateTable('recoveries')
        .set({ counted: sql`counted + (${at} - seen)`, seen: at })
        .where('seen', '<', at)
        .execute();
      await transaction.deleteFrom('recoveries').where(sql<boolean>`counted >= wait + ${readyFor}`).execute();
    });
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(count).catch((err: unknown) => log.error({ err }, 'counting recoveries failed'));
  }, every);
  return {
    count,
    stop: async () => {
      clearInterval(timer);
      await running.then(count).catch((err: unknown) => log.error({ err }, 'counting recoveries failed'));
    },
  };
}
