import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { erasureMessage, keepBasis } from '#protocol/erasure';
import { ChartkeyError } from '#protocol/errors';
import { gatewayIdOf } from '#protocol/lease';
import { addressOf, sign, verify } from '#protocol/signatures';
import type { ErasureCertificate, ErasureReport, ShredBody } from '#protocol/wire/erasure';
import type { Engine } from '../background/create-context.ts';
import { resume } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { config } from '../config.ts';
import { connectedOrigins, connectPortal } from '../portals/portals.ts';
import { addPerson } from '../profiles/people.ts';
import { openDatabase } from '../storage/database.ts';
import { addShare } from '../testing/add-share.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { createTestHousehold } from '../testing/household.ts';
import { ella } from '../testing/profiles.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { accountsOf } from './accounts-of.ts';
import { eraseHere } from './erase-here.ts';
import { eraseState, eraseStored, isEraseBegun } from './erase-stored.ts';
import { finishEmptying } from './finish-emptying.ts';
import type { ShredClient } from './shred-client.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

/** There is no LevelDB under Node whose files could be stirred; `hygiene.spec.ts` does it for real. */
vi.mock('./stir-disk.ts', () => ({ stirDisk: async () => undefined }));

let gateway: MemoryGateway;
let engine: Engine;
let blocks: BlockReader;
let shredding: ReturnType<typeof memoryShredder>;

/** The gateway's part in memory: it signs for real, and what it shredded is counted. The real one is in `gateway/shred`. */
function memoryShredder(key = new Uint8Array(randomBytes(32))) {
  const shredded: Hex[] = [];
  const state = { online: true, shredded, identity: addressOf(key) };
  const client: ShredClient = {
    identity: async () => {
      if (!state.online) throw new ChartkeyError('OFFLINE');
      return state.identity;
    },
    shred: async ({ signature, ...word }: ShredBody): Promise<ErasureCertificate> => {
      if (!state.online) throw new ChartkeyError('OFFLINE');
      verify('Shred', word, config.deployment, signature, word.account);
      expect(word.gateway).toBe(await gatewayIdOf(config.gateway));
      shredded.push(word.account);
      const nothing = {
        grants: 0,
        heads: 0,
        blobs: 1,
        bytes: 9,
        shared: 0,
        indexes: 0,
        inbox: 0,
        relayRows: 0,
        other: 0,
      };
      const report: ErasureReport = {
        v: 1,
        url: config.gateway,
        account: word.account,
        at: word.at,
        shredded: nothing,
        kept: [{ what: 'marker', count: 1, basis: keepBasis.marker }],
      };
      const made = sign('ErasureCertificate', await erasureMessage(report), config.deployment, key);
      return { report, identity: addressOf(key), signature: made };
    },
  };
  return { ...state, state, client };
}

beforeEach(async () => {
  gateway = memoryGateway();
  shredding = memoryShredder();
  blocks = await vouchingBlocks(await createClinic());
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await fakeBrowser.storage.local.set({ emptying: { outbox: {} } });
  await finishEmptying();
});

const instead = () => ({ gateway: gateway.client, shreds: shredding.client, blocks });
const databases = async () => (await indexedDB.databases()).map(({ name }) => name).toSorted();
const accounts = async (of: Engine) => (await accountsOf(of)).map(({ address }) => address);

it('has every account destroyed once, with a certificate that was checked', async () => {
  const before = await eraseState(instead());
  expect(before).toMatchObject({ certificates: [], byWallet: 0, names: [] });
  expect(before.begunAt).toBeUndefined();
  expect(await isEraseBegun(instead())).toBe(false);
  const steps: string[] = [];
  const done = await eraseStored({ progress: (step, at, of) => steps.push(`${step} ${at}/${of}`) }, instead());
  const own = await accounts(engine);
  expect(shredding.shredded.toSorted()).toEqual(own.toSorted());
  expect(done.certificates.map(({ report }) => report.account).toSorted()).toEqual(own.toSorted());
  expect(done).toMatchObject({ accounts: own.length });
  expect(done.trouble).toBeUndefined();
  expect(steps.at(0)).toBe('stopping 0/1');
  expect(steps.at(-1)).toBe(`shredding ${own.length}/${own.length}`);
  expect(await isEraseBegun(instead())).toBe(true);
  // Asked again: nothing is sent twice.
  expect((await eraseStored({}, instead())).certificates).toHaveLength(own.length);
  expect(shredding.shredded).toHaveLength(own.length);
});

it('X10 cut off anywhere it goes on where it was, and says that it was begun', async () => {
  const own = await accounts(engine);
  expect(own.length).toBeGreaterThan(2);
  for (let killed = 1; killed < own.length; killed++) {
    const stop = new AbortController();
    const cut = eraseStored(
      { progress: (step, done) => step === 'shredding' && done === killed && stop.abort(), signal: stop.signal },
      instead(),
    );
    await expect(cut).rejects.toMatchObject({ code: 'CANCELLED' });
    const state = await eraseState(instead());
    expect(state.begunAt).toBeGreaterThan(0);
    expect(state.certificates).toHaveLength(killed);
  }
  await eraseStored({}, instead());
  expect(shredding.shredded.toSorted()).toEqual(own.toSorted());
});

it('a certificate by another than the gateway that was asked first is refused, and this browser keeps everything', async () => {
  const real = shredding;
  await eraseStored(
    {},
    { ...instead(), shreds: { ...real.client, shred: () => Promise.reject(new ChartkeyError('OFFLINE')) } },
  );
  shredding = memoryShredder();
  await expect(eraseStored({}, instead())).rejects.toMatchObject({ code: 'ERASURE_INVALID' });
  const liar: ShredClient = { identity: real.client.identity, shred: memoryShredder().client.shred };
  await expect(eraseStored({}, { ...instead(), shreds: liar })).rejects.toMatchObject({ code: 'ERASURE_INVALID' });
  expect((await eraseState(instead())).certificates).toEqual([]);
  expect((await engine.charts.read()).items.length).toBeGreaterThan(0);
});

