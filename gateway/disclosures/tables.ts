import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** Columns of `receipts`: where its leaf stands in the log, or null until the next epoch takes it in. */
export interface DisclosureColumns {
  place: number | null;
  /** Of the grant's openings, from 1. */
  ordinal: number | null;
  /** 32 random bytes that only the patient is told: without them the leaf says nothing. */
  salt: Hex | null;
}

/** Part of the main store. Of no table here can be read whose a leaf is: that is in `receipts` alone. */
export interface DisclosureTables {
  /** Roots of all complete subtrees, leaves included; `id` is `nodeId(level, place)`. */
  disclosureNodes: { id: number; hash: Hex };
  disclosureEpochs: {
    id: number;
    /** Unix seconds at which it was due: a multiple of `cadence`, so that no two epochs share one. */
    slot: number;
    cadence: number;
    /** Cadences that passed without an epoch right before this one. */
    missed: number;
    size: number;
    root: Hex;
    anchor: Hex;
    /** `made` and not signed yet, `sent`, or on the chain. */
    status: 'made' | 'sent' | 'mined';
    /** The account whose key signed it; null before that, and of epochs from before it was written down. */
    custodian: Hex | null;
    nonce: number | null;
    /** JSON of `SignedTransaction[]`: all that were signed for this nonce, newest last. */
    transactions: string | null;
    gas: number | null;
    /** Unix milliseconds of the newest signing. */
    signedAt: number | null;
    /** Number of the anchor in the contract, and its block. */
    epoch: number | null;
    block: number | null;
    blockHash: Hex | null;
    /** Unix seconds of the block. */
    at: number | null;
  };
}

export const disclosureMigrations: Migrations = {
  'main-008-disclosures': {
    async up(db: Kysely<unknown>) {
      for (const [name, type] of [
        ['place', 'bigint'],
        ['ordinal', 'bigint'],
        ['salt', 'text'],
      ] as const)
        await db.schema.alterTable('receipts').addColumn(name, type).execute();
      await db.schema.createIndex('receipts_place').on('receipts').columns(['place', 'stored', 'nonce']).execute();
      await createTable(db, 'disclosureNodes', { id: 'integer', hash: 'text' }, ['id']);
      await createTable(
        db,
        'disclosureEpochs',
        {
          id: 'integer',
          slot: 'integer',
          cadence: 'integer',
          missed: 'integer',
          size: 'integer',
          root: 'text',
          anchor: 'text',
          status: 'text',
          nonce: 'integer?',
          transactions: 'text?',
          gas: 'integer?',
          signedAt: 'integer?',
          epoch: 'integer?',
          block: 'integer?',
          blockHash: 'text?',
          at: 'integer?',
        },
        ['id'],
        ['slot'],
      );
      await db.schema.createIndex('disclosureEpochs_status').on('disclosureEpochs').columns(['status', 'id']).execute();
    },
  },
  'main-009-custodians': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('disclosureEpochs').addColumn('custodian', 'text').execute();
    },
  },
};
