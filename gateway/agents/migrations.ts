import type { Kysely } from 'kysely';
import type { Migrations } from '../store/migrate.ts';

/** Columns of `deposits` for a patient who signs with a wallet and names an agent for the grant. */
export interface AgentColumns {
  /** The account that acts for the patient on this grant alone. */
  agent: string | null;
  agentUntil: number | null;
  agentSignature: string | null;
}

export const agentMigrations: Migrations = {
  'main-007-agents': {
    async up(db: Kysely<unknown>) {
      for (const [name, type] of [
        ['agent', 'text'],
        ['agentUntil', 'bigint'],
        ['agentSignature', 'text'],
      ] as const)
        await db.schema.alterTable('deposits').addColumn(name, type).execute();
      await db.schema.createIndex('deposits_agent').on('deposits').column('agent').execute();
    },
  },
};
