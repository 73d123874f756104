import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** The keep: the only tables that can release a key, or stop one. Left out of backups (docs/gateway.md). */
export interface KeepTables {
  /** `sealed`: base64url of nonce 12 ‖ AES-256-GCM(s_g), under the share key, AAD = grant id. */
  shares: { grant: Hex; sealed: string };
  /** Written once, never removed. `source` is `signed` (at first sight) or `chain`. */
  tombstones: { grant: Hex; source: string; at: number };
}

export const keepMigrations: Migrations = {
  'keep-001': {
    async up(db: Kysely<unknown>) {
      await createTable(db, 'shares', { grant: 'text', sealed: 'text' }, ['grant']);
      await createTable(db, 'tombstones', { grant: 'text', source: 'text', at: 'integer' }, ['grant']);
    },
  },
};
