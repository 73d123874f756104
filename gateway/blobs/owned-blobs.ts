import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Owned } from './blob-store.ts';

/** Asks the main store: a blob is kept for as long as one account has stored it and not erased it. */
export const ownedIn =
  (store: Kysely<Tables>): Owned =>
  async (cids) => {
    if (cids.length === 0) return new Set();
    const rows = await store
      .selectFrom('blobs')
      .select('cid')
      .distinct()
      .where('cid', 'in', [...cids])
      .execute();
    return new Set(rows.map(({ cid }) => cid));
  };
