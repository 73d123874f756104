import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** Part of the main store, in backups. That an account is erased is also in the keep and its journal, which win (K13). */
export interface ShredTables {
  /** `report` is the JSON of `erasureReport`; `signature` comes once nothing of the account is left. */
  shreds: {
    account: Hex;
    report: string;
    signature: Hex | null;
    /** Unix seconds after which its receipts are deleted as well; 0 where there are none, or none any more. */
    receiptsUntil: number;
  };
}

export const shredMigrations: Migrations = {
  'main-006-shreds': {
    async up(db: Kysely<unknown>) {
      await createTable(
        db,
        'shreds',
        { account: 'text', report: 'text', signature: 'text?', receiptsUntil: 'integer' },
        ['account'],
      );
      await db.schema.createIndex('deposits_patient').on('deposits').column('patient').execute();
      await db.schema.createIndex('inbox_owner').on('inbox').column('owner').execute();
    },
  },
};
