import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { createTable } from '../store/create-table.ts';
import type { Migrations } from '../store/migrate.ts';

/** Part of the keep, beside the shares: what decides whether one is released. */
export interface PauseTables {
  /** The newest Pause of each grant. `paused` is 0 or 1; `version` of its message. */
  pauses: { grant: Hex; paused: number; version: number; at: number; signature: Hex };
}

/** Part of the main store. */
export interface PauseNewsTables {
  /** The newest version whose event is out. */
  pauseNews: { grant: Hex; version: number };
}

export const keepPauseMigrations: Migrations = {
  'keep-003-pauses': {
    async up(db: Kysely<unknown>) {
      const columns = {
        grant: 'text',
        paused: 'integer',
        version: 'integer',
        at: 'integer',
        signature: 'text',
      } as const;
      await createTable(db, 'pauses', columns, ['grant']);
    },
  },
};

export const pauseNewsMigrations: Migrations = {
  'main-002-pauses': {
    async up(db: Kysely<unknown>) {
      await createTable(db, 'pauseNews', { grant: 'text', version: 'integer' }, ['grant']);
    },
  },
};
