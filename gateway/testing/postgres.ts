import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from './until.ts';

const versions = '/usr/lib/postgresql';

/** Folder of Debian's PostgreSQL programs, or undefined when it is not installed. */
export const postgresBin: string | undefined = existsSync(versions)
  ? readdirSync(versions)
      .map((version) => join(versions, version, 'bin'))
      .filter((path) => existsSync(join(path, 'initdb')))
      .at(-1)
  : undefined;

export interface TestPostgres {
  /** URL of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A durable PostgreSQL of its own, as user postgres where we are root (it refuses to run as root). */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-postgres-'));
  const ids = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  if (ids) chownSync(folder, ids.uid, ids.gid);
  const user = ids ?? {};
  const data = join(folder, 'data');
  const bin = (name: string) => join(postgresBin!, name);
  execFileSync(bin('initdb'), ['-D', data, '-U', 'chartkey', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const server = spawn(bin('postgres'), flags, { ...user, cwd: folder, stdio: 'ignore' });
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const urlOf = (database: string) => `postgres://chartkey@127.0.0.1:${port}/${database}`;
  const run = async (sql: string): Promise<boolean> => {
    const client = new Client({ connectionString: urlOf('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(sql);
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  await until('PostgreSQL starts', () => run('select 1'));
  let made = 0;
  return {
    async createDatabase() {
      const name = `test${++made}`;
      if (!(await run(`create database ${name}`))) throw new Error('create database failed');
      return urlOf(name);
    },
    async stop() {
      process.off('exit', kill);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const idsOf = (name: string) => ({
  uid: Number(execFileSync('id', ['-u', name]).toString()),
  gid: Number(execFileSync('id', ['-g', name]).toString()),
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
