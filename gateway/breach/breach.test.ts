import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { tokenLifetime } from '#protocol/lease';
import { clinicianKeyOf } from '#protocol/p256';
import { openReadOnly } from '../store/open-read-only.ts';
import type { Tables } from '../store/tables.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { noLimits } from '../testing/no-limits.ts';
import { makeGrant, makeHead, type TestGrant } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { shredOf } from '../testing/whole-account.ts';
import { readBreachCommand } from './incident.ts';

const main = fileURLToPath(new URL('../breach.ts', import.meta.url));
const hour = 3_600;
const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

interface Ran {
  code: number;
  out: string;
  err: string;
}
const run = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['--no-warnings', main, ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

describe.each(databases)('the list of affected grants from a gateway on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  let session: Session;
  let other: Session;
  let opened: TestGrant;
  let quiet: TestGrant;
  let stopped: TestGrant;
  let erased: TestGrant;
  let theirs: TestGrant;
  /** Not opened; then the account was erased. */
  let unseen: TestGrant;
  /** The same, stopped before, as the extension does it. */
  let stoppedUnseen: TestGrant;
  /** Its first head named a blob, the third does not, and the first is gone. */
  let moved: TestGrant;
  let cid: string;
  let movedCid: string;
  let ahead = 0;
  let env: Record<string, string>;
  const now = Math.floor(Date.now() / 1000);
  const within = ['--from', instant(now - hour), '--until', instant(now + hour)];
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    const { databaseUrl, keepDatabaseUrl } = await database.fresh();
    const urls = { ...(databaseUrl ? { databaseUrl } : {}), ...(keepDatabaseUrl ? { keepDatabaseUrl } : {}) };
    const clock = () => Math.floor(Date.now() / 1000) + ahead;
    gateway = await startTestGateway(chain, { ...urls, limits: noLimits, now: clock });
    env = {
      DATABASE_URL: databaseUrl ?? '',
      KEEP_DATABASE_URL: keepDatabaseUrl ?? '',
      CHARTKEY_DATA_DIR: gateway.dataDir,
    };
    session = await makeSession(chain.deployment, chain.clinic);
    other = await makeSession(chain.deployment, chain.clinic);
    const make = () => makeGrant(chain.deployment, gateway.url, chain.clinic.address);
    [opened, quiet, stopped, erased] = [await make(), await make(), await make(), await make()];
    theirs = await makeGrant(chain.deployment, gateway.url, chain.authority.address);
    [unseen, stoppedUnseen, moved] = [await make(), await make(), await make()];
    for (const grant of [quiet, stopped, erased, theirs, unseen, stoppedUnseen]) await gateway.client.publish(grant);
    movedCid = (await gateway.client.publish(moved, 1)).blobs[0]!.cid;
    for (const version of [2, 3]) {
      ahead = version === 3 ? tokenLifetime + 60 : 0;
      const head = await makeHead(chain.deployment, moved, version, []);
      expect((await gateway.client.call('PUT', `/heads/${moved.id}`, head)).status).toBe(200);
    }
    ahead = 0;
    cid = (await gateway.client.publish(opened, 3)).blobs[0]!.cid;
    for (const [grant, by] of [
      [opened, session],
      [opened, session],
      [stopped, other],
      [erased, session],
    ] as const)
      expect((await gateway.client.lease(grant.id, by)).status).toBe(200);
    await gateway.client.revoke(stopped);
    await gateway.client.revoke(stoppedUnseen);
    for (const { patient } of [erased, unseen, stoppedUnseen])
      await gateway.client.call('POST', '/shreds', await shredOf(chain, gateway.url, patient));
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const it = test.runIf(!missing);

  interface Listed {
    counts: Record<string, number>;
    known: string[];
    unknown: string[];
    grants: {
      grant: Hex;
      exposure: string;
      patient?: Hex;
      openings: number;
      openedBy: string[];
      stopped?: unknown;
      segments?: number;
      blob?: string;
    }[];
  }
  const list = async (...more: string[]): Promise<Listed> => {
    const { code, out, err } = await run([...within, '--format', 'json', ...more], env);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Listed;
  };
  const idsOf = ({ grants }: Listed) => grants.map(({ grant }) => grant).sort();
  const ids = (...grants: TestGrant[]) => grants.map(({ id }) => id).sort();

  it('names all that could be opened within the time, and which were, by whom and when', async () => {
    const listed = await list();
    expect(idsOf(listed)).toEqual(ids(opened, quiet, stopped, erased, theirs, unseen, stoppedUnseen, moved));
    const of = ({ id }: TestGrant) => listed.grants.find(({ grant }) => grant === id)!;
    const key = await clinicianKeyOf(session.point);
    expect(of(opened)).toMatchObject({ exposure: 'opened', openings: 2, openedBy: [key], segments: 3 });
    expect(of(quiet)).toMatchObject({ exposure: 'openable', openings: 0, openedBy: [] });
    expect(of(stopped)).toMatchObject({ exposure: 'opened', openings: 1, stopped: expect.stringMatching(/^\d{4}-/) });
    const ended = { stopped: expect.stringMatching(/^\d{4}-/) };
    expect(of(erased)).toMatchObject({ exposure: 'opened', patient: erased.patient.address, ...ended });
    expect(of(erased)).not.toHaveProperty('grantee');
    // Erased without an opening: only the keep knows that there was such a grant, and not whose.
    for (const grant of [unseen, stoppedUnseen]) {
      expect(of(grant)).toMatchObject({ exposure: 'openable', openings: 0, openedBy: [], ...ended });
      expect(of(grant)).not.toHaveProperty('patient');
    }
    expect(listed.counts).toEqual({
      grants: 8,
      opened: 3,
      openable: 5,
      patientAccounts: 6,
      grantsOfUnknownAccounts: 2,
      openings: 4,
    });
    expect(listed.known.length * listed.unknown.length).toBeGreaterThan(0);
  });

  it('is narrowed by grantee, clinician and blob', async () => {
    expect(idsOf(await list('--grantee', chain.authority.address))).toEqual(ids(theirs, erased, unseen, stoppedUnseen));
    const key = await clinicianKeyOf(other.point);
    expect(idsOf(await list('--clinician', key))).toEqual(ids(stopped));
    const holding = await list('--blob', cid);
    expect(holding.grants.filter(({ blob }) => blob === 'named').map(({ grant }) => grant)).toEqual([opened.id]);
    // Heads of these are gone: whether they named the blob cannot be said, so they stay on the list.
    const unsaid = holding.grants.filter(({ blob }) => blob === 'unknown').map(({ grant }) => grant);
    expect(unsaid.sort()).toEqual(ids(erased, unseen, stoppedUnseen, moved));
    const movedOn = (await list('--blob', movedCid)).grants.find(({ grant }) => grant === moved.id);
    expect(movedOn).toMatchObject({ blob: 'unknown' });
  });

  it('is empty for a time before anything, but for what no row says the beginning of, and leaves out what had ended before the time', async () => {
    const before = await run(['--from', '2020-01-01', '--until', '2020-01-02', '--format', 'json'], env);
    expect(idsOf(JSON.parse(before.out) as Listed)).toEqual(ids(erased, unseen, stoppedUnseen));
    const later = await run(
      ['--from', instant(now + hour), '--until', instant(now + 2 * hour), '--format', 'json'],
      env,
    );
    expect(idsOf(JSON.parse(later.out) as Listed)).toEqual(ids(opened, quiet, theirs, moved));
  });

  it('says what is missing from it without the keep, and names the rest', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chartkey-breach-'));
    const places = env.DATABASE_URL ? ['--keep-database', 'postgres://localhost:1/none'] : ['--data', folder];
    if (!env.DATABASE_URL) await cp(join(gateway.dataDir, 'main.sqlite'), join(folder, 'main.sqlite'));
    if (!env.DATABASE_URL) await cp(join(gateway.dataDir, 'main.sqlite-wal'), join(folder, 'main.sqlite-wal'));
    const listed = await list(...places);
    expect(idsOf(listed)).toEqual(ids(opened, quiet, stopped, erased, theirs, moved));
    expect(listed.unknown.at(-1)).toMatch(/accounts that were erased since, .* are missing from this list/);
    await rm(folder, { recursive: true });
  });

  it('is CSV as well, with what is not known beside it', async () => {
    const { out, err } = await run(within, env);
    const lines = out.trim().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^grant,patient,grantee,exposure,/);
    expect(lines.find((line) => line.startsWith(opened.id))).toContain(',opened,2,');
    expect(err).toContain('Not known here:');
  });

  it('changes nothing: the store stays byte for byte as it was, and the gateway runs on', async () => {
    const path = join(gateway.dataDir, 'main.sqlite');
    const digest = async () =>
      env.DATABASE_URL
        ? ''
        : createHash('sha256')
            .update(await readFile(path))
            .digest('hex');
    const before = await digest();
    await list();
    expect(await digest()).toBe(before);
    expect((await gateway.client.call('GET', '/healthz')).status).toBe(200);
    const { store, close } = await openReadOnly<Tables>({ path, databaseUrl: env.DATABASE_URL || undefined });
    const rows = await store.selectFrom('deposits').select('id').execute();
    expect(rows.map(({ id }) => id)).toContain(opened.id);
    if (env.DATABASE_URL) await expect(store.deleteFrom('deposits').execute()).rejects.toThrow(/read-only/);
    await close();
  });
});

