import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { endSession, readSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { openDatabase, tables } from './database.ts';
import { checkChain } from './log-chain.ts';
import { migrations } from './migrations.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

interface Dump {
  version: number;
  password: string;
  expect: {
    entries: number;
    lane: number;
    undoSeconds: number;
    grants: `0x${string}`[];
    stopped: `0x${string}`[];
    records: `0x${string}`[];
    openings: `0x${string}`[];
    connected: string[];
    portals: number;
    /** What a later version knew besides. */
    also?: object;
  };
  tables: Record<string, [IDBValidKey, unknown][]>;
}

const folder = new URL('./fixtures/', import.meta.url);
const bytesAgain = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
    : value;
const dumps = readdirSync(folder)
  .filter((name) => /^version-\d+\.json$/.test(name))
  .map((name): Dump => JSON.parse(readFileSync(new URL(name, folder), 'utf8'), bytesAgain));

/** Puts a dump in place, as the browser of that day left it. */
async function lay({ version, tables: rows }: Dump): Promise<void> {
  const db = await openDB('chartkey', version, {
    upgrade: (fresh) => Object.keys(rows).forEach((table) => void fresh.createObjectStore(table)),
  });
  for (const [table, entries] of Object.entries(rows))
    for (const [key, value] of entries) await db.put(table, value, key);
  db.close();
}
const remove = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

beforeEach(() => remove('chartkey'));
afterEach(async () => {
  await endSession();
  await fakeBrowser.storage.local.remove('autoLockMinutes');
});

it('there is a dump of every version of the format', () => {
  expect(dumps.map(({ version }) => version).sort()).toEqual(migrations.map((_, i) => i + 1));
});

describe.each(dumps)('a database of version $version (dump of that day)', (dump) => {
  it('opens with its password and says all it said, before and after something is written', async () => {
    await lay(dump);
    await unlockVault(dump.password);
    const gateway = memoryGateway();
    const engine = await createTestEngine({ blocks: await vouchingBlocks(), gateway: gateway.client });
    const check = async () => {
      engine.ledger.forget();
      const ledger = await engine.ledger.read();
      const { expect: was } = dump;
      expect(ledger).toMatchObject({ lane: was.lane, undoSeconds: was.undoSeconds, ...was.also });
      expect([...ledger.grants.keys()].sort()).toEqual([...was.grants].sort());
      expect([...ledger.stopped.keys()]).toEqual(was.stopped);
      expect([...ledger.records.keys()]).toEqual(was.records);
      expect((ledger.openings.get(was.grants[0]!) ?? []).map(({ receipt }) => receipt)).toEqual(was.openings);
      const connected = [...ledger.portals.values()].filter((portal) => portal.connected);
      expect(connected.map(({ origin }) => origin)).toEqual(was.connected);
      expect(ledger.portals.size).toBe(was.portals);
      const whole = await engine.ledger.granted(was.grants);
      for (const id of was.grants)
        expect((await engine.keys.signer(whole.get(id)!.path)).address).toBe(whole.get(id)!.grant.patient);
      return ledger.length;
    };
    expect(await check()).toBe(dump.expect.entries);
    await checkChain(await engine.store.log());
    const [own, ...others] = await engine.store.devices();
    expect(own).toMatchObject({ lane: dump.expect.lane, own: true });
    expect([own!, ...others].reduce((sum, { count }) => sum + count, 0)).toBe(dump.expect.entries);
    for (const { lane, head } of others) expect(await checkChain(await engine.store.entriesOf(lane))).toBe(head);
    await engine.store.write({
      facts: [{ kind: 'asked', request: 'r', origin: dump.expect.connected[0]!, name: 'A' }],
    });
    expect(await check()).toBe(dump.expect.entries + 1);
    expect(await engine.store.damage()).toEqual([]);
    await checkChain(await engine.store.log());
    engine.db.close();
  });

  it('loses no row of any table, and every row says its version', async () => {
    await lay(dump);
    const db = await openDatabase();
    expect([...db.objectStoreNames].sort()).toEqual([...tables].sort());
    for (const [table, entries] of Object.entries(dump.tables))
      for (const [key, value] of entries)
        expect(await db.get(table as 'rows', key as string)).toMatchObject(value as object);
    for (const table of tables)
      for (const row of await db.getAll(table)) expect(row, table).toHaveProperty('v', expect.any(Number));
    db.close();
  });

  it('opens every sealed row', async () => {
    await lay(dump);
    await unlockVault(dump.password);
    await readSession(Date.now());
    const engine = await createTestEngine({ blocks: await vouchingBlocks(), gateway: memoryGateway().client });
    const places = await engine.db.getAllKeys('rows');
    expect(places.length).toBeGreaterThan(4);
    for (const place of places) expect(await engine.store.row(place)).toHaveProperty('v', 1);
    expect(await engine.store.chunks('d1')).toEqual([new Uint8Array([1, 2, 3])]);
    engine.db.close();
  });
});

it('a database of a newer Chartkey is refused with a code, and nothing of it is touched', async () => {
  const newer = await openDB('chartkey', migrations.length + 1, {
    upgrade: (db) => void db.createObjectStore('something').put({ new: true }, 1),
  });
  newer.close();
  await expect(openDatabase()).rejects.toMatchObject({ code: 'UNSUPPORTED_VERSION' });
  const again = await openDB('chartkey', migrations.length + 1);
  expect([...again.objectStoreNames]).toEqual(['something']);
  expect(await again.get('something', 1)).toEqual({ new: true });
  again.close();
});

it('an older window that lets go does not hold the upgrade up; one that does not is named, and nothing is lost', async () => {
  await lay(dumps.find(({ version }) => version === 1)!);
  const kind = await openDB('chartkey', 1, { blocking: (_now, _new, event) => (event.target as IDBDatabase).close() });
  const stubborn = await openDB('chartkey', 1);
  await expect(openDatabase('chartkey', { patience: 50 })).rejects.toMatchObject({
    code: 'STORAGE_BUSY',
    retryable: true,
  });
  expect((await stubborn.getAll('vault')).length).toBe(1);
  kind.close();
  stubborn.close();
  const db = await openDatabase();
  expect(db.version).toBe(migrations.length);
  // Given up, the first try went through all the same once it could; it must not hold this or a later upgrade.
  await remove('chartkey');
  db.close();
});

it('X10 an upgrade that dies half way leaves the old version as it was', async () => {
  const dump = dumps.find(({ version }) => version === 1)!;
  await lay(dump);
  const update = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
    throw new Error('the browser died');
  });
  await expect(openDatabase()).rejects.toThrow();
  update.mockRestore();
  const old = await openDB('chartkey', 1);
  expect([...old.objectStoreNames].sort()).toEqual(Object.keys(dump.tables).sort());
  old.close();
  const db = await openDatabase();
  expect(await db.count('mark')).toBe(1);
  db.close();
});
