import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { AccessRequest } from '#protocol/wire/agent';
import type { Engine } from '../background/create-context.ts';
import { resume, signAndSend } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { openPage } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { accessStatusOf } from './access-status.ts';
import { approveRequest } from './decide-request.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let page: ReturnType<typeof openPage>;

beforeAll(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  page = openPage(clinic.origin);
  await createVault('correct horse battery', newWords(12));
  gateway = memoryGateway();
  await seedChart(await createTestEngine({ blocks, gateway: gateway.client }), gateway.blobs);
});
afterEach(() => expect(page.heard.length).toBeGreaterThan(0));

class Killed extends Error {}

/** A worker that dies at its `fuse`-th effect, just before or just after it; a dead worker does nothing any more. */
async function mortal(fuse: number, after: boolean): Promise<{ engine: Engine; used: () => number }> {
  let used = 0;
  const risky = <T extends object>(target: T, names: readonly (keyof T)[]): T => {
    const wrapped = { ...target };
    for (const name of names) {
      const real = target[name] as (...given: unknown[]) => Promise<unknown>;
      wrapped[name] = (async (...given: unknown[]) => {
        used += 1;
        if (used > fuse || (used === fuse && !after)) throw new Killed();
        const result = await real(...given);
        if (used >= fuse) throw new Killed();
        return result;
      }) as T[typeof name];
    }
    return wrapped;
  };
  const engine = await createTestEngine({ blocks, gateway: gateway.client });
  const store = risky(engine.store, ['change', 'write']);
  const risked = risky(engine.gateway, ['deposit', 'putHead', 'headOf', 'relay']);
  return { engine: { ...engine, store, gateway: risked }, used: () => used };
}

/** What patient and page do until the question is settled, whatever dies: ask, look, approve, wait. */
async function goOn(engine: Engine, request: AccessRequest): Promise<string> {
  const caller = { origin: clinic.origin, documentId: page.documentId, tabId: page.tabId, active: true };
  const { status } = await receiveRequest(engine, request, caller);
  await resume(engine);
  const row = await getRequest(engine.store, request.requestId);
  if (row.state === 'pending') {
    const choice = {
      scopes: request.scopes,
      labels: [],
      dataFrom: '2019-01',
      dataUntil: '2026-11',
      days: 30 as const,
      records: [],
      tellLeftOut: true,
    };
    const { digest } = await previewRequest(engine, await engine.charts.read(), request.requestId, choice);
    await approveRequest(engine, request.requestId, digest);
    await signAndSend(engine, request.requestId);
  }
  return accessStatusOf(await getRequest(engine.store, request.requestId)).state ?? status.state;
}

const newRequest = (): AccessRequest => ({
  requestId: randomUUID(),
  desk: clinic.desk,
  scopes: ['patient/Observation.rs?category=laboratory'],
  optionalScopes: [],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 30,
  reason: 'Visit',
});

/** Runs a question to its end through workers that die at those effects, and looks for anything lost or doubled. */
async function survive(deaths: readonly { fuse: number; after: boolean }[]): Promise<void> {
  const request = newRequest();
  const before = await (await createTestEngine({ blocks, gateway: gateway.client })).ledger.read();
  const relayedBefore = gateway.relayed.grants.size;
  const depositsBefore = gateway.deposits.size;
  for (const { fuse, after } of deaths) {
    const { engine } = await mortal(fuse, after);
    await goOn(engine, request).catch((error: unknown) => {
      // Trouble that the dying worker wrote nothing about is what this is for; anything else is a real failure.
      if (!(error instanceof Killed) && !(error instanceof Error && error.cause instanceof Killed)) throw error;
    });
    engine.db.close();
  }
  const last = await createTestEngine({ blocks, gateway: gateway.client });
  let state = await goOn(last, request);
  for (let turn = 0; state === 'pending' && turn < 3; turn++) state = await goOn(last, request);
  expect(state).toBe('granted');
  const ledger = await last.ledger.read();
  expect(ledger.grants.size).toBe(before.grants.size + 1);
  expect(gateway.deposits.size).toBe(depositsBefore + 1);
  expect(gateway.relayed.grants.size).toBe(relayedBefore + 1);
  const { deeds } = await last.ledger.activity(0, 1_000);
  expect(deeds.filter(({ entry }) => entry.kind === 'asked' && entry.request === request.requestId)).toHaveLength(1);
  last.db.close();
}

it('X10 a worker killed before or after every single effect: one grant, one deposit, one relayed row (gateway in memory)', async () => {
  const { engine, used } = await mortal(Number.POSITIVE_INFINITY, false);
  expect(await goOn(engine, newRequest())).toBe('granted');
  engine.db.close();
  const effects = used();
  expect(effects).toBeGreaterThan(8);
  for (let fuse = 1; fuse <= effects; fuse++) for (const after of [false, true]) await survive([{ fuse, after }]);
}, 120_000);

it('X10 several workers killed one after the other: still one grant (gateway in memory)', async () => {
  const death = fc.record({ fuse: fc.integer({ min: 1, max: 14 }), after: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(death, { minLength: 2, maxLength: 5 }), (deaths) => survive(deaths)),
    { numRuns: 25 },
  );
}, 120_000);