it('uploads that wait are given up when it begins', async () => {
  const [chart] = (await engine.charts.read()).rows;
  const filing = { v: 1, record: chart!.record, path: chart!.path, uploaded: 0, parts: 1 };
  const blob = { key: [chart!.record, 0] as [string, number], cid: 'x', bytes: new Uint8Array(3) };
  await engine.store.write({ rows: { [`filing/${chart!.record}`]: filing }, blobs: [blob] });
  await eraseStored({}, instead());
  expect(await engine.db.count('blobs')).toBe(0);
  expect(await engine.store.rows('filing/')).toEqual([]);
});

it('empties this browser: databases, settings, session, connected sites', async () => {
  fakeBrowser.allowed.add('https://clinic.example/*');
  await connectPortal('https://clinic.example');
  await fakeBrowser.storage.local.set({ autoLockMinutes: 5, wordsConfirmedAt: 1 });
  await eraseStored({}, instead());
  expect(await eraseHere(instead())).toBe(0);
  expect(await databases()).toEqual([]);
  expect(fakeBrowser.storage.local.dump()).toBe('{}');
  expect(fakeBrowser.storage.session.dump()).toBe('{}');
  expect(await connectedOrigins()).toEqual([]);
  expect(fakeBrowser.allowed.size).toBe(0);
  await expect(eraseState(instead())).rejects.toMatchObject({ code: 'LOCKED' });
});

it('X10 once it has begun, emptying is finished by whoever starts next', async () => {
  await eraseStored({}, instead());
  const disconnect = fakeBrowser.scripting.getRegisteredContentScripts;
  fakeBrowser.scripting.getRegisteredContentScripts = () => Promise.reject(new Error('the page was closed'));
  await expect(eraseHere(instead())).rejects.toThrow('the page was closed');
  fakeBrowser.scripting.getRegisteredContentScripts = disconnect;
  // Nobody can open it any more, and the next start does the rest.
  await expect(eraseState(instead())).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await databases()).toEqual(['chartkey']);
  await finishEmptying();
  expect(await databases()).toEqual([]);
  expect(fakeBrowser.storage.local.dump()).toBe('{}');
  await finishEmptying();
});

it('with the gateway away this browser can be emptied all the same, and the signed orders go out when it is back', async () => {
  const own = await accounts(engine);
  shredding.state.online = false;
  const state = await eraseStored({}, instead());
  expect(state).toMatchObject({ trouble: 'OFFLINE', certificates: [], accounts: own.length });
  expect(await eraseHere(instead())).toBe(own.length);
  const db = await openDatabase();
  expect(await db.count('vault')).toBe(0);
  expect(await db.count('rows')).toBe(0);
  expect(await db.count('log')).toBe(0);
  expect(await db.getAllKeys('outbox')).toEqual(own.map((account) => `shred/${account}`).toSorted());
  db.close();

  const sent: ShredBody[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    expect(url).toBe(`${config.gateway}/shreds`);
    if (sent.length === 1 && fetchFails-- > 0) throw new TypeError('fetch failed');
    sent.push(JSON.parse(body));
    return Response.json(await memoryShredder().client.shred(JSON.parse(body)));
  });
  let fetchFails = 1;
  const next = await createTestEngine({ blocks, gateway: gateway.client, now: () => Date.now() + 3_600_000 });
  await resume(next);
  expect(await next.db.count('outbox')).toBe(1);
  const later = { ...next, now: () => Date.now() + 7_200_000 };
  await resume(later);
  expect(await next.db.count('outbox')).toBe(0);
  expect(sent.map(({ account }) => account).toSorted()).toEqual(own.toSorted());
  vi.unstubAllGlobals();
  next.db.close();
});

it('everybody in this browser goes: their accounts, their databases', async () => {
  const household = await createTestHousehold(blocks, gateway.client);
  const person = await addPerson(household, ella);
  const child = await household.find(person);
  await seedChart(child, gateway.blobs);
  expect((await eraseState(instead())).names).toEqual(['Ella Marsh']);
  const state = await eraseStored({}, instead());
  const all = [...(await accounts(household.self)), ...(await accounts(child))];
  expect(new Set(all).size).toBe(all.length);
  expect(state.certificates.map(({ report }) => report.account).toSorted()).toEqual(all.toSorted());
  await household.close();
  await eraseHere(instead());
  expect(await databases()).toEqual([]);
});

it('the stop of a share is signed before anything is destroyed, and is still sent from the emptied browser', async () => {
  const order: string[] = [];
  const { stop } = gateway.client;
  const guarded = {
    ...gateway.client,
    stop: async (row: Parameters<typeof stop>[0]) => {
      order.push('stop');
      await stop(row);
    },
  };
  const shreds: ShredClient = {
    ...shredding.client,
    shred: async (word) => {
      order.push('shred');
      return shredding.client.shred(word);
    },
  };
  const ids = [await addShare(engine), await addShare(engine)];
  await eraseStored({}, { ...instead(), gateway: guarded, shreds });
  expect(order.slice(0, 2)).toEqual(['stop', 'stop']);
  expect((await engine.ledger.read()).stopped.size).toBe(2);
  // Two at once reach the chain apart from each other: their rows wait, and outlive the vault.
  const waiting = (await engine.db.getAllKeys('outbox')).filter((key) => key.startsWith('revocation/'));
  expect(waiting.every((key) => ids.some((id) => key.endsWith(id)))).toBe(true);
  const left = await eraseHere(instead());
  expect(left).toBe(waiting.length);
});
