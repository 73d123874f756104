import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { toBase64url, toHex } from '#protocol/bytes';
import { deriveAccount, deriveShares, slip21 } from '#protocol/keys';
import { agentMethods } from '#protocol/wire/agent';
import { getRequest } from '../approvals/journal.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import { agentHandlers } from '../background/agent-handlers.ts';
import type { Engine } from '../background/create-context.ts';
import { signAndSend } from '../background/resume.ts';
import { addPerson } from '../profiles/people.ts';
import { openEntropy } from '../profiles/person-secret.ts';
import { createClinic, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { createTestHousehold } from '../testing/household.ts';
import { ella, rosa } from '../testing/profiles.ts';
import { screensOf } from '../testing/screens.ts';
import { openPage } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import type { Plainly } from '../vault/secret.ts';
import { readSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { newWords, seedOfEntropy, seedOfWords } from '../vault/words.ts';
import { createEdge } from './edge.ts';
import { type ScreenMethod, type ScreenResults, screenMethods } from './protocol.ts';
import type { ApprovalView, PreviewView } from './views.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

/** Fails to compile as soon as a result could hold bytes, a function or a Secret. */
type AllPlain = ScreenResults extends { [M in ScreenMethod]: Plainly<ScreenResults[M]> } ? true : never;

const words = newWords(12);
const password = 'correct horse battery';
let engine: Engine;
let answer: ReturnType<typeof screensOf>;
let edge: ReturnType<typeof createEdge>;
let clinic: Awaited<ReturnType<typeof createClinic>>;
let page: ReturnType<typeof openPage>;
let canaries: string[];
let grantedId: string;
let requestId: string;
let person: string;

beforeAll(async () => {
  clinic = await createClinic();
  const gateway = memoryGateway();
  await createVault(password, words);
  const household = await createTestHousehold(await vouchingBlocks(clinic), gateway.client);
  engine = household.self;
  await seedChart(engine, gateway.blobs);
  person = await addPerson(household, ella);
  answer = screensOf(engine, household);
  edge = createEdge({
    handlers: agentHandlers(engine),
    isConnected: async () => true,
    now: () => Math.random() * 1e12,
  });
  page = openPage(clinic.origin);
  requestId = randomUUID();
  const { origin, documentId, tabId } = page;
  await receiveRequest(engine, requestOf(requestId), { origin, documentId, tabId, active: true });
  const { suggested } = (await ok('approval.get', { requestId })) as ApprovalView;
  const { digest } = (await ok('approval.preview', { requestId, choice: suggested })) as PreviewView;
  await ok('approval.approve', { requestId, digest });
  await signAndSend(engine, requestId);
  canaries = await secretsOf();
  [grantedId] = (await engine.ledger.read()).grants.keys() as unknown as [string];
});
afterAll(() => engine.db.close());

const requestOf = (id: string) => ({
  requestId: id,
  desk: clinic.desk,
  scopes: ['patient/*.rs'],
  optionalScopes: [],
  purpose: 'TREAT' as const,
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 90 as const,
  reason: 'Visit',
});
const ok = async (method: ScreenMethod, params: unknown) => {
  const reply = await answer(method, params);
  if ('error' in reply) throw new Error(`${method}: ${reply.error.code} ${reply.error.detail}`);
  return reply.result;
};

/** Every secret there is, in every spelling it could leave in. */
async function secretsOf(): Promise<string[]> {
  const seed = await seedOfWords(words);
  const { key } = await readSession(Date.now());
  const { path, shown } = await getRequest(engine.store, requestId);
  const shares = await deriveShares(seed, shown!.grant.terms.salt);
  const [chart] = (await engine.charts.read()).rows;
  const { secret } = (await engine.ledger.read()).people.get(person)!;
  const entropy = await openEntropy(seed, person, secret!);
  const bytes = [
    seed,
    key,
    shares.patient,
    shares.gateway,
    deriveAccount(seed, path).privateKey,
    deriveAccount(seed, chart!.path).privateKey,
    slip21(seed, 'chartkey/1', 'shares'),
    slip21(seed, 'chartkey/1', 'index'),
    entropy,
    await seedOfEntropy(entropy),
    slip21(seed, 'chartkey/1', 'segment', chart!.segments[0]!.id),
  ];
  const spelled = bytes.flatMap((secret) => [toHex(secret).slice(2), toBase64url(secret), [...secret].join(',')]);
  // Not even sealed does a person's secret leave the log.
  return [...spelled, secret!, words.join(' '), words.slice(2, 5).join(' '), password];
}
const check = (text: string) => {
  for (const canary of canaries) expect(text.includes(canary), 'a secret left').toBe(false);
};

it('X2 every result of the screens is plain data by type', () => {
  const proof: AllPlain = true;
  expect(proof).toBe(true);
});

it('X2 no screen method returns a secret: every one answered with a known seed', async () => {
  const { suggested } = (await ok('approval.get', { requestId })) as ApprovalView;
  const params: Partial<Record<ScreenMethod, unknown>> = {
    'approval.items': { requestId, choice: suggested, class: 'Observation.laboratory' },
    'approval.preview': { requestId, choice: suggested },
    'approval.approve': { requestId, digest: `0x${'00'.repeat(32)}` },
    'sharing.stop': { ids: [grantedId] },
    'recovery.refuse': { request: `0x${'00'.repeat(32)}` },
    'portals.connect': { origin: clinic.origin },
    'portals.disconnect': { origin: clinic.origin },
    'records.items': { class: 'Observation.laboratory' },
    'wallet.connect': { address: `0x${'5a'.repeat(20)}`, reach: 'browser' },
    'wallet.uses': { grants: false, records: false },
    'wallet.payout': { address: `0x${'5a'.repeat(20)}` },
    'walletTask.get': { id: requestId },
    'walletTask.sign': { id: requestId, digest: `0x${'00'.repeat(32)}`, signature: `0x${'00'.repeat(65)}` },
    'walletTask.useOwnKey': { id: requestId },
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
    await engine.keys.session().catch(() => unlockVault(password));
  }
  expect(answered).toBeGreaterThan(15);
});

it('X2 no agent method returns a secret, nor does anything told to a page', async () => {
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
    for (const given of [params, requestOf(requestId), {}])
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

it('X2 fuzzed params: an answer or a code, never a secret, never a throw', async () => {
  const method = fc.constantFrom(
    ...(Object.keys(screenMethods) as ScreenMethod[]),
    'vault.export',
    'toString',
    '__proto__',
  );
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record(
      { requestId: fc.constantFrom(requestId, randomUUID()), depositId: fc.uuid(), digest: fc.string() },
      { requiredKeys: [] },
    ),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(method, value, async (name, params) => {
      if (name === 'vault.lock') return;
      check(JSON.stringify(await answer(name, params)));
    }),
    { numRuns: 300 },
  );
});
