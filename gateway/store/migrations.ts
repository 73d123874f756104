import type { Kysely } from 'kysely';
import { agentMigrations } from '../agents/migrations.ts';
import { disclosureMigrations } from '../disclosures/tables.ts';
import { escrowMigrations } from '../escrow/tables.ts';
import { pauseNewsMigrations } from '../pauses/tables.ts';
import { shredMigrations } from '../shred/tables.ts';
import { createTable } from './create-table.ts';
import type { Migrations } from './migrate.ts';

/** The tables of `tables.ts`. A released migration is never changed; a new one is added below it. */
export const mainMigrations: Migrations = {
  'main-001': {
    async up(db: Kysely<unknown>) {
      await createTable(db, 'meta', { key: 'text', value: 'text' }, ['key']);
      await createTable(
        db,
        'deposits',
        {
          id: 'text',
          patient: 'text',
          expires: 'integer',
          terms: 'text',
          grantee: 'text',
          deposit: 'text',
          capsule: 'text',
          at: 'integer',
          ended: 'integer',
        },
        ['id'],
      );
      await createTable(
        db,
        'heads',
        {
          grant: 'text',
          version: 'integer',
          body: 'text',
          hash: 'text',
          at: 'integer',
          signature: 'text',
          cids: 'text',
          superseded: 'integer?',
        },
        ['grant', 'version'],
      );
      await createTable(
        db,
        'receipts',
        {
          nonce: 'text',
          grant: 'text',
          patient: 'text',
          sessionKey: 'text',
          at: 'integer',
          signature: 'text',
          signer: 'text',
          stored: 'integer',
        },
        ['nonce'],
      );
      await db.schema.createIndex('receipts_patient').on('receipts').columns(['patient', 'stored']).execute();
      await db.schema.createIndex('deposits_ended').on('deposits').columns(['ended', 'expires']).execute();
      await createTable(db, 'stops', { id: 'text' }, ['id']);
      await createTable(db, 'blobs', { cid: 'text', owner: 'text', size: 'integer', at: 'integer' }, ['cid', 'owner']);
      await db.schema.createIndex('blobs_owner').on('blobs').column('owner').execute();
      await createTable(
        db,
        'indexes',
        {
          owner: 'text',
          version: 'integer',
          previous: 'text',
          hash: 'text',
          body: 'text',
          signature: 'text',
        },
        ['owner'],
      );
      await createTable(
        db,
        'inbox',
        {
          seq: 'integer',
          custodian: 'text',
          owner: 'text',
          hash: 'text',
          body: 'text',
          size: 'integer',
          at: 'integer',
          signature: 'text',
        },
        ['seq'],
        ['custodian', 'owner', 'hash'],
      );
      await createTable(
        db,
        'events',
        { seq: 'integer', kind: 'text', body: 'text', block: 'integer?', retracted: 'integer' },
        ['seq'],
      );
      await db.schema.createIndex('events_block').on('events').column('block').execute();
      await db.schema.createIndex('events_kind').on('events').columns(['kind', 'seq']).execute();
      await createTable(db, 'counters', { name: 'text', value: 'integer' }, ['name']);
      await createTable(db, 'blocks', { number: 'integer', hash: 'text' }, ['number']);
      await createTable(db, 'chain', { id: 'text', granted: 'integer?', revoked: 'integer?' }, ['id']);
    },
  },
  ...pauseNewsMigrations,
  ...escrowMigrations,
  ...agentMigrations,
  ...shredMigrations,
  ...disclosureMigrations,
};
