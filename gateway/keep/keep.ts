import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { createKeptPauses, type KeptPauses } from '../pauses/kept-pauses.ts';
import { openStore } from '../store/open-store.ts';
import { openShare, readShareKey, sealShare } from './share-key.ts';
import { type KeepTables, keepMigrations } from './tables.ts';
import { openTombstoneJournal, type ShreddedAccount, type Tombstone } from './tombstone-journal.ts';

export interface Held {
  shares: Map<Hex, Bytes>;
  stopped: Set<Hex>;
  paused: Set<Hex>;
}

export interface Keep {
  /**
   * Stores s_g of `patient`, in place of one left by an interrupted deposit. Throws `GRANT_REVOKED` on a tombstone and
   * `ACCOUNT_SHREDDED` on an erased account.
   */
  put(grant: Hex, share: Bytes, patient: Hex): Promise<void>;
  /**
   * Runs `work` while no revocation and no pause of these grants can complete: the row lock they share with leases (K2,
   * K11).
   */
  hold<R>(grants: readonly Hex[], work: (held: Held) => Promise<R>): Promise<R>;
  /** Destroys the shares of grants that have ended by themselves. */
  forget(grants: readonly Hex[]): Promise<void>;
  /** Tombstone first, durable; then the share is destroyed. True when it was news. */
  stop(tombstone: Tombstone): Promise<boolean>;
  isStopped(grant: Hex): Promise<boolean>;
  /** Why nothing of a grant is given now; undefined when it may be. */
  refusal(grant: Hex): Promise<'GRANT_REVOKED' | 'GRANT_PAUSED' | undefined>;
  pauses: KeptPauses;
  /** Marks an account as erased and ends these grants of it, durable when it resolves; may be repeated (K13). */
  shred(account: ShreddedAccount, grants: readonly Hex[]): Promise<void>;
  /** Every erased account, oldest first. */
  shredded(): Promise<ShreddedAccount[]>;
  /** 32 bytes for another purpose, the same on every start and every machine that has the share key. */
  deriveKey(purpose: string): Uint8Array;
  close(): Promise<void>;
}

export interface KeepPlace {
  /** Folder of the share key and, by default, of everything else here. */
  folder: string;
  databaseUrl?: string | undefined;
  /** Tombstone journal; another disk is better. */
  journal?: string | undefined;
}

/**
 * Opens the keep and replays the tombstone journal into it, so that no older copy of the tables can forget one (K2).
 */
