import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, fromHex, toHex } from '#protocol/bytes';
import { merkleLevels, merklePath, merkleRoot } from '#protocol/merkle';
import { merkleExtends } from '#protocol/merkle-consistency';
import { mainMigrations } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Tables } from '../store/tables.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { appendLeaves, extensionOf, pathsOf, rootAt, sizeOfLog } from './disclosure-log.ts';

describe.each(databases)('the log of disclosures on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let store: Awaited<ReturnType<typeof openStore<Tables>>>;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    const { databaseUrl } = await database.fresh();
    store = await openStore<Tables>({ path: ':memory:', databaseUrl }, mainMigrations);
  });
  afterAll(async () => {
    await store?.destroy();
    await database?.stop();
  });
  const it = test.runIf(!missing);

  it('D3 keeps the very trees of the protocol, whatever sizes it grew in, and every proof of them', async () => {
    const leaves: Bytes[] = [];
    const roots = new Map([[0, fromHex(await rootAt(store, 0))]]);
    expect(roots.get(0)).toEqual(await merkleRoot([]));
    for (const count of [1, 1, 2, 3, 9, 16, 5, 1, 30, 64, 7]) {
      const more = Array.from({ length: count }, () => new Uint8Array(randomBytes(32)));
      expect(await sizeOfLog(store)).toBe(leaves.length);
      await appendLeaves(store, leaves.length, more);
      leaves.push(...more);
      roots.set(leaves.length, await merkleRoot(leaves));
      expect(await rootAt(store, leaves.length)).toBe(toHex(roots.get(leaves.length)!));
    }
    // States between the ones it grew to can be proven as well.
    for (const size of [1, 5, 17, 38, 101, leaves.length]) {
      const levels = await merkleLevels(leaves.slice(0, size));
      const places = [0, 1, size >> 1, size - 1].filter((place) => place < size);
      const paths = await pathsOf(store, places, size);
      for (const [i, place] of places.entries()) expect(paths[i]).toEqual(merklePath(levels, place).map(toHex));
    }
    const later = { size: leaves.length, root: roots.get(leaves.length)! };
    for (const [size, root] of roots) {
      const path = (await extensionOf(store, size, leaves.length)).map((hash) => fromHex(hash));
      expect(await merkleExtends({ size, root }, later, path)).toBe(true);
    }
    expect(await extensionOf(store, leaves.length + 5, leaves.length)).toEqual([]);
  });
});
