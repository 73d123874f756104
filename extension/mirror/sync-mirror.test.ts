import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Engine } from '../background/create-context.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { type MemoryGateway, memoryGateway, seedChart } from '../testing/engine.ts';
import { openBrowser } from '../testing/two-browsers.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { chunkLength } from './index-body.ts';
import { type MirrorRow, mirrorPlace } from './mirror-row.ts';
import { withTools } from './mirror-tools.ts';
import { syncMirror } from './sync-mirror.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let gateway: MemoryGateway;
let counter = 0;
const opened: Engine[] = [];

beforeAll(() => createVault('correct horse battery', newWords(12)));
beforeEach(() => {
  gateway = memoryGateway();
});
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close();
});

const browser = async (name = `browser-${++counter}`, client: GatewayClient = gateway.client) => {
  const engine = await openBrowser({ gateway: client, name });
  opened.push(engine);
  return engine;
};
const sync = (engine: Engine) => withTools(engine, {}, syncMirror);
const visited = (name: string): LogFact => ({ kind: 'connected', origin: `https://${name}.example` });
const originsOf = async ({ store }: Engine) => {
  const logs = await Promise.all((await store.devices()).map(({ lane }) => store.entriesOf(lane)));
  const origins = logs.flat().flatMap((entry) => (entry.kind === 'connected' ? [entry.origin.slice(8, -8)] : []));
  return [...new Set(origins)].sort();
};
const laneOf = async ({ store }: Engine) => (await store.devices()).find(({ own }) => own)?.lane;
const rowOf = async ({ store }: Engine) => (await store.row<MirrorRow>(mirrorPlace))!;
/** The gateway goes back to what it was, as from an old backup. */
const snapshot = () => {
  const indexes = new Map(gateway.indexes);
  const blobs = new Map(gateway.blobs);
  return () => {
    for (const [held, old] of [
      [gateway.indexes, indexes],
      [gateway.blobs, blobs],
    ] as const) {
      (held as Map<string, unknown>).clear();
      for (const [key, value] of old) (held as Map<string, unknown>).set(key, value);
    }
  };
};

it('what one browser wrote, another has after both synced; with nothing new nothing is written (gateway in memory)', async () => {
  const [one, two] = [await browser(), await browser()];
  await one.store.write({ facts: [visited('a')] });
  expect(await sync(one)).toMatchObject({ first: true, changed: false });
  expect((await sync(two)).changed).toBe(true);
  expect(await originsOf(two)).toEqual(['a']);
  await two.store.write({ facts: [visited('b')] });
  await sync(two);
  await sync(one);
  expect(await originsOf(one)).toEqual(['a', 'b']);
  const { version } = await rowOf(one);
  await sync(one);
  await sync(two);
  await sync(one);
  expect((await rowOf(one)).version).toBe(version);
  expect(await laneOf(one)).not.toBe(await laneOf(two));
});

it('long logs go in chunks that are uploaded once, and come back whole (gateway in memory)', async () => {
  const one = await browser();
  const names = Array.from({ length: chunkLength * 2 + 5 }, (_, i) => `n${String(i).padStart(4, '0')}`);
  await one.store.write({ facts: names.slice(0, chunkLength).map(visited) });
  await sync(one);
  const uploaded = gateway.blobs.size;
  await one.store.write({ facts: names.slice(chunkLength).map(visited) });
  await sync(one);
  expect([uploaded, gateway.blobs.size]).toEqual([1, 2]);
  const two = await browser();
  await sync(two);
  expect(await originsOf(two)).toEqual(names);
});

it('charts come along, and only once their ciphertext is at the gateway (gateway in memory)', async () => {
  const one = await browser();
  const record = await seedChart(one, gateway.blobs);
  await sync(one);
  const two = await browser();
  await sync(two);
  const row = async ({ store }: Engine) => store.row<{ items: unknown[] }>(`chart/${record}`);
  expect(await row(two)).toEqual(await row(one));
  expect((await row(two))!.items.length).toBeGreaterThan(3);
  await sync(two);
  await sync(one);
  expect((await rowOf(one)).packs).toHaveLength(1);
});

