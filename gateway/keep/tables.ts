import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { keepPauseMigrations, type PauseTables } from '../pauses/tables.ts';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** The keep: the only tables that can release a key, or stop one. Left out of backups (docs/gateway.md). */
export interface KeepTables extends PauseTables {
  /** `sealed`: base64url of nonce 12 ‖ AES-256-GCM(s_g), under the share key, AAD = grant id. */
  shares: { grant: Hex; sealed: string };
  /**
   * Written once, never removed. `source` is `signed` (at first sight), `chain`, or `shredded` with its account, also
   * where it had been stopped before; `at` is when it ended first.
   */
  tombstones: { grant: Hex; source: string; at: number };
  /** Accounts that were erased; written once, never removed (K13). */
  shreds: { account: Hex; at: number };
}

export const keepMigrations: Migrations = {
  'keep-001': {
    async up(db: Kysely<unknown>) {
      await createTable(db, 'shares', { grant: 'text', sealed: 'text' }, ['grant']);
      await createTable(db, 'tombstones', { grant: 'text', source: 'text', at: 'integer' }, ['grant']);
    },
  },
  'keep-002': {
    async up(db: Kysely<unknown>) {
      await createTable(db, 'shreds', { account: 'text', at: 'integer' }, ['account']);
    },
  },
  ...keepPauseMigrations,
};
