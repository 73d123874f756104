import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { classes, classesOfScopes } from '#protocol/fhir/classes';
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
import { keyWallet } from '../testing/key-wallet.ts';
import { Killed, mortal } from '../testing/mortal.ts';
import { questionFrom, shareWith } from '../testing/share.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { askWallet } from '../wallet/ask-wallet.ts';
import { walletHandlers } from '../wallet/wallet-handlers.ts';
import type { Limit } from './limit.ts';
import { narrowGrant, narrowingOf } from './narrow-grant.ts';
import { renewGrant } from './renew-grant.ts';
import type { RenewalRow } from './renewal-row.ts';
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
  page = openPage(clinic.origin);
  await openScene();
});
afterEach(() => closeScene());

/** A vault with a chart of which the clinic was given everything. */
async function openScene() {
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks, gateway: gateway.client });
  await seedChart(engine, gateway.blobs);
  old = await shareWith(engine, clinic, { page });
}
async function closeScene() {
  engine.db.close();
  await endSession();
  await wipeDatabase();
}

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

it('the patient’s own wallet signs a renewal, for which no page waits (gateway in memory)', async () => {
  const wallet = keyWallet(`0x${'4d'.repeat(32)}`, engine.chain.chainId);
  const screens = walletHandlers(engine);
  await screens['wallet.connect']({ address: wallet.address, reach: 'browser' });
  await screens['wallet.uses']({ grants: true, records: false });
  const requestId = await renewGrant(engine, old);
  const fresh = await give(engine, requestId);
  const stateNow = async () => (await getRequest(engine.store, requestId)).state;
  await resume(engine);
  expect(await stateNow()).toBe('signing');
  for (const name of ['Revocation', 'Agent', 'Grant']) {
    const { word, account } = await screens['walletTask.get']({ id: requestId });
    expect(word.name).toBe(name);
    const signature = await askWallet(wallet, account, word, engine.chain);
    await screens['walletTask.sign']({ id: requestId, digest: word.digest, signature });
  }
  await vi.waitFor(async () => expect(await stateNow()).toBe('granted'), { timeout: 5_000 });
  const { status } = await ask(engine, questionFrom(clinic, randomUUID()));
  expect(status.grant && grantId(status.grant)).toBe(fresh);
  expect(await stoppedIds()).toEqual([old]);
});

const without = async (gone: string): Promise<Limit> => {
  const { limit } = await narrowingOf(engine, await engine.charts.read(), old, undefined);
  return { ...limit, classes: limit.classes.filter((name) => name !== gone) };
};
const classesAsked = async (requestId: string) =>
  (await approvalView(engine, await engine.charts.read(), requestId)).classes.map((row) => row.class);

it('K6 renewing a narrowed share brings nothing back: what was taken out is neither suggested nor to be had (gateway in memory)', async () => {
  await narrowGrant(engine, old, { ...(await without('Observation.laboratory')), dataFrom: '2023-01' });
  const requestId = await renewGrant(engine, old);
  const charts = await engine.charts.read();
  const { suggested, asked } = await approvalView(engine, charts, requestId);
  expect(asked.dataFrom).toBe('2023-01');
  // Other has no scope but that of the whole chart.
  expect(classes.filter((name) => !classesOfScopes(asked.scopes).has(name))).toEqual([
    'Observation.laboratory',
    'Other',
  ]);
  for (const wider of [{ scopes: ['patient/*.rs'] }, { dataFrom: '2019-01' }])
    await expect(previewRequest(engine, charts, requestId, { ...suggested, ...wider })).rejects.toMatchObject({
      code: 'WIDER_THAN_ASKED',
    });
  const fresh = await give(engine, requestId);
  expect(grantId((await ask(engine, questionFrom(clinic, randomUUID()))).status.grant!)).toBe(fresh);
  expect(await stoppedIds()).toEqual([old]);
  const cids = new Set(gateway.heads.get(fresh)!.at(-1)!.cids);
  const opened = charts.segments.filter(({ cid }) => cids.has(cid));
  expect(opened.map((segment) => segment.class)).toContain('Immunization');
  expect(opened.map((segment) => segment.class)).not.toContain('Observation.laboratory');
});

it('narrowed in its dates only: the whole chart of those days is asked for (gateway in memory)', async () => {
  await narrowGrant(engine, old, { ...(await without('')), dataFrom: '2023-01' });
  const { request } = await getRequest(engine.store, await renewGrant(engine, old));
  expect([request.scopes, request.dataFrom]).toEqual([['patient/*.rs'], '2023-01']);
});

it('narrowed after a renewal was begun: the next one takes its place (gateway in memory)', async () => {
  const before = await renewGrant(engine, old);
  expect(await classesAsked(before)).toContain('Immunization');
  await narrowGrant(engine, old, await without('Immunization'));
  const after = await renewGrant(engine, old);
  expect(await classesAsked(after)).not.toContain('Immunization');
  expect((await getRequest(engine.store, before)).state).toBe('cancelled');
  expect(await renewGrant(engine, old)).toBe(after);
  await resume(engine);
  expect((await engine.store.rows<RenewalRow>('renewal/')).map(({ requestId }) => requestId)).toEqual([after]);
});

it('nothing is left that could be asked for: it says so (gateway in memory)', async () => {
  await narrowGrant(engine, old, { ...(await without('')), classes: ['Other'] });
  await expect(renewGrant(engine, old)).rejects.toMatchObject({ code: 'NOTHING_TO_SHARE' });
});

it('X10 a worker killed at any effect while a renewal is given and handed over: never is neither of the two live (gateway in memory)', async () => {
  let requestId = '';
  let question: AccessRequest;
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
  const isKill = (error: unknown): boolean =>
    error instanceof Killed || (error instanceof Error && error.cause !== undefined && isKill(error.cause));
  /** Everything from the start, by a worker that lives for so many effects; how many it came to, and whether it died. */
  const run = async (fuse: number, after: boolean) => {
    await closeScene();
    await openScene();
    requestId = '';
    question = questionFrom(clinic, randomUUID());
    const mine = mortal(await createTestEngine({ blocks, gateway: gateway.client }), fuse, after);
    const died = await goOn(mine.engine).then(
      () => false,
      (error: unknown) => {
        if (!isKill(error)) throw error;
        return true;
      },
    );
    mine.engine.db.close();
    return { died, used: mine.used() };
  };
  const { died, used } = await run(Number.POSITIVE_INFINITY, false);
  expect(died).toBe(false);
  expect(used).toBeGreaterThan(12);
  for (let fuse = 1; fuse <= used; fuse++)
    for (const after of [false, true]) {
      expect((await run(fuse, after)).died, `effect ${fuse}`).toBe(true);
      expect((await live()).length).toBeGreaterThan(0);
      // The next worker, when what was put off is due. A click of the dead one does not count (X5): it is asked again.
      const now = () => Date.now() + 30_000;
      const next = await createTestEngine({ blocks, gateway: gateway.client, now });
      for (let wakes = 0; wakes < 2; wakes++) await goOn(next);
      next.db.close();
      expect(await stoppedIds()).toEqual([old]);
      expect(await live()).toHaveLength(1);
      expect([gateway.deposits.size, gateway.heads.size, gateway.stopped.size]).toEqual([2, 2, 1]);
    }
}, 120_000);
