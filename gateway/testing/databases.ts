import { postgresBin, startPostgres } from './postgres.ts';

export interface TestDatabase {
  /** Options for a gateway on fresh databases. */
  fresh(): Promise<{ databaseUrl?: string; keepDatabaseUrl?: string }>;
  stop(): Promise<void>;
}

/** The databases every store test runs on: `describe.each(databases)`. What is not installed says so in the title. */
export const databases: readonly { name: string; missing: boolean; start(): Promise<TestDatabase> }[] = [
  { name: 'SQLite', missing: false, start: async () => ({ fresh: async () => ({}), stop: async () => undefined }) },
  {
    name: postgresBin === undefined ? 'PostgreSQL (LEFT OUT: not installed here)' : 'PostgreSQL',
    missing: postgresBin === undefined,
    async start() {
      const postgres = await startPostgres();
      return {
        fresh: async () => ({
          databaseUrl: await postgres.createDatabase(),
          keepDatabaseUrl: await postgres.createDatabase(),
        }),
        stop: postgres.stop,
      };
    },
  },
];
