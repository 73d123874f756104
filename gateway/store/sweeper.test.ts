import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { openKeep } from '../keep/keep.ts';
import { createLog } from '../log.ts';
import { random32 } from '../testing/patient.ts';
import { mainMigrations } from './migrations.ts';
import { openStore } from './open-store.ts';
import { sweepEnded } from './sweeper.ts';
import type { Tables } from './tables.ts';

const day = 86_400;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-sweep-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a grant that has ended loses its share and its heads, a live one keeps both', async () => {
  const store = await openStore<Tables>({ path: join(folder, 'main.sqlite') }, mainMigrations);
  const keep = await openKeep({ folder: join(folder, 'keep') });
  const now = 100 * day;
  const add = async (expires: number): Promise<Hex> => {
    const id = random32();
    const row = { id, patient: id, expires, terms: id, grantee: id, deposit: id, capsule: '', at: 1, ended: 0 };
    await store.insertInto('deposits').values(row).execute();
    const head = { grant: id, version: 1, body: '', hash: id, at: 1, signature: id, cids: '[]', superseded: null };
    await store.insertInto('heads').values(head).execute();
    await keep.put(id, new Uint8Array(32), id);
    return id;
  };
  const live = await add(now + day);
  const ended = await Promise.all(Array.from({ length: 250 }, () => add(now - 2 * day)));
  const parts = { store, keep, now: () => now, log: createLog('silent') };
  expect(await sweepEnded(parts)).toBe(250);
  expect(await sweepEnded(parts)).toBe(0);
  const left = await keep.hold([live, ...ended.slice(0, 20)], async ({ shares }) => [...shares.keys()]);
  expect(left).toEqual([live]);
  expect((await store.selectFrom('heads').select('grant').execute()).map(({ grant }) => grant)).toEqual([live]);
  await store.destroy();
  await keep.close();
});
