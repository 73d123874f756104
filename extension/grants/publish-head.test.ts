import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { publishHeads, resume } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { addShare } from '../testing/add-share.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { shareWith } from '../testing/share.ts';
import { openBrowser } from '../testing/two-browsers.ts';
import { wipeDatabases } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import type { GatewayClient } from './gateway-client.ts';
import { narrowGrant, narrowingOf } from './narrow-grant.ts';
import { sharingHandlers } from './sharing-handlers.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const second = 'chartkey.second';
const gone = 'Observation.laboratory';
let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
/** Another browser of the same person. */
let other: Engine;

beforeEach(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  other = await openBrowser({ gateway: gateway.client, name: second, blocks });
});
afterEach(async () => {
  engine.db.close();
  other.db.close();
  await endSession();
  await wipeDatabases('chartkey', second);
});

const share = () => shareWith(engine, clinic);
/** Both browsers know what the other does. */
const meetUp = async () => {
  for (const one of [engine, other, engine]) await mirrorOf(one).syncAnew();
};
const lessOf = async (on: Engine, id: Hex) => {
  const { limit } = await narrowingOf(on, await on.charts.read(), id, undefined);
  return { ...limit, classes: limit.classes.filter((name) => name !== gone) };
};
/** The screen's button. */
const narrow = async (on: Engine, id: Hex) =>
  sharingHandlers(on, () => undefined)['sharing.narrow']({ id, limit: await lessOf(on, id) });
/** Classes of which the newest head at the gateway names a ciphertext. */
const openNow = async (id: Hex): Promise<string[]> => {
  const { segments } = await engine.charts.read();
  const cids = new Set(gateway.heads.get(id)!.at(-1)!.cids);
  return [...new Set(segments.filter(({ cid }) => cids.has(cid)).map((segment) => segment.class))];
};
const offline = async (): Promise<never> => {
  throw new ChartkeyError('OFFLINE');
};
const through = (change: Partial<GatewayClient>): Engine => ({
  ...engine,
  gateway: { ...gateway.client, ...change },
});
const fileMore = async (on: Engine) => {
  await seedChart(on, gateway.blobs);
  on.charts.forget();
};

it('a share whose deposit is on its way from another browser keeps no other from the gateway (gateway in memory)', async () => {
  const waiting = await addShare(engine);
  const id = await share();
  await meetUp();
  await narrow(other, id);
  expect(await openNow(id)).not.toContain(gone);
  await resume(other);
  // However long it takes: without a deposit there is nothing to publish for.
  await resume({ ...other, now: () => Date.now() + 20 * 60_000 });
  expect(gateway.heads.has(waiting)).toBe(false);
});

it('a head that is refused keeps no other from the gateway, and is told (gateway in memory)', async () => {
  const [first, next] = [await share(), await share()];
  for (const id of [first, next]) await narrowGrant(engine, id, await lessOf(engine, id));
  const refusing = through({
    putHead: async (head) => {
      if (head.head.grant === first) throw new ChartkeyError('NOT_ALLOWED');
      await gateway.client.putHead(head);
    },
  });
  await expect(publishHeads(refusing)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await openNow(next)).not.toContain(gone);
  await publishHeads(engine);
  expect(await openNow(first)).not.toContain(gone);
});

it('K4 a share that only the relay does not have yet is narrowed at the gateway at once (gateway in memory)', async () => {
  engine = through({ relay: offline });
  const id = await share();
  expect((await openRequests(engine.store)).map(({ state }) => state)).toEqual(['headed']);
  await narrow(engine, id);
  expect(await openNow(id)).not.toContain(gone);
});

it('K4 another browser narrows while this one asks which version comes next: it stays out (gateway in memory)', async () => {
  const id = await share();
  await meetUp();
  // It is ahead by one head, so that this browser has to ask.
  const heads = gateway.heads.get(id)!;
  heads.push({ ...heads[0]!, head: { ...heads[0]!.head, version: 2 } });
  await fileMore(engine);
  let asked = 0;
  const late = through({
    headOf: async (...given) => {
      asked += 1;
      if (asked === 1) await narrow(other, id);
      return gateway.client.headOf(...given);
    },
  });
  await publishHeads(late);
  expect(asked).toBeGreaterThan(0);
  expect(heads.length).toBeLessThan(gateway.heads.get(id)!.length);
  expect(await openNow(id)).not.toContain(gone);
});

it('K4 narrowed elsewhere a moment ago: whoever loses the race reads of it first (gateway in memory)', async () => {
  const id = await share();
  await meetUp();
  await narrow(engine, id);
  await fileMore(other);
  await publishHeads(other);
  expect(gateway.heads.get(id)!.length).toBeGreaterThan(2);
  expect(await openNow(id)).not.toContain(gone);
});

it('K4 a run of the mirror that had looked before is not taken for having caught up (gateway in memory)', async () => {
  const id = await share();
  await fileMore(engine);
  // It has nothing to write itself, so nobody tells it that it was overtaken.
  await meetUp();
  const looked = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let looks = 0;
  const slow = through({
    getIndex: async (...given) => {
      const index = await gateway.client.getIndex(...given);
      looks += 1;
      if (looks > 1) return index;
      looked.resolve();
      await goOn.promise;
      return index;
    },
    headOf: async (...given) => {
      setTimeout(goOn.resolve, 50);
      return gateway.client.headOf(...given);
    },
  });
  const run = mirrorOf(slow).sync();
  await looked.promise;
  await narrow(other, id);
  await publishHeads(slow);
  await run;
  expect(await openNow(id)).not.toContain(gone);
});

it('K4 narrowed by another browser before this one knew that its first head had arrived (gateway in memory)', async () => {
  engine = through({
    putHead: async (head) => {
      await gateway.client.putHead(head);
      throw new ChartkeyError('OFFLINE');
    },
  });
  const id = await share();
  await meetUp();
  await narrow(other, id);
  const later = { ...engine, gateway: gateway.client, now: () => Date.now() + 60_000 };
  await resume(later);
  expect(await openRequests(engine.store)).toEqual([]);
  expect(await openNow(id)).not.toContain(gone);
});

it.each([
  ['is not there', offline],
  ['never answers', () => new Promise<never>(() => undefined)],
])('a mirror that %s keeps no narrowing from the gateway (gateway in memory)', async (_, getIndex) => {
  const id = await share();
  await narrow(through({ getIndex }), id);
  expect(await openNow(id)).not.toContain(gone);
});
