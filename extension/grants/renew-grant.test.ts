import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { isNarrower } from '#protocol/grant-rules';
import { grantId } from '#protocol/typed-data';
import type { AccessRequest } from '#protocol/wire/agent';
import { approvalView } from '../approvals/approval-view.ts';
import { approveRequest, refuseRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import { pendingNow } from '../background/popup-view.ts';
import { resume, signAndSend } from '../background/resume.ts';
import type { BlockReader } from '../chain/read-events.ts';
import type { Choice } from '../messages/views.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { Killed, mortal } from '../testing/mortal.ts';
import { questionFrom, shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { renewGrant } from './renew-grant.ts';
import { stopGrants } from './stop-grants.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let clinic: Institution;
let blocks: BlockReader;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;
let old: Hex;

beforeEach(async () => {
  clinic = await createClinic();
  blocks = await vouchingBlocks(clinic);
  gateway = memoryGateway();
  page = openPage(clinic.origin);
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  old = await shareWith(engine, clinic, { page });
});
afterEach(async () => {
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

/** Looked at, narrowed to that, approved and sent. */
async function give(on: Engine, requestId: string, change: Partial<Choice> = {}): Promise<Hex> {
  const charts = await on.charts.read();
  const { suggested } = await approvalView(on, charts, requestId);
  const { digest } = await previewRequest(on, charts, requestId, { ...suggested, ...change });
  await approveRequest(on, requestId, digest);
  await signAndSend(on, requestId);
  const { shown } = await getRequest(on.store, requestId);
  return grantId(shown!.grant);
}
const ask = (on: Engine, request: AccessRequest) =>
  receiveRequest(on, request, { origin: clinic.origin, documentId: page.documentId, tabId: page.tabId, active: true });
const stoppedIds = async () => [...(await engine.ledger.read()).stopped.keys()];
const narrow: Partial<Choice> = { scopes: ['patient/Immunization.rs'], days: 30 };

it('X4 renewing asks for the same or less of the same asker, and nothing is signed before Approve (gateway in memory)', async () => {
  const requestId = await renewGrant(engine, old);
  expect(await renewGrant(engine, old)).toBe(requestId);
  expect((await engine.ledger.read()).grants.size).toBe(1);
  const [pending] = await pendingNow(engine);
  expect(pending).toMatchObject({ id: requestId, renews: true, name: 'Lakeview Cardiology' });
  const { request } = await getRequest(engine.store, requestId);
  const { terms } = (await engine.ledger.granted([old])).get(old)!.grant;
  expect(isNarrower({ ...request, days: 0 }, { ...terms, days: 0 })).toBe(true);
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);
  const wider = { ...suggested, scopes: ['patient/*.rs'], dataFrom: '1900-01' };
  await expect(previewRequest(engine, charts, requestId, wider)).rejects.toMatchObject({ code: 'WIDER_THAN_ASKED' });
  await refuseRequest(engine, requestId);
  const { portals } = await engine.ledger.read();
  expect(portals.get(clinic.origin)?.refused).toBe(0);
});

it('a renewed share waits for their page, which gets it with its next question and no other window (gateway in memory)', async () => {
  const fresh = await give(engine, await renewGrant(engine, old), narrow);
  await resume(engine);
  // Nobody is left with nothing: the wider one lives until they have the narrower.
  expect(await stoppedIds()).toEqual([]);
  const question = questionFrom(clinic, randomUUID());
  const { status, isNew } = await ask(engine, question);
  expect([status.state, isNew]).toEqual(['granted', false]);
  expect(grantId(status.grant!)).toBe(fresh);
  expect(await stoppedIds()).toEqual([old]);
  // The same question again is the same answer; another one is asked as usual.
  expect((await ask(engine, question)).status).toEqual(status);
  expect((await ask(engine, questionFrom(clinic, randomUUID()))).isNew).toBe(true);
});

it('a share that ended is renewed as well, and is not given to a question it does not answer (gateway in memory)', async () => {
  await stopGrants(engine, [old]);
  await give(engine, await renewGrant(engine, old), narrow);
  const other = questionFrom(clinic, randomUUID(), { scopes: ['patient/Condition.rs'] });
  const { status, isNew } = await ask(engine, other);
  expect([status.state, isNew]).toEqual(['pending', true]);
});

it('another question of the same clinic is the patient’s to hear, also where the renewal would fit into it (gateway in memory)', async () => {
  const visit = await shareWith(engine, clinic, { page, over: { scopes: ['patient/Immunization.rs'] } });
  await give(engine, await renewGrant(engine, visit));
  expect((await ask(engine, questionFrom(clinic, randomUUID()))).isNew).toBe(true);
});

it('stopped before their page came: there is nothing to give any more (gateway in memory)', async () => {
  const fresh = await give(engine, await renewGrant(engine, old), narrow);
  await stopGrants(engine, [fresh]);
  await resume(engine);
  expect(await engine.store.rows('renewal/')).toEqual([]);
  expect((await ask(engine, questionFrom(clinic, randomUUID()))).isNew).toBe(true);
  expect(await stoppedIds()).toEqual([fresh]);
});

it('what they asked is not known here: it says so (gateway in memory)', async () => {
  const { request } = (await engine.ledger.granted([old])).get(old)!;
  await engine.store.write({ rows: { [`request/done/${request}`]: undefined } });
  await expect(renewGrant(engine, old)).rejects.toMatchObject({ code: 'RENEWAL_UNKNOWN' });
});

it('X10 a worker killed at any effect while a renewal is given and handed over: never is neither of the two live (gateway in memory)', async () => {
  const question = questionFrom(clinic, randomUUID());
  let requestId = '';
  const goOn = async (on: Engine) => {
    requestId ||= await renewGrant(on, old);
    const { state } = await getRequest(on.store, requestId);
    if (state === 'pending') await give(on, requestId, narrow);
    await resume(on);
    if ((await getRequest(on.store, requestId)).state === 'granted') await ask(on, question);
    await resume(on);
  };
  const live = async () => {
    const { grants, stopped } = await engine.ledger.read();
    return [...grants.keys()].filter((id) => !stopped.has(id));
  };
  for (let fuse = 1; fuse <= 12; fuse++)
    for (const after of [false, true]) {
      const mine = await createTestEngine({ blocks, gateway: gateway.client });
      await goOn(mortal(mine, fuse, after).engine).catch((error: unknown) => {
        const isKill = error instanceof Killed || (error instanceof Error && error.cause instanceof Killed);
        if (!isKill) throw error;
      });
      mine.db.close();
      expect((await live()).length).toBeGreaterThan(0);
    }
  await goOn(engine);
  await resume({ ...engine, now: () => Date.now() + 20 * 60_000 });
  expect(await stoppedIds()).toEqual([old]);
  expect(await live()).toHaveLength(1);
  expect(gateway.stopped.size).toBe(1);
}, 60_000);
