import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { placesIn } from '../places.ts';
import { mainMigrations } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Tables } from '../store/tables.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeEscrow, type TestEscrow } from '../testing/escrow.ts';
import { freshAccount } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { startRecoveryClock } from './recovery-clock.ts';

const hour = 60 * 60;
const day = 24 * hour;
const url = 'http://gateway.test';
let chain: TestChain;
let folder: string;
let time = Math.floor(Date.now() / 1000);
const now = () => time;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-escrow-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (dataDir: string): Promise<TestGateway> => startTestGateway(chain, { dataDir, url, now });

/** Three escrows are asked for, six hours later an image is taken; then one request is refused, one escrow removed. */
async function history() {
  const [data, image] = [join(folder, 'data'), join(folder, 'image')];
  const escrows: TestEscrow[] = [];
  for (let i = 0; i < 3; i++) escrows.push(await makeEscrow(chain.deployment, undefined, 1));
  const [waiting, refused, removed] = escrows as [TestEscrow, TestEscrow, TestEscrow];
  const first = await start(data);
  for (const made of escrows) {
    await first.client.call('PUT', made.path, made.write(time));
    expect((await first.client.call('POST', `${made.path}/requests`, made.request(time))).status).toBe(200);
  }
  const request = refused.requestId(time);
  time += 6 * hour;
  await first.stop();
  await cp(data, image, { recursive: true });
  const second = await start(data);
  expect((await second.client.call('POST', `${refused.path}/refusals`, refused.refusal(request))).status).toBe(200);
  expect((await second.client.call('POST', `${removed.path}/removal`, removed.removal())).status).toBe(200);
  await second.stop();
  return { data, image, waiting, refused, removed, request };
}

test('K12 an older image of every store, with the tombstone journal kept: what was refused or removed stays so', async () => {
  const { data, image, waiting, refused, removed } = await history();
  await cp(join(placesIn(data).keep, 'tombstones.ndjson'), join(placesIn(image).keep, 'tombstones.ndjson'));
  time += 30 * day;
  const restored = await start(image);
  time += day;
  expect((await refused.take(restored.client, time)).code).toBe('RECOVERY_WAITING');
  expect((await refused.state(restored.client)).body.recovery).toBeUndefined();
  expect((await removed.take(restored.client, time)).code).toBe('ESCROW_GONE');
  expect((await waiting.take(restored.client, time)).status).toBe(200);
  await restored.stop();
});

test('K12 an older image without journal or keep: no wait is shortened, and the owner can refuse all over again', async () => {
  const { image, refused, waiting, request } = await history();
  await rm(placesIn(image).keep, { recursive: true });
  time += 30 * day;
  const restored = await start(image);
  for (const made of [refused, waiting]) {
    expect((await made.state(restored.client)).body.recovery?.left).toBe(18 * hour);
    expect((await made.take(restored.client, time)).code).toBe('RECOVERY_WAITING');
  }
  time += 17 * hour;
  expect((await refused.take(restored.client, time)).code).toBe('RECOVERY_WAITING');
  const refusal = refused.refusal(request);
  expect((await restored.client.call('POST', `${refused.path}/refusals`, refusal)).status).toBe(200);
  time += hour;
  expect((await refused.take(restored.client, time)).code).toBe('RECOVERY_WAITING');
  expect((await waiting.take(restored.client, time)).status).toBe(200);
  await restored.stop();
});

test('K12 what a backup brings back of removed escrows is taken out again, and takes no room of their controller', async () => {
  const [data, image] = [join(folder, 'data'), join(folder, 'image')];
  const [controller, four] = [freshAccount(), [] as TestEscrow[]];
  const put = ({ client }: TestGateway, made: TestEscrow) => client.call('PUT', made.path, made.write(time));
  const first = await start(data);
  for (let i = 0; i < 4; i++) four.push(await makeEscrow(chain.deployment, controller, 1));
  for (const made of four) expect((await put(first, made)).status).toBe(200);
  const [removed, asked] = four as [TestEscrow, TestEscrow];
  expect((await first.client.call('POST', `${asked.path}/requests`, asked.request(time))).status).toBe(200);
  await first.stop();
  await cp(data, image, { recursive: true });
  const second = await start(data);
  for (const made of [removed, asked])
    expect((await second.client.call('POST', `${made.path}/removal`, made.removal())).status).toBe(200);
  await second.stop();
  await cp(join(placesIn(data).keep, 'tombstones.ndjson'), join(placesIn(image).keep, 'tombstones.ndjson'));

  const restored = await start(image);
  for (let i = 0; i < 2; i++)
    expect((await put(restored, await makeEscrow(chain.deployment, controller, 1))).status).toBe(200);
  expect((await put(restored, await makeEscrow(chain.deployment, controller, 1))).code).toBe('RATE_LIMITED');
  expect((await restored.client.call('POST', `${asked.path}/removal`, asked.removal())).status).toBe(200);
  await restored.stop();
  const database = new DatabaseSync(placesIn(image).main);
  const kept = database.prepare('SELECT escrow FROM escrows UNION ALL SELECT escrow FROM recoveries').all();
  database.close();
  expect(kept).toHaveLength(4);
  for (const { escrow } of [removed, asked]) expect(kept).not.toContainEqual({ escrow });
});

test('K12 time in which no gateway ran is not waited, and several on one store count each second once', async () => {
  const path = join(folder, 'main.sqlite');
  const store = await openStore<Tables>({ path }, mainMigrations);
  const zero = `0x${'00'.repeat(20)}` as const;
  const row = { escrow: zero, request: zero, at: 0, wait: day, counted: 0, seen: 1_000 };
  await store.insertInto('recoveries').values(row).execute();
  const counted = async () =>
    (await store.selectFrom('recoveries').select('counted').executeTakeFirstOrThrow()).counted;
  let clock = 1_000;
  const one = startRecoveryClock(store, () => clock, createLog('silent'));
  const two = startRecoveryClock(store, () => clock, createLog('silent'));
  clock += 500;
  await Promise.all([one.count(), two.count(), one.count()]);
  expect(await counted()).toBe(500);
  // Set back and forward again: nothing is counted twice.
  clock -= 300;
  await one.count();
  clock += 400;
  await two.count();
  expect(await counted()).toBe(600);
  await Promise.all([one.stop(), two.stop()]);
  clock += 10_000;
  const later = startRecoveryClock(store, () => clock, createLog('silent'));
  clock += 7;
  await later.count();
  expect(await counted()).toBe(607);
  await later.stop();
  await store.destroy();
});