it('K7 a gateway that goes back is noticed, told with its dates, and healed (gateway in memory)', async () => {
  const [one, two] = [await browser(), await browser()];
  const record = await seedChart(one, gateway.blobs);
  await sync(one);
  await sync(two);
  const goBack = snapshot();
  await one.store.write({ facts: Array.from({ length: chunkLength }, (_, i) => visited(`later-${i}`)) });
  await sync(one);
  const { version, at } = await rowOf(one);
  goBack();
  await sync(one);
  const healed = await rowOf(one);
  expect(healed.alert).toMatchObject({ code: 'MIRROR_SET_BACK', had: at });
  expect(healed.alert!.offered).toBeLessThan(at);
  expect(healed.version).toBeLessThanOrEqual(version);
  const three = await browser();
  await sync(three);
  expect(await originsOf(three)).toEqual(await originsOf(one));
  expect(await three.store.row(`chart/${record}`)).toBeDefined();
  await sync(two);
  expect(await originsOf(two)).toEqual(await originsOf(one));
  expect((await rowOf(three)).alert).toBeUndefined();
});

it('K7 a gateway that lost everything, or shows another index under the same number, is noticed and healed (gateway in memory)', async () => {
  const one = await browser();
  const record = await seedChart(one, gateway.blobs);
  await sync(one);
  gateway.indexes.clear();
  gateway.blobs.clear();
  await sync(one);
  const { alert } = await rowOf(one);
  expect(alert).toMatchObject({ code: 'MIRROR_SET_BACK' });
  expect(alert).not.toHaveProperty('offered');
  const two = await browser();
  await sync(two);
  expect(await two.store.row(`chart/${record}`)).toBeDefined();

  // Two views, kept apart, with a write in each; then one of them is shown to both.
  const apart = snapshot();
  await one.store.write({ facts: [visited('first view')] });
  await sync(one);
  const shown = snapshot();
  apart();
  await two.store.write({ facts: [visited('second view')] });
  await sync(two);
  shown();
  await sync(two);
  expect((await rowOf(two)).alert).toMatchObject({ code: 'MIRROR_FORKED' });
  await sync(one);
  for (const engine of [one, two]) expect(await originsOf(engine)).toEqual(['first view', 'second view']);
});

it('K7 a gateway that hides one device, or one pack, is noticed and healed (gateway in memory)', async () => {
  const [one, two] = [await browser(), await browser()];
  await two.store.write({ facts: [visited('of two')] });
  await sync(two);
  await sync(one);
  const known = await rowOf(one);
  // What two wrote vanishes from a newer index: another device, which never saw it, wrote that one.
  gateway.indexes.clear();
  for (let written = 0; written <= known.version; written++) {
    const other = await browser();
    await other.store.write({ facts: [visited(`other-${written}`)] });
    await sync(other);
  }
  await sync(one);
  expect((await rowOf(one)).alert).toMatchObject({ code: 'MIRROR_SET_BACK' });
  const bare = await browser();
  await sync(bare);
  expect(await originsOf(bare)).toContain('of two');
});

it('K7 blobs the gateway lost leave the rest readable, nothing is written over, and whoever has them heals it (gateway in memory)', async () => {
  const one = await browser();
  await one.store.write({ facts: Array.from({ length: chunkLength + 3 }, (_, i) => visited(`n${i}`)) });
  await sync(one);
  const other = await browser();
  await other.store.write({ facts: [visited('other')] });
  await sync(other);
  const lost = new Map(gateway.blobs);
  gateway.blobs.clear();
  const bare = await browser();
  await sync(bare);
  expect(await originsOf(bare)).toEqual(['other']);
  expect((await rowOf(bare)).unread.map(({ lane }) => lane)).toEqual([await laneOf(one)]);
  for (const [cid, bytes] of lost) gateway.blobs.set(cid, bytes);
  await sync(bare);
  expect(await originsOf(bare)).toHaveLength(chunkLength + 4);
  expect((await rowOf(bare)).unread).toEqual([]);
});

it('one lost blob among many costs few questions (gateway in memory)', async () => {
  const one = await browser();
  const records = [];
  for (let i = 0; i < 16; i++) records.push(await seedChart(one, gateway.blobs));
  await sync(one);
  const [lost] = (await rowOf(one)).packs;
  gateway.blobs.delete(lost!);
  let asked = 0;
  const getBlobs: GatewayClient['getBlobs'] = (...given) => {
    asked += 1;
    return gateway.client.getBlobs(...given);
  };
  const bare = await browser('few-questions', { ...gateway.client, getBlobs });
  await sync(bare);
  expect((await bare.store.rows('chart/')).length).toBe(records.length - 1);
  expect(asked).toBeLessThanOrEqual(2 * Math.log2(16) + 1);
});

