import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runs } from '#protocol/properties/runs';
import { agentMethods } from '#protocol/wire/agent';
import { agentHandlers } from '../background/agent-handlers.ts';
import { start } from '../background/start.ts';
import { config } from '../config.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { knownPassword, openKnownScene } from '../testing/known-scene.ts';
import { questionFrom } from '../testing/share.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { createEdge } from './edge.ts';
import { screenMethods } from './protocol.ts';

/** 102,000 messages with `CHARTKEY_SOAK=1`, over the whole map, from pages, strangers and our own screens. */
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const batch = 40;
let scene: Awaited<ReturnType<typeof openKnownScene>>;
let edge: ReturnType<typeof createEdge>;
beforeAll(async () => {
  scene = await openKnownScene();
  const handlers = agentHandlers(scene.engine);
  edge = createEdge({ handlers, isConnected: async () => true, now: () => Math.random() * 1e12 });
  const nowhere = 'http://127.0.0.1:9';
  start({ ...config, gateway: nowhere, relay: nowhere, rpc: nowhere });
});
afterAll(() => scene.engine.db.close());

/** What only the patient may change. */
async function authority(): Promise<string> {
  const { engine, gateway } = scene;
  const { grants, stopped, records, people, portals, undoSeconds, wallet, payout, pause, rules } =
    await engine.ledger.read();
  const connected = [...portals.values()].filter((portal) => portal.connected).map(({ origin }) => origin);
  const vault = await engine.db.get('vault', 'file');
  const outbox = await engine.db.getAllKeys('outbox');
  const sent = [gateway.deposits, gateway.heads, gateway.relayed.grants, gateway.stopped].map(({ size }) => size);
  const ruled = [...rules].map(([rule, changes]) => [rule, [...changes.keys()]]);
  const facts = { ruled, stopped: [...stopped], undoSeconds, wallet, payout, pause, connected, vault, outbox, sent };
  return JSON.stringify({ ...facts, grants: [...grants.keys()], records: [...records.keys()], people: [...people] });
}
const keepsSecrets = (said: unknown) => {
  const text = JSON.stringify(said) ?? '';
  for (const canary of scene.canaries) expect(text.includes(canary), 'a secret left').toBe(false);
};

const meaningful = fc
  .constant(undefined)
  .chain(() =>
    fc.constantFrom<unknown>(
      scene.requestId,
      scene.grant,
      scene.person,
      scene.clinic.origin,
      scene.clinic.desk,
      [scene.grant],
      ['patient/*.rs'],
      questionFrom(scene.clinic, scene.requestId, { dataUntil: '2026-11' }),
      { scopes: ['patient/*.rs'], labels: [], dataFrom: '2019-01', dataUntil: '2026-11', days: 90 },
      `0x${'00'.repeat(32)}`,
      'TREAT',
      '2026-11',
      knownPassword,
      'AAAA',
      true,
      0,
      1,
      90,
      -1,
      1e21,
    ),
  );
const value = fc.oneof({ weight: 3, arbitrary: meaningful }, fc.jsonValue({ maxDepth: 3 }), fc.string());
const schemas = Object.entries({
  ...screenMethods,
  ...Object.fromEntries(Object.entries(agentMethods).map(([name, { params }]) => [name, params])),
});
const entriesOf = (schema: object): object => ('entries' in schema ? (schema.entries as object) : {});
const fieldNames = schemas.flatMap(([, schema]) => Object.keys(entriesOf(schema)));
const anyFields = fc.dictionary(fc.constantFrom(...fieldNames), value, { maxKeys: 8 });
/** A method with its own fields, each of them there or not, meaningful or not; or with anything at all. */
const called = (prefix: RegExp) =>
  fc.oneof(
    ...schemas
      .filter(([name]) => prefix.test(name))
      .map(([name, schema]) => {
        const fields = Object.fromEntries(Object.keys(entriesOf(schema)).map((field) => [field, value]));
        const params = fc.oneof(
          { weight: 4, arbitrary: fc.record(fields) },
          fc.record(fields, { requiredKeys: [] }),
          anyFields,
          meaningful,
          fc.jsonValue({ maxDepth: 4 }),
        );
        return params.map((given): [string, unknown] => [name, given]);
      }),
    fc.tuple(fc.constantFrom('vault.export', 'toString', '__proto__'), anyFields),
  );
