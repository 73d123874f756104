import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { ChartkeyError } from '#protocol/errors';
import { postgresDialect, type StorePlace } from './open-store.ts';
import { sqliteDialect } from './sqlite.ts';

/** How often a copy is made again that a running gateway wrote into meanwhile. */
const tries = 10;

/**
 * A store to look at and to change nothing of: PostgreSQL in read-only sessions, a file by a copy of it and its write-ahead
 * log, so that evidence stays as it is and a gateway may go on running. Throws `NOT_FOUND` without a file, `INTERNAL` for one
 * that is damaged or never holds still.
 */
export async function openReadOnly<T>({
  path,
  databaseUrl,
}: StorePlace): Promise<{ store: Kysely<T>; close(): Promise<void> }> {
  if (databaseUrl) {
    const store = new Kysely<T>({ dialect: postgresDialect(databaseUrl, { readOnly: true }) });
    return { store, close: () => store.destroy() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-copy-'));
  try {
    const copy = await copyStill(path, folder);
    const store = new Kysely<T>({ dialect: sqliteDialect(copy) });
    return {
      store,
      close: async () => {
        await store.destroy();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}

/** Copies the file and its log as of one moment: neither changed while they were read, and the copy is sound. */
async function copyStill(path: string, folder: string): Promise<string> {
  const copy = join(folder, basename(path));
  const parts = ['', '-wal'];
  const look = async () => JSON.stringify(await Promise.all(parts.map((part) => stateOf(`${path}${part}`))));
  for (let tried = 0; tried < tries; tried++) {
    const before = await look();
    for (const part of parts) {
      await rm(`${copy}${part}`, { force: true });
      await copyFile(`${path}${part}`, `${copy}${part}`).catch((cause: NodeJS.ErrnoException) => {
        if (part !== '' && cause.code === 'ENOENT') return;
        throw new ChartkeyError('NOT_FOUND', { cause, detail: `${path} cannot be read` });
      });
    }
    if (before === (await look()) && isSound(copy)) return copy;
  }
  throw new ChartkeyError('INTERNAL', {
    detail: `${path} is damaged, or changes all the time: stop its gateway, or give a copy`,
  });
}

const stateOf = (path: string) =>
  stat(path).then(
    ({ size, mtimeMs }) => [size, mtimeMs],
    () => undefined,
  );

function isSound(path: string): boolean {
  try {
    const database = new DatabaseSync(path);
    const { integrity_check: said } = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
    database.close();
    return said === 'ok';
  } catch {
    return false;
  }
}
