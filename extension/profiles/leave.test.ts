import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { toBase64url } from '#protocol/bytes';
import type { Engine } from '../background/create-context.ts';
import { openLane } from '../background/open-lane.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { keepPress } from '../pause/press.ts';
import { reminderAlarm } from '../reminders/remind.ts';
import { reminderHandlers } from '../reminders/reminder-handlers.ts';
import { chainFacts, checkLog } from '../storage/log.ts';
import { logStart } from '../storage/log-chain.ts';
import type { LogEntry } from '../storage/log-entry.ts';
import { labRequest, shareFor } from '../testing/ask-household.ts';
import { createClinic, type MemoryGateway, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { createTestHousehold, type TestHousehold } from '../testing/household.ts';
import type { Institution } from '../testing/institution.ts';
import { ella, rosa } from '../testing/profiles.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords, seedOfEntropy } from '../vault/words.ts';
import { addPerson, handOver, removePerson } from './people.ts';
import { peopleView } from './people-view.ts';
import { deletePersonDatabase, personsOnDisk } from './person-databases.ts';
import { openEntropy } from './person-secret.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'correct horse battery';
let words: string[];
let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let household: TestHousehold;
let page: Page;

beforeAll(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
});
beforeEach(async () => {
  gateway = memoryGateway();
  words = newWords(12);
  await createVault(password, words);
  household = await createTestHousehold(blocks, gateway.client);
  await openLane(household.self);
  page = openPage(clinic.origin);
});
afterEach(async () => {
  page.leave();
  await household.close();
  await endSession();
  await wipeDatabase();
  for (const person of await personsOnDisk()) await deletePersonDatabase(person);
});

const share = (engine: Engine) => shareFor(household, engine, page, labRequest(clinic));
const seedText = (engine: Engine) => engine.keys.seed((seed) => toBase64url(seed));

it('a removed person is gone from list and disk, and does not come back by a late line', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await share(child);
  const { people } = await household.self.ledger.read();
  const { profile, secret } = people.get(person)!;
  await removePerson(household, person, true);
  expect(gateway.stopped.size).toBe(1);
  expect(await personsOnDisk()).toEqual([]);
  expect((await household.active()).person).toBeUndefined();
  await household.self.store.write({ facts: [{ kind: 'person', person, profile, secret: secret! }] });
  expect(await peopleView(household)).toEqual({ pending: 0, people: [] });
  await expect(household.find(person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('what opens the records of somebody who is gone stands in no log any more, and the logs still add up', async () => {
  const { self } = household;
  const [first, second] = [await addPerson(household, ella), await addPerson(household, rosa)];
  const lane = 77;
  const facts = [...(await self.store.log())].map(({ v: _, seq: __, prev: ___, ...fact }) => fact);
  await self.store.adopt(lane, await chainFacts([{ kind: 'device', lane }, ...facts.slice(1)], 1, 0, logStart));
  const before = await self.store.devices();
  await removePerson(household, first, false);
  const secretsIn = (entries: readonly LogEntry[]) =>
    entries.flatMap((entry) => (entry.kind === 'person' && entry.secret ? [entry.person] : []));
  expect(secretsIn(await self.store.log())).toEqual([second]);
  expect(secretsIn(await self.store.entriesOf(lane, 0))).toEqual([second]);
  expect(await self.db.count('snapshot')).toBe(0);
  await checkLog(await self.store.log());
  expect(await self.store.damage()).toEqual([]);
  // The other device still holds the secret: to it, and to the mirror, this is the same log.
  const after = await self.store.devices();
  expect(after.find((device) => device.lane === lane)).toEqual(before.find((device) => device.lane === lane));
  expect(await seedText(await household.find(second))).toHaveLength(86);
});

it('nobody is taken off while something they signed is still on its way', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await share(child);
  gateway.client.stop = () => Promise.reject(new Error('no network'));
  await expect(removePerson(household, person, true)).rejects.toMatchObject({ code: 'PERSON_BUSY' });
  expect((await household.self.ledger.read()).people.has(person)).toBe(true);
  expect(await personsOnDisk()).toEqual([person]);
});

it('nobody is reminded of the shares of whoever left: their moments and the alarm go (browser APIs in memory)', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await share(child);
  await reminderHandlers(household.everyone)['reminders.set']({ on: true });
  expect(fakeBrowser.storage.local.dump()).toContain(child.db.name);
  expect(fakeBrowser.alarmList.has(reminderAlarm)).toBe(true);
  const { name } = child.db;
  await handOver(household, person);
  expect(await personsOnDisk()).toEqual([]);
  expect(fakeBrowser.storage.local.dump()).not.toContain(name);
  expect(fakeBrowser.alarmList.has(reminderAlarm)).toBe(false);
});

it('a person may leave while everybody is paused: the press alone holds nobody back', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await keepPress(child, { paused: true });
  await handOver(household, person);
  expect(await personsOnDisk()).toEqual([]);
});

it('a hand-over is finished by the next worker when this one dies, and what was shared goes on', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await share(child);
  const tidy = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementationOnce(() => {
    throw new Error('the worker died');
  });
  await expect(handOver(household, person)).rejects.toThrow();
  tidy.mockRestore();
  const { deeds } = await household.self.ledger.activity(0, 1);
  expect(deeds[0]?.entry).toMatchObject({ kind: 'handedOver', name: 'Ella Marsh' });
  await household.close();
  household = await createTestHousehold(blocks, gateway.client);
  await household.tidy();
  expect(await personsOnDisk()).toEqual([]);
  expect(gateway.stopped.size).toBe(0);
});

it('the own words bring back everybody’s keys: the log and a new vault are enough', async () => {
  const person = await addPerson(household, ella);
  const before = await seedText(await household.find(person));
  const { people } = await household.self.ledger.read();
  const { profile, secret } = people.get(person)!;
  await household.close();
  await endSession();
  await wipeDatabase();
  await deletePersonDatabase(person);
  // Another computer: another vault key, the same words, and this line of the log by the mirror.
  await createVault('another long password', words);
  household = await createTestHousehold(blocks, gateway.client);
  await openLane(household.self);
  await household.self.store.write({ facts: [{ kind: 'person', person, profile, secret: secret! }] });
  const restored = await household.find(person);
  expect(await seedText(restored)).toBe(before);
  const entropy = await household.self.keys.seed((seed) => openEntropy(seed, person, secret!));
  expect(toBase64url(await seedOfEntropy(entropy))).toBe(before);
});