export async function openKeep(place: KeepPlace): Promise<Keep> {
  const journal = await openTombstoneJournal(place.journal ?? join(place.folder, 'tombstones.ndjson'));
  const key = readShareKey(join(place.folder, 'share.key'));
  const at = { path: join(place.folder, 'keep.sqlite'), databaseUrl: place.databaseUrl };
  const store = await openStore<KeepTables>(at, keepMigrations);
  const embedded = place.databaseUrl === undefined;

  /** One writer at a time for a grant; SQLite has only one writer anyway. */
  const lock = async (transaction: Transaction<KeepTables>, grant: Hex) => {
    if (!embedded) await sql`select pg_advisory_xact_lock(hashtextextended(${grant}, 0))`.execute(transaction);
  };
  const bury = (tombstone: Tombstone) =>
    store.transaction().execute(async (transaction) => {
      await lock(transaction, tombstone.grant);
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('tombstones')
        .values(tombstone)
        .onConflict((conflict) => {
          const same = conflict.column('grant');
          return tombstone.source === 'shredded' ? same.doUpdateSet({ source: 'shredded' }) : same.doNothing();
        })
        .executeTakeFirst();
      const { numDeletedRows } = await transaction
        .deleteFrom('shares')
        .where('grant', '=', tombstone.grant)
        .executeTakeFirst();
      return { news: (numInsertedOrUpdatedRows ?? 0n) > 0n, destroyed: numDeletedRows > 0n };
    });

  const mark = (shredded: ShreddedAccount) =>
    store
      .insertInto('shreds')
      .values(shredded)
      .onConflict((conflict) => conflict.column('account').doNothing())
      .execute();

  const pauses = createKeptPauses({ store, journal, embedded });
  const journalled = await journal.read();
  for (const line of journalled) {
    if ('account' in line) await mark(line);
    else if ('source' in line) await bury(line);
  }
  await pauses.replay(journalled.filter((line) => 'paused' in line));
  if (embedded) await truncateLog(store);

  const stoneOf = (grant: Hex) =>
    store.selectFrom('tombstones').selectAll().where('grant', '=', grant).executeTakeFirst();
  const isStopped = async (grant: Hex) => (await stoneOf(grant)) !== undefined;

  const isShredded = async (account: Hex) =>
    (await store.selectFrom('shreds').select('account').where('account', '=', account).executeTakeFirst()) !==
    undefined;

  return {
    isStopped,
    pauses,
    async refusal(grant) {
      if (await isStopped(grant)) return 'GRANT_REVOKED';
      return (await pauses.pausedAmong([grant])).size > 0 ? 'GRANT_PAUSED' : undefined;
    },
    deriveKey: (purpose) => new Uint8Array(hkdfSync('sha256', key, '', `chartkey/1/gateway/${purpose}`, 32)),
    async put(grant, share, patient) {
      const sealed = sealShare(key, grant, share);
      await store.transaction().execute(async (transaction) => {
        await lock(transaction, grant);
        const stopped = await transaction.selectFrom('tombstones').select('grant').where('grant', '=', grant).execute();
        if (stopped.length > 0) throw new ChartkeyError('GRANT_REVOKED');
        const erased = await transaction.selectFrom('shreds').select('at').where('account', '=', patient).execute();
        if (erased.length > 0) throw new ChartkeyError('ACCOUNT_SHREDDED');
        await transaction
          .insertInto('shares')
          .values({ grant, sealed })
          .onConflict((conflict) => conflict.column('grant').doUpdateSet({ sealed }))
          .execute();
      });
    },
    hold: (grants, work) =>
      store.transaction().execute(async (transaction) => {
        const query = transaction.selectFrom('shares').selectAll().where('grant', 'in', grants);
        const rows = await (embedded ? query : query.orderBy('grant').forShare()).execute();
        const stones = await transaction
          .selectFrom('tombstones')
          .select('grant')
          .where('grant', 'in', grants)
          .execute();
        const stopped = new Set(stones.map((row) => row.grant));
        const live = rows.filter((row) => !stopped.has(row.grant));
        return work({
          stopped,
          paused: await pauses.pausedAmong(grants, transaction),
          shares: new Map(live.map((row) => [row.grant, openShare(key, row.grant, row.sealed)])),
        });
      }),
    async stop(tombstone) {
      if (await isStopped(tombstone.grant)) return false;
      await journal.append(tombstone);
      const { news, destroyed } = await bury(tombstone);
      if (destroyed && embedded) await truncateLog(store);
      return news;
    },
    async shred({ account, at }, grants) {
      const known = await isShredded(account);
      const stones: Tombstone[] = [];
      for (const grant of grants) {
        const stone = await stoneOf(grant);
        // One that had been stopped keeps its time, and is marked too: nothing else tells later that it was here.
        if (stone?.source !== 'shredded') stones.push({ grant, source: 'shredded', at: stone?.at ?? at });
      }
      if (known && stones.length === 0) return;
      await journal.append(...(known ? [] : [{ account, at }]), ...stones);
      await mark({ account, at });
      for (const stone of stones) await bury(stone);
      if (embedded) await truncateLog(store);
    },
    shredded: () => store.selectFrom('shreds').selectAll().orderBy('at').execute(),
    async forget(grants) {
      await store.deleteFrom('shares').where('grant', 'in', grants).execute();
      if (embedded) await truncateLog(store);
    },
    async close() {
      await store.destroy();
      await journal.close();
    },
  };
}

/** The write-ahead log still holds the page a destroyed share was on; folding it in overwrites that. */
async function truncateLog(store: Kysely<KeepTables>): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(store);
}
