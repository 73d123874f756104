import type { Kysely, Transaction } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { SignedPause } from '#protocol/wire/gateway';
import type { KeepTables } from '../keep/tables.ts';
import type { JournalledPause, TombstoneJournal } from '../keep/tombstone-journal.ts';

export interface HeldPause {
  paused: boolean;
  version: number;
  at: number;
}

export interface KeptPauses {
  /**
   * Keeps each row that is newer than what is held; durable when it resolves, and no lease that began before is still
   * being decided (K11). Answers with what is held then, for each grant named.
   */
  set(rows: readonly SignedPause[]): Promise<Map<Hex, HeldPause>>;
  /** Writes back, at the opening of the keep, what an older copy of its tables may have forgotten. */
  replay(rows: readonly JournalledPause[]): Promise<void>;
  /** Which of these grants are paused now; inside the transaction of a lease where one is given. */
  pausedAmong(grants: readonly Hex[], within?: Transaction<KeepTables>): Promise<Set<Hex>>;
}

/** Rows written back in one transaction. */
const group = 200;

interface Parts {
  store: Kysely<KeepTables>;
  journal: TombstoneJournal;
  /** SQLite, which has one writer anyway. */
  embedded: boolean;
}

/**
 * Pauses live beside the shares and in the journal beside the tombstones: a restored image, and a share that is
 * deposited again after a restore, stay paused (K11).
 */
export function createKeptPauses({ store, journal, embedded }: Parts): KeptPauses {
  const heldOf = async (grants: readonly Hex[], within: Kysely<KeepTables>): Promise<Map<Hex, HeldPause>> => {
    const rows = await within.selectFrom('pauses').selectAll().where('grant', 'in', grants).execute();
    return new Map(rows.map(({ grant, paused, version, at }) => [grant, { paused: paused === 1, version, at }]));
  };

  const write = async (rows: readonly JournalledPause[], transaction: Transaction<KeepTables>): Promise<void> => {
    for (const { grant, paused, version, at, signature } of rows) {
      const values = { paused: Number(paused), version, at, signature };
      await transaction
        .insertInto('pauses')
        .values({ grant, ...values })
        .onConflict((conflict) => conflict.column('grant').doUpdateSet(values).where('pauses.version', '<', version))
        .execute();
    }
  };

  /** What is newer than what is held, under the lock that leases hold shared: a lease is decided before or after it. */
  const keepNews = (rows: readonly JournalledPause[]): Promise<Map<Hex, HeldPause>> =>
    store.transaction().execute(async (transaction) => {
      const grants = [...new Set(rows.map(({ grant }) => grant))].sort();
      const shares = transaction.selectFrom('shares').select('grant').where('grant', 'in', grants).orderBy('grant');
      if (!embedded) await shares.forUpdate().execute();
      await write(rows, transaction);
      return heldOf(grants, transaction);
    });

  return {
    async set(rows) {
      if (rows.length === 0) return new Map();
      const before = await heldOf(
        rows.map(({ pause }) => pause.grant),
        store,
      );
      const news = rows
        .map(({ pause, signature }): JournalledPause => ({ ...pause, signature }))
        .filter(({ grant, version }) => version > (before.get(grant)?.version ?? -1))
        .sort((a, b) => (a.grant < b.grant ? -1 : 1));
      if (news.length === 0) return before;
      await journal.append(...news);
      return new Map([...before, ...(await keepNews(news))]);
    },
    async replay(rows) {
      const newest = new Map<Hex, JournalledPause>();
      for (const row of rows) if (row.version > (newest.get(row.grant)?.version ?? -1)) newest.set(row.grant, row);
      const all = [...newest.values()];
      for (let i = 0; i < all.length; i += group) await keepNews(all.slice(i, i + group));
    },
    async pausedAmong(grants, within) {
      const rows = await (within ?? store)
        .selectFrom('pauses')
        .select('grant')
        .where('grant', 'in', grants)
        .where('paused', '=', 1)
        .execute();
      return new Set(rows.map(({ grant }) => grant));
    },
  };
}
