import { type Kysely, sql } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { erasureMessage } from '#protocol/erasure';
import { type ErasureCertificate, type ErasureReport, erasureCertificate } from '#protocol/wire/erasure';
import { parseWire } from '#protocol/wire/parse';
import type { BlobStore } from '../blobs/blob-store.ts';
import { ownedIn } from '../blobs/owned-blobs.ts';
import type { Escrows } from '../escrow/escrows.ts';
import type { EventFeed } from '../follower/event-feed.ts';
import { announceStops } from '../keep/announce-stop.ts';
import type { Keep } from '../keep/keep.ts';
import type { Tables } from '../store/tables.ts';
import type { Identity } from './identity.ts';
import type { ShredGuard } from './shred-guard.ts';
import { takeOut } from './take-out.ts';

export interface Shredder {
  /**
   * Destroys what is kept of an account. When it resolves nothing of it is left (K13) and nothing of it is ever taken
   * again; asked again it answers the same certificate. Whatever dies in between, the next call or start finishes (V2).
   */
  shred(account: Hex): Promise<ErasureCertificate>;
  /** At every start, before the gateway opens: erases again what an older copy of the stores has brought back (K13). */
  recover(): Promise<void>;
}

interface Parts {
  store: Kysely<Tables>;
  keep: Keep;
  blobs: BlobStore;
  escrows: Escrows;
  feed: EventFeed;
  guard: ShredGuard;
  identity: Identity;
  url: string;
  /** Whether the main store is SQLite. */
  embedded: boolean;
  /** Takes back what the relay has not sent; returns how many rows. */
  withdraw(accounts: readonly Hex[]): Promise<number>;
  now(): number;
}

export function createShredder(parts: Parts): Shredder {
  const { store, keep, blobs, escrows, feed, guard, identity, embedded } = parts;
  const owned = ownedIn(store);
  const rowOf = (account: Hex) =>
    store.selectFrom('shreds').selectAll().where('account', '=', account).executeTakeFirst();

  /** The write-ahead log still holds what was deleted; folding it in overwrites that (`secure_delete`). */
  const fold = async () => {
    if (embedded) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(store);
  };

  const erase = async (account: Hex, at: number): Promise<void> => {
    // From here no share of this account is taken, so the grants found next are all there are.
    await keep.shred({ account, at }, []);
    const rows = await store.selectFrom('deposits').select('id').where('patient', '=', account).execute();
    const grants = rows.map(({ id }) => id);
    // Tombstones first: whatever dies from here on, nothing of it can open again (K2).
    await keep.shred({ account, at }, grants);
    await announceStops(store, feed, grants);
    const entrusted = await escrows.of(account);
    for (const { escrow } of entrusted) await escrows.remove(account, escrow);
    const relayRows = await parts.withdraw([account]);
    const taken = await store.transaction().execute(async (transaction) => {
      await guard.lock(transaction, account);
      const { cids, receiptsUntil, shredded, kept } = await takeOut(transaction, account, at);
      const report: ErasureReport = {
        v: 1,
        url: parts.url,
        account,
        at,
        shredded: { ...shredded, relayRows, other: shredded.other + entrusted.length },
        kept,
      };
      await transaction
        .insertInto('shreds')
        .values({ account, report: JSON.stringify(report), signature: null, receiptsUntil })
        .onConflict((conflict) => conflict.column('account').doNothing())
        .execute();
      return cids;
    });
    await blobs.remove(taken, owned);
    await fold();
  };

  const shred = async (account: Hex): Promise<ErasureCertificate> => {
    const known = await rowOf(account);
    if (known && known.signature === null) {
      // A kill may have fallen between rows and files: nobody remembers which these were, so all are looked at.
      await blobs.sweep(owned);
      await fold();
    }
    if (!known) await erase(account, parts.now());
    const row = (await rowOf(account))!;
    const report = JSON.parse(row.report) as ErasureReport;
    const signature = row.signature ?? identity.sign('ErasureCertificate', await erasureMessage(report));
    if (row.signature === null)
      await store.updateTable('shreds').set({ signature }).where('account', '=', account).execute();
    return parseWire(erasureCertificate, { report, identity: identity.address, signature });
  };

  const running = new Map<Hex, Promise<ErasureCertificate>>();
  return {
    // A second call waits for the first: it must not answer while files of the first are still on their way out.
    shred(account) {
      const work = running.get(account) ?? shred(account).finally(() => running.delete(account));
      running.set(account, work);
      return work;
    },
    async recover() {
      const rows = await store.selectFrom('shreds').select('account').execute();
      const here = new Set(rows.map(({ account }) => account));
      for (const { account, at } of await keep.shredded()) if (!here.has(account)) await erase(account, at);
      // The relay's store alone may be an older copy.
      await parts.withdraw([...here]);
      await blobs.sweep(owned);
    },
  };
}
