import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { Engine } from '../background/create-context.ts';
import type { ChainEvent } from '../chain/chain-row.ts';
import type { Box } from '../storage/database.ts';
import { type MemoryGateway, memoryGateway, seedChart } from '../testing/engine.ts';
import { openBrowser } from '../testing/two-browsers.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { crossCheck } from './cross-check.ts';
import { mirrorOf } from './mirror.ts';
import { mirrorView } from './mirror-view.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let gateway: MemoryGateway;
let counter = 0;
let events: ChainEvent[] = [];
const opened: Engine[] = [];
const blocks = {
  head: async () => 100,
  hashOf: async () => `0x${'01'.repeat(32)}` as Hex,
  timeOf: async () => 1,
  read: async () => events,
};

beforeAll(() => createVault('correct horse battery', newWords(12)));
beforeEach(() => {
  gateway = memoryGateway();
  events = [];
});
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close();
});
const browser = async (name = `one-${++counter}`) => {
  const engine = await openBrowser({ gateway: gateway.client, name, blocks });
  opened.push(engine);
  return engine;
};
const spoilt = (box: Box): Box => ({ ...box, data: new Uint8Array(box.data.length) });

it('a history and a chart index damaged on disk come back from the mirror, and what was written since is kept (gateway in memory)', async () => {
  const name = `damaged-${++counter}`;
  const engine = await browser(name);
  const record = await seedChart(engine, gateway.blobs);
  await engine.store.write({ facts: [{ kind: 'connected', origin: 'https://a.example' }] });
  await mirrorOf(engine).sync();
  const chart = await engine.store.row(`chart/${record}`);
  const { db } = engine;
  await db.put('log', spoilt((await db.get('log', 0))!), 0);
  await db.put('rows', spoilt((await db.get('rows', `chart/${record}`))!), `chart/${record}`);
  await db.put('rows', spoilt((await db.get('rows', 'mirror/state'))!), 'mirror/state');
  await db.clear('snapshot');
  // The next start of the worker, with something to write down before anything was noticed.
  const next = await browser(name);
  await next.store.write({ facts: [{ kind: 'connected', origin: 'https://b.example' }] });
  await mirrorOf(next).sync();
  expect(await next.store.damage()).toEqual([]);
  expect(await next.store.row(`chart/${record}`)).toEqual(chart);
  const { portals, records } = await next.ledger.read();
  expect([...portals.keys()].sort()).toEqual(['https://a.example', 'https://b.example']);
  expect([...records.keys()]).toEqual([record]);
  expect(await mirrorView(next)).toMatchObject({ records: 1, missing: 0 });
});

it('a grant that only the chain knows to be revoked is stopped, once (chain in memory)', async () => {
  const engine = await browser();
  const id: Hex = `0x${'ab'.repeat(32)}`;
  const other: Hex = `0x${'cd'.repeat(32)}`;
  for (const each of [id, other]) await engine.store.write({ facts: [grantedFact(each)] });
  events = [{ kind: 'revoked', id, block: 3 }];
  await engine.follower.sync();
  expect([await crossCheck(engine), await crossCheck(engine)]).toEqual([1, 0]);
  expect([...(await engine.ledger.read()).stopped.keys()]).toEqual([id]);
  const bare = await browser();
  await mirrorOf(engine).sync();
  await mirrorOf(bare).sync();
  expect(await mirrorView(bare)).toMatchObject({ grants: 2, live: 1 });
});

it('what is written down goes to the gateway a moment later; a run that is on is joined (gateway in memory)', async () => {
  const engine = await browser();
  const mirror = mirrorOf(engine);
  expect(mirror).toBe(mirrorOf(engine));
  const [one, two] = [mirror.sync(), mirror.sync()];
  expect(one).toBe(two);
  await one;
  const [owner] = gateway.indexes.keys();
  const first = gateway.indexes.get(owner!)!.version;
  await engine.store.write({ facts: [{ kind: 'connected', origin: 'https://a.example' }] });
  for (let press = 0; press < 5; press++) mirror.poke();
  await vi.waitFor(() => expect(gateway.indexes.get(owner!)!.version).toBe(first + 1), { timeout: 10_000 });
  expect((await mirrorView(engine)).syncedAt).toBeGreaterThan(0);
});

it('why it failed is said until it works again (gateway in memory)', async () => {
  const engine = await browser();
  const mirror = mirrorOf(engine);
  const { putIndex } = engine.gateway;
  engine.gateway.putIndex = async () => Promise.reject(new Error('the cable'));
  await expect(mirror.sync()).rejects.toThrow();
  expect(await mirrorView(engine)).toMatchObject({ trouble: 'INTERNAL' });
  expect(await mirrorView(engine)).not.toHaveProperty('syncedAt');
  engine.gateway.putIndex = putIndex;
  await mirror.sync();
  expect(await mirrorView(engine)).not.toHaveProperty('trouble');
});

const grantedFact = (id: Hex) => ({
  kind: 'granted' as const,
  request: id.slice(0, 10),
  id,
  signature: `0x${'00'.repeat(65)}` as Hex,
  path: { branch: 'grants' as const, lane: 1, index: Number.parseInt(id.slice(2, 6), 16) },
  place: '',
  items: 1,
  tellLeftOut: true,
  grant: {
    patient: `0x${'11'.repeat(20)}` as Hex,
    expires: 4_000_060_800,
    terms: {
      ...{ grantee: `0x${'22'.repeat(20)}` as Hex, granteeKey: id, granteeName: 'A', origin: 'https://a.example' },
      ...{ gateway: 'http://localhost:8787', purpose: 'TREAT', scopes: ['patient/*.rs'], labels: [], records: [] },
      ...{ dataFrom: '2020-01', dataUntil: '2026-11', capsule: id, statement: id, salt: id },
    },
  },
});