describe('the question', () => {
  const read = (...argv: string[]) => readBreachCommand(argv, {}).incident;

  test('days are whole days, UTC; instants are exact', () => {
    expect(read('--from', '2026-11-01', '--until', '2026-11-02')).toEqual({
      from: Date.UTC(2026, 10, 1) / 1000,
      until: Date.UTC(2026, 10, 3) / 1000,
    });
    const exact = read('--from', '2026-11-01T09:30', '--until', '2026-11-01T12:00:00+02:00');
    expect(exact).toEqual({ from: Date.UTC(2026, 10, 1, 9, 30) / 1000, until: Date.UTC(2026, 10, 1, 10) / 1000 });
  });

  test.each([
    [['--from', '2026-11-01'], '--until'],
    [['--from', 'yesterday', '--until', '2026-11-01'], '--from'],
    [['--from', '2026-02-30', '--until', '2026-11-01'], '--from'],
    [['--from', '2026-11-02', '--until', '2026-11-01'], '--until'],
    [['--from', '2026-11-01', '--until', '2026-11-02', '--grantee', '0x12'], '--grantee'],
    [['--from', '2026-11-01', '--until', '2026-11-02', '--clinician', 'Dr. No'], '--clinician'],
    [['--from', '2026-11-01', '--until', '2026-11-02', '--blob', 'x'], '--blob'],
    [['--from', '2026-11-01', '--until', '2026-11-02', '--format', 'pdf'], '--format'],
    [['--form', '2026-11-01'], '--form'],
  ])('%j is refused by the name of what is wrong', (argv, flag) => {
    expect(() => read(...argv)).toThrow(
      expect.objectContaining({ code: 'BAD_MESSAGE', detail: expect.stringContaining(flag) }),
    );
  });

  test('a folder without a store, and no question at all, end with a code and no list', async () => {
    const window = ['--from', '2026-11-01', '--until', '2026-11-02'];
    expect(await run([...window, '--data', '/nowhere'])).toMatchObject({ code: 1, out: '' });
    expect((await run([...window, '--data', '/nowhere'])).err).toMatch(/^NOT_FOUND/);
    expect((await run([])).code).toBe(2);
  });
});
