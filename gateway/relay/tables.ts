import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { RelayRow } from '#protocol/wire/gateway';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

export type Kind = RelayRow['kind'];

/** The relay's own store: a role of its own, it shares nothing with the gateway's tables. */
export interface RelayTables {
  relayRows: {
    kind: Kind;
    id: Hex;
    /** Patient or owner: the account that signed. */
    account: Hex;
    /** Unix seconds; 0 for records. */
    expires: number;
    /** Terms or manifest hash. */
    body: Hex;
    signature: Hex;
    /** 1 where the account is a contract and signed as one (ERC-1271): sent by itself. */
    contract: number;
    status: RelayRow['status'];
    batch: number | null;
    /** Rows of one client that must not share a batch; forgotten once each has its own. */
    client: string | null;
    /** Unix milliseconds before which it is not sent. */
    due: number;
    at: number;
  };
  relayBatches: {
    id: number;
    kind: Kind;
    nonce: number;
    /** JSON of `SignedTransaction[]`: all that were ever signed for this nonce, newest last. */
    transactions: string;
    /** `lost`: the nonce was used by something else, the rows were queued again. */
    status: 'sent' | 'mined' | 'lost';
    /** Gas limit, then gas used. */
    gas: number;
    /** Unix milliseconds of the newest signing. */
    at: number;
    block: number | null;
    blockHash: string | null;
  };
  relayCounters: { name: string; value: number };
  relayMeta: { key: string; value: string };
}

export interface SignedTransaction {
  hash: Hex;
  raw: Hex;
  /** Wei, decimal. */
  maxFeePerGas: string;
  maxPriorityFeePerGas: string;
}

export const relayMigrations: Migrations = {
  'relay-001': {
    async up(db: Kysely<unknown>) {
      await createTable(
        db,
        'relayRows',
        {
          kind: 'text',
          id: 'text',
          account: 'text',
          expires: 'integer',
          body: 'text',
          signature: 'text',
          status: 'text',
          batch: 'integer?',
          client: 'text?',
          due: 'integer',
          at: 'integer',
        },
        ['kind', 'id'],
      );
      await db.schema.createIndex('relayRows_queue').on('relayRows').columns(['status', 'kind', 'due']).execute();
      await db.schema.createIndex('relayRows_batch').on('relayRows').column('batch').execute();
      await createTable(
        db,
        'relayBatches',
        {
          id: 'integer',
          kind: 'text',
          nonce: 'integer',
          transactions: 'text',
          status: 'text',
          gas: 'integer',
          at: 'integer',
          block: 'integer?',
          blockHash: 'text?',
        },
        ['id'],
      );
      await db.schema.createIndex('relayBatches_status').on('relayBatches').columns(['status', 'block']).execute();
      await createTable(db, 'relayCounters', { name: 'text', value: 'integer' }, ['name']);
      await createTable(db, 'relayMeta', { key: 'text', value: 'text' }, ['key']);
    },
  },
  'relay-002': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('relayRows')
        .addColumn('contract', 'bigint', (built) => built.notNull().defaultTo(0))
        .execute();
    },
  },
};