it('K9 a profile set back to an older copy goes on in a new lane and loses nothing of either time (gateway in memory)', async () => {
  const one = await browser('set-back');
  await one.store.write({ facts: [visited('before')] });
  await sync(one);
  const copy = { log: await one.db.getAll('log'), mark: await one.db.get('mark', 'log'), rows: await rowOf(one) };
  await one.store.write({ facts: [visited('after')] });
  await sync(one);
  const lane = await laneOf(one);
  // The disk of yesterday, and somebody goes on with it before it could sync.
  await one.db.clear('log');
  for (const [chunk, box] of copy.log.entries()) await one.db.put('log', box, chunk);
  await one.db.put('mark', copy.mark!, 'log');
  await one.store.write({ rows: { [mirrorPlace]: copy.rows } });
  one.ledger.forget();
  const again = await browser('set-back');
  expect(await originsOf(again)).toEqual(['before']);
  await again.store.write({ facts: [visited('on the old disk')] });
  await sync(again);
  expect(await laneOf(again)).not.toBe(lane);
  expect(await originsOf(again)).toEqual(['after', 'before', 'on the old disk']);
  const bare = await browser();
  await sync(bare);
  expect(await originsOf(bare)).toEqual(['after', 'before', 'on the old disk']);
});

it('X10 a sync that dies before or after any of its effects is made good by the next (gateway in memory)', async () => {
  class Killed extends Error {}
  const names = ['change', 'write', 'adopt', 'giveWay', 'putBlobs', 'putIndex', 'getBlobs', 'getIndex'] as const;
  const other = await browser();
  const record = await seedChart(other, gateway.blobs);
  await other.store.write({ facts: Array.from({ length: chunkLength }, (_, i) => visited(`other-${i}`)) });
  await sync(other);
  const start = snapshot();
  for (const after of [false, true]) {
    for (let fuse = 1; ; fuse++) {
      start();
      const name = `mortal-${fuse}-${after}`;
      let used = 0;
      const risky = <T extends object>(target: T): T =>
        new Proxy(target, {
          get: (of, key) => {
            const real = Reflect.get(of, key) as (...given: unknown[]) => Promise<unknown>;
            if (!(names as readonly string[]).includes(String(key))) return real;
            return async (...given: unknown[]) => {
              used += 1;
              if (used > fuse || (used === fuse && !after)) throw new Killed();
              const result = await real(...given);
              if (used >= fuse) throw new Killed();
              return result;
            };
          },
        });
      const engine = await browser(name);
      await engine.store.write({ facts: Array.from({ length: chunkLength }, (_, i) => visited(`${name}-${i}`)) });
      const dying = { ...engine, store: risky(engine.store), gateway: risky(engine.gateway) };
      const died = await sync(dying).then(
        () => false,
        () => true,
      );
      const next = await browser(name);
      await sync(next);
      expect(await originsOf(next)).toContain('other-5');
      expect(await next.store.row(`chart/${record}`)).toBeDefined();
      const { devices } = await rowOf(next);
      expect(devices.map(({ lane }) => lane)).toContain(await laneOf(next));
      const bare = await browser();
      await sync(bare);
      expect(await originsOf(bare)).toEqual(await originsOf(next));
      if (!died) break;
      expect(fuse).toBeLessThan(30);
    }
  }
}, 60_000);

it('a locked vault writes and reads nothing; a cancelled sync says so and can be repeated (gateway in memory)', async () => {
  const one = await browser();
  await one.store.write({ facts: [visited('a')] });
  const stopped = withTools(one, { signal: AbortSignal.abort() }, syncMirror);
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(gateway.indexes.size).toBe(0);
  await sync(one);
  expect([...gateway.indexes.keys()]).toHaveLength(1);
  const [owner] = gateway.indexes.keys() as IterableIterator<Hex>;
  // Nothing else is kept under this account.
  expect((await one.ledger.read()).grants.size).toBe(0);
  expect(owner).toMatch(/^0x[0-9a-f]{40}$/);
});
