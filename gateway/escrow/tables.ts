import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** Part of the main store, in backups: what a patient who lost everything restores from. */
export interface EscrowTables {
  /** `body` is sealed under a key that only the guardians together have; `hash` is its SHA-256. */
  escrows: { escrow: Hex; controller: Hex; days: number; body: string; hash: Hex; at: number };
  /**
   * The one open request of an escrow. `counted` are the seconds waited so far while a gateway ran; `seen` is up to when
   * they were counted. Time that passes while none runs, and time since a backup was made, never counts (K12).
   */
  recoveries: { escrow: Hex; request: Hex; at: number; wait: number; counted: number; seen: number };
}

export const escrowMigrations: Migrations = {
  'main-005-escrows': {
    async up(db: Kysely<unknown>) {
      await createTable(
        db,
        'escrows',
        { escrow: 'text', controller: 'text', days: 'integer', body: 'text', hash: 'text', at: 'integer' },
        ['escrow'],
      );
      await db.schema.createIndex('escrows_controller').on('escrows').column('controller').execute();
      await createTable(
        db,
        'recoveries',
        { escrow: 'text', request: 'text', at: 'integer', wait: 'integer', counted: 'integer', seen: 'integer' },
        ['escrow'],
      );
    },
  },
};