const ofPages = /^(?:agent|access|record)\./;
const anything = called(/./);
const envelope = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: called(ofPages) }, anything), fc.uuid())
  .map(([[method, params], id]) => ({ v: 1, id, method, params }));
const text = fc.oneof(
  { weight: 6, arbitrary: envelope.map((call) => JSON.stringify(call)) },
  fc.string(),
  fc.json(),
  envelope.map((call) => JSON.stringify(call).slice(0, -3)),
);
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: batch, maxLength: batch });

it('X2 X1 whatever a page says: an answer or a code, never a secret, and nothing of the patient’s changes', async () => {
  const { clinic, page } = scene;
  const sender = { origin: clinic.origin, url: `${clinic.origin}/`, frameId: 0, tab: { id: page.tabId } };
  const said = fc.record({ agent: text, active: fc.boolean() });
  const before = await authority();
  let answered = 0;
  const property = fc.asyncProperty(many(said), async (messages) => {
    for (const message of messages) {
      const reply = await edge(
        { ...message, document: page.documentId },
        { ...sender, documentId: page.documentId, documentLifecycle: 'active' },
      );
      expect('result' in reply || 'error' in reply).toBe(true);
      if ('result' in reply) answered += 1;
      keepsSecrets(reply);
    }
    expect(await authority()).toBe(before);
    keepsSecrets(page.heard.splice(0));
  });
  await fc.assert(property, runs(12, 1275));
  // The control: some of it was understood.
  expect(answered).toBeGreaterThan(0);
});

it('X3 whoever is not one of our screens is not answered as one, and changes nothing', async () => {
  const own = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('popup.html') };
  const sender = fc.constantFrom<Record<string, unknown>>(
    { ...own, id: 'b'.repeat(32) },
    { ...own, url: `${scene.clinic.origin}/popup.html` },
    { ...own, url: 'https://popup.html.example/' },
    { ...own, url: undefined },
    { ...own, frameId: 3 },
    { ...own, url: 'about:srcdoc' },
    { ...own, url: `blob:${own.url}` },
    { ...own, url: 'data:text/html,x' },
    { ...own, url: own.url.replace('://', '://x') },
    { id: undefined, url: own.url },
  );
  const before = await authority();
  const property = fc.asyncProperty(many(fc.tuple(sender, anything)), async (messages) => {
    for (const [from, [screen, given]] of messages) {
      const answer = await new Promise((resolve) =>
        fakeBrowser.runtime.onMessage.emit({ screen, params: given }, from, resolve),
      );
      expect(answer).toBeUndefined();
    }
    expect(await authority()).toBe(before);
  });
  await fc.assert(property, runs(4, 400));
});

/** These end the scene, or wait for a network. */
const final: ReadonlySet<string> = new Set(['vault.lock', 'browser.emptied', 'people.remove', 'people.handOver']);

it('X2 whatever our own screens ask: an answer or a code, never a secret, never a throw', async () => {
  const answered = new Set<string>();
  const property = fc.asyncProperty(many(anything), async (messages) => {
    for (const [name, given] of messages) {
      if (final.has(name)) continue;
      const reply = await scene.answer(name, given);
      if ('result' in reply) answered.add(name);
      keepsSecrets(reply);
      await scene.engine.keys.session().catch(() => unlockVault(knownPassword));
    }
    keepsSecrets(fakeBrowser.news);
  });
  await fc.assert(property, runs(8, 875));
  // The control: many of them were understood.
  expect(answered.size).toBeGreaterThan(8);
});
