import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import { ChartkeyError } from '#protocol/errors';

/** How many compiled statements are kept; the gateway's own queries are fewer. */
const statementLimit = 512;

/**
 * Kysely over `node:sqlite`: WAL with `synchronous=FULL`, so that a committed row survives a kill and a power cut (V2),
 * and exclusive, so that two gateways never share one file. `secure_delete` overwrites what is deleted: a destroyed
 * share is gone.
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = open(path);
  const statements = new Map<string, { reader: boolean; statement: StatementSync }>();
  const prepare = (sql: string) => {
    let known = statements.get(sql);
    if (!known) {
      const statement = database.prepare(sql);
      known = { statement, reader: statement.columns().length > 0 };
      if (statements.size >= statementLimit) statements.delete(statements.keys().next().value!);
      statements.set(sql, known);
    }
    return known;
  };
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const { statement, reader } = prepare(sql);
        return {
          reader,
          all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
          run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
          iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
        };
      },
    },
  });
}

function open(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 2_000 });
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    database.exec('PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA cache_size=-8000; BEGIN EXCLUSIVE; COMMIT;');
  } catch (cause) {
    database.close();
    throw new ChartkeyError('INTERNAL', { cause, detail: `${path} is in use by another gateway, or damaged` });
  }
  return database;
}
