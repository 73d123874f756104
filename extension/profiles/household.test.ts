import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { toBase64url } from '#protocol/bytes';
import { isStated, statementHashOf } from '#protocol/statement';
import { approveRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import { agentHandlers } from '../background/agent-handlers.ts';
import type { Engine } from '../background/create-context.ts';
import { openLane } from '../background/open-lane.ts';
import { resume, signAndSend } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import type { createScreenRouter } from '../messages/screen-router.ts';
import { approveFor, callerOn, labRequest, lookAt, shareFor } from '../testing/ask-household.ts';
import { createClinic, type MemoryGateway, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { createTestHousehold, type TestHousehold } from '../testing/household.ts';
import type { Institution } from '../testing/institution.ts';
import { ella, rosa } from '../testing/profiles.ts';
import { screensOf } from '../testing/screens.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords } from '../vault/words.ts';
import { addPerson, changePerson, switchPerson } from './people.ts';
import { peopleView } from './people-view.ts';
import { deletePersonDatabase, personsOnDisk } from './person-databases.ts';
import { openEntropy } from './person-secret.ts';
import { routeAgent } from './route-agent.ts';
import { routeScreen } from './route-screen.ts';

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

const newRequest = () => labRequest(clinic);
const caller = () => callerOn(page);
const look = lookAt;
const approve = (engine: Engine, request = newRequest()) => approveFor(engine, page, request);
const share = (engine: Engine) => shareFor(household, engine, page, newRequest());
const seedText = (engine: Engine) => engine.keys.seed((seed) => toBase64url(seed));

it('K5 two persons of one household share no value that leaves this browser for the chain (gateway in memory)', async () => {
  const [first, second] = [await addPerson(household, ella), await addPerson(household, rosa)];
  const seen: Set<string>[] = [];
  for (const engine of [household.self, await household.find(first), await household.find(second)]) {
    const before = new Set(gateway.relayed.grants.keys());
    await seedChart(engine, gateway.blobs);
    await share(engine);
    const { grants, records } = await engine.ledger.read();
    const own = [...gateway.relayed.grants.keys()].filter((row) => !before.has(row));
    const owners = [...records.values()].map(({ record, manifest }) => JSON.stringify([record, manifest.salt]));
    const text = [...own, ...owners, ...grants.keys()].join(' ');
    seen.push(new Set(text.match(/0x[0-9a-f]{40,}/g)));
    expect(seen.at(-1)!.size).toBeGreaterThan(5);
  }
  const all = seen.flatMap((values) => [...values]);
  expect(all.filter((value, i) => all.indexOf(value) !== i)).toEqual([]);
});

it('K9 persons of one household have seeds, lanes and row keys of their own: no row of one opens as another’s', async () => {
  const [first, second] = [await addPerson(household, ella), await addPerson(household, rosa)];
  const engines = [household.self, await household.find(first), await household.find(second)];
  const seeds = await Promise.all(engines.map(seedText));
  const lanes = await Promise.all(engines.map(async ({ ledger }) => (await ledger.read()).lane));
  expect(new Set(seeds).size).toBe(3);
  expect(new Set(lanes).size).toBe(3);
  for (const engine of engines) await engine.store.write({ rows: { 'test/row': engine.person ?? 'self' } });
  const [own, hers, mothers] = engines as [Engine, Engine, Engine];
  const box = (await hers.db.get('rows', 'test/row'))!;
  expect(await (await hers.keys.boxes()).open('test/row', box)).toBe(first);
  for (const other of [own, mothers])
    await expect((await other.keys.boxes()).open('test/row', box)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  const entry = (await own.ledger.read()).people.get(first)!;
  await expect(own.keys.seed((seed) => openEntropy(seed, second, entry.secret!))).rejects.toMatchObject({
    code: 'VAULT_DAMAGED',
  });
});

it('the own lists hold nothing of the people one acts for, and theirs nothing of each other', async () => {
  await seedChart(household.self, gateway.blobs);
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  expect((await child.charts.read()).items).toEqual([]);
  await seedChart(child, gateway.blobs);
  await share(child);
  const own = await household.self.ledger.read();
  expect([own.grants.size, own.records.size]).toEqual([0, 1]);
  const { deeds } = await household.self.ledger.activity(0, 10);
  expect(deeds.map(({ entry }) => entry.kind)).toEqual(['person', 'recorded']);
  const hers = await child.ledger.read();
  expect([hers.grants.size, hers.records.size]).toEqual([1, 1]);
});

it('X5 switching to another person voids the click; the question stays where it was asked (chain in memory)', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await switchPerson(household, person);
  const requestId = await approve(child);
  await switchPerson(household, undefined);
  expect(await getRequest(child.store, requestId)).toMatchObject({ state: 'pending', voided: 'switched' });
  await expect(getRequest(household.self.store, requestId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(gateway.deposits.size).toBe(0);
  await switchPerson(household, person);
  const { digest } = await look(child, requestId);
  await approveRequest(child, requestId, digest);
  await signAndSend(child, requestId);
  expect((await getRequest(child.store, requestId)).state).toBe('granted');
});

it('X5 a click that the switch itself did not reach is void all the same: at signing, and for the next worker', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  for (const engine of [household.self, child]) await seedChart(engine, gateway.blobs);
  const requestId = await approve(household.self);
  await household.switchTo(person);
  await signAndSend(household.self, requestId);
  expect(await getRequest(household.self.store, requestId)).toMatchObject({ state: 'pending', voided: 'switched' });
  const again = await approve(child);
  await household.switchTo(undefined);
  await resume(child);
  expect(await getRequest(child.store, again)).toMatchObject({ state: 'pending', voided: 'switched' });
  expect(gateway.deposits.size).toBe(0);
});

it('a page’s question goes to whoever is active, is that person’s from then on, and is not another screen’s', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  const handlers = routeAgent(household, agentHandlers);
  const screens = new Map<Engine, ReturnType<typeof createScreenRouter>>();
  const answer = routeScreen(household, (engine) => {
    const known = screens.get(engine) ?? screensOf(engine);
    screens.set(engine, known);
    return known;
  });
  await switchPerson(household, person);
  const request = newRequest();
  await handlers['access.request'](request, caller());
  await switchPerson(household, undefined);
  expect(await handlers['access.request'](request, caller())).toMatchObject({ state: 'pending' });
  expect(await handlers['access.status']({ requestId: request.requestId }, caller())).toMatchObject({
    state: 'pending',
  });
  expect((await getRequest(child.store, request.requestId)).origin).toBe(clinic.origin);
  await expect(getRequest(household.self.store, request.requestId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const method of ['approval.get', 'approval.refuse'] as const)
    expect(await answer(method, { requestId: request.requestId })).toMatchObject({ error: { code: 'OTHER_PERSON' } });
  expect(await answer('approval.get', { requestId: randomUUID() })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  // Asking again, with another id, is asking the person who is active now.
  const other = newRequest();
  await handlers['access.request'](other, caller());
  expect((await getRequest(household.self.store, other.requestId)).state).toBe('pending');
  expect(await peopleView(household)).toMatchObject({ pending: 1, people: [{ person, pending: 1 }] });
  await switchPerson(household, person);
  expect(await answer('approval.get', { requestId: request.requestId })).toMatchObject({
    result: { state: 'pending' },
  });
});

it('X4 the right somebody acts by is signed with what was shown, and said to the reader of that grant alone', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await switchPerson(household, person);
  const request = newRequest();
  await receiveRequest(child, request, caller());
  const { grant, digest, statement } = await look(child, request.requestId);
  expect(statement).toContain('parent of a minor child');
  expect(await isStated(grant.terms.statement, ella.acting)).toBe(true);
  // A corrected right is another statement: the older preview no longer counts.
  const { name } = ella;
  await changePerson(household, person, { name, acting: { relation: 'child', authority: 'guardian' } });
  const corrected = await look(child, request.requestId);
  await expect(approveRequest(child, request.requestId, digest)).rejects.toMatchObject({ code: 'APPROVAL_VOID' });
  expect(corrected.grant.terms.statement).not.toBe(grant.terms.statement);
  expect(await statementHashOf({})).not.toBe(corrected.grant.terms.statement);
  await approveRequest(child, request.requestId, corrected.digest);
  await signAndSend(child, request.requestId);
  const [granted] = (await child.ledger.read()).grants.values();
  expect(granted!.actingFor).toEqual({ relation: 'child', authority: 'guardian' });
});

it('X10 a worker that dies goes on for everybody, also for those who are not active', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  await switchPerson(household, person);
  const requestId = await approve(child);
  const { putHead } = gateway.client;
  gateway.client.putHead = () => Promise.reject(new Error('the worker died'));
  await signAndSend(child, requestId);
  gateway.client.putHead = putHead;
  expect((await getRequest(child.store, requestId)).state).toBe('deposited');
  await household.close();
  household = await createTestHousehold(blocks, gateway.client);
  await switchPerson(household, undefined);
  const engines = await household.everyone();
  expect(engines.map((engine) => engine.person)).toEqual([undefined, person]);
  await vi.waitFor(async () => {
    for (const engine of engines) await resume(engine);
    expect((await getRequest(engines[1]!.store, requestId)).state).toBe('granted');
  }, 5_000);
  expect([...gateway.relayed.grants.values()]).toEqual([1]);
});

it('while locked nobody is active but oneself, and signed stops of everybody still go out', async () => {
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  const grant = await share(child);
  const { stop } = gateway.client;
  gateway.client.stop = () => Promise.reject(new Error('no network'));
  await screensOf(child)('sharing.stop', { ids: [grant] });
  gateway.client.stop = stop;
  await endSession();
  expect((await household.active()).person).toBeUndefined();
  const engines = await household.everyone();
  expect(engines.map((engine) => engine.person)).toEqual([undefined, person]);
  for (const key of await child.db.getAllKeys('outbox')) {
    const row = (await child.db.get('outbox', key))!;
    if (row.kind === 'stop') await child.db.put('outbox', { ...row, due: 0 }, key);
  }
  for (const engine of engines) await resume(engine);
  expect(gateway.stopped.size).toBe(1);
  await unlockVault(password);
  // After a lock one is oneself again.
  expect((await household.active()).person).toBeUndefined();
});
