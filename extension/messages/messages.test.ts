import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { agentMethods } from '#protocol/wire/agent';
import { agentHandlers } from '../background/agent-handlers.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { knownPassword, openKnownScene } from '../testing/known-scene.ts';
import { ella, rosa } from '../testing/profiles.ts';
import { questionFrom } from '../testing/share.ts';
import type { Plainly } from '../vault/secret.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { createEdge } from './edge.ts';
import { type ScreenMethod, type ScreenResults, screenMethods } from './protocol.ts';
import type { ApprovalView } from './views.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

/** Fails to compile as soon as a result could hold bytes, a function or a Secret. */
type AllPlain = ScreenResults extends { [M in ScreenMethod]: Plainly<ScreenResults[M]> } ? true : never;

let scene: Awaited<ReturnType<typeof openKnownScene>>;
let edge: ReturnType<typeof createEdge>;

beforeAll(async () => {
  scene = await openKnownScene();
  const handlers = agentHandlers(scene.engine);
  edge = createEdge({ handlers, isConnected: async () => true, now: () => Math.random() * 1e12 });
});
afterAll(() => scene.engine.db.close());

const refusing = { action: 'refuse', who: { kind: 'anyone' }, purposes: ['HRESCH'], classes: [] };
const check = (text: string) => {
  for (const canary of scene.canaries) expect(text.includes(canary), 'a secret left').toBe(false);
};

it('X2 every result of the screens is plain data by type', () => {
  const proof: AllPlain = true;
  expect(proof).toBe(true);
});

it('X2 no screen method returns a secret: every one answered with a known seed', async () => {
  const { answer, clinic, engine, grant, ok, person, requestId } = scene;
  const { suggested } = (await ok('approval.get', { requestId })) as ApprovalView;
  const params: Partial<Record<ScreenMethod, unknown>> = {
    'approval.items': { requestId, choice: suggested, class: 'Observation.laboratory' },
    'approval.preview': { requestId, choice: suggested },
    'approval.approve': { requestId, digest: `0x${'00'.repeat(32)}` },
    'receipt.get': { grant },
    'sharing.openings': { id: grant },
    'sharing.narrowing': { id: grant },
    'sharing.narrow': {
      id: grant,
      limit: { classes: ['Patient', 'Immunization'], labels: [], dataFrom: '2024-01', dataUntil: '2024-02' },
    },
    'sharing.plan': { id: grant },
    'sharing.renew': { id: grant },
    'reminders.set': { on: true },
    'sharing.stop': { ids: [grant] },
    'recovery.refuse': { request: `0x${'00'.repeat(32)}` },
    'portals.wish': { origin: clinic.origin },
    'portals.refused': { origin: clinic.origin },
    'portals.connect': { origin: clinic.origin },
    'portals.disconnect': { origin: clinic.origin },
    'records.items': { class: 'Observation.laboratory' },
    'wallet.connect': { address: `0x${'5a'.repeat(20)}`, reach: 'browser' },
    'wallet.uses': { grants: false, records: false },
    'wallet.payout': { address: `0x${'5a'.repeat(20)}` },
    'walletTask.get': { id: requestId },
    'walletTask.sign': { id: requestId, digest: `0x${'00'.repeat(32)}`, signature: `0x${'00'.repeat(65)}` },
    'walletTask.useOwnKey': { id: requestId },
    'rules.preview': { terms: refusing },
    'rules.save': { heads: [], terms: refusing, text: 'Refuse research', language: 'en' },
    'rules.switch': { rule: 'f'.repeat(16), state: 'off' },
    'rules.budget': { perWeek: 1 },
    'rules.stopAll': { rule: 'f'.repeat(16) },
    'ruleNews.seen': { what: 'digest' },
    'settings.set': { undoSeconds: 10, autoLockMinutes: 5 },
    'people.add': { profile: rosa },
    'people.change': { person, profile: ella },
    'people.switch': {},
    'people.remove': { person: 'f'.repeat(16), stopSharing: true },
    'people.handOver': { person },
  };
  fakeBrowser.allowed.add(`${clinic.origin}/*`);
  let answered = 0;
  for (const method of Object.keys(screenMethods) as ScreenMethod[]) {
    const fallback = method.startsWith('approval.')
      ? { requestId }
      : method.startsWith('deposit.')
        ? { depositId: requestId }
        : {};
    const reply = await answer(method, params[method] ?? fallback);
    if ('result' in reply) answered += 1;
    else expect(['ALREADY_ANSWERED', 'NOT_FOUND'], `${method}: ${JSON.stringify(reply)}`).toContain(reply.error.code);
    check(JSON.stringify(reply));
    // Panic locks: what comes after it is asked of an open vault again.
    await engine.keys.session().catch(() => unlockVault(knownPassword));
  }
  expect(answered).toBeGreaterThan(15);
});

it('X2 no agent method returns a secret, nor does anything told to a page', async () => {
  const { clinic, page, requestId } = scene;
  const sender = {
    origin: clinic.origin,
    url: `${clinic.origin}/`,
    frameId: 0,
    documentId: page.documentId,
    tab: { id: page.tabId },
  };
  for (const method of Object.keys(agentMethods)) {
    const params = method.startsWith('access.')
      ? { requestId }
      : method.startsWith('record.')
        ? { depositId: requestId }
        : {};
    for (const given of [params, questionFrom(clinic, requestId, { dataUntil: '2026-11' }), {}])
      check(
        JSON.stringify(
          await edge(
            { agent: JSON.stringify({ v: 1, id: randomUUID(), method, params: given }), active: true, document: 'd' },
            sender,
          ),
        ),
      );
  }
  check(JSON.stringify(page.heard));
  check(JSON.stringify(fakeBrowser.news));
  expect(page.heard.length).toBeGreaterThan(0);
});
