import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { isErrorCode } from '#protocol/errors';
import { controlLimit } from '#protocol/wire/agent';
import { bridgeName, callerOf, type Sender } from './caller.ts';
import { type AgentHandlers, bulkLimit, createEdge } from './edge.ts';
import { isOwnPage } from './screen-router.ts';

const origin = 'https://portal.example';
const sender: Sender = {
  origin,
  url: `${origin}/visit`,
  frameId: 0,
  documentId: 'D1',
  documentLifecycle: 'active',
  tab: { id: 4 },
};
let reached: string[];
const hello = { version: '0.1.0', protocol: 1 as const, state: 'ready' as const };
const handlers = new Proxy({} as AgentHandlers, {
  get: (_, method: string) => async () => {
    reached.push(method);
    return method === 'agent.hello' ? hello : {};
  },
});
let clock = 0;
const speaking =
  (edge: ReturnType<typeof createEdge>) =>
  (agent: unknown, from: Sender, active = true) =>
    edge({ agent, active, document: 'named-by-bridge' }, from);
const edge = () => speaking(createEdge({ handlers, isConnected: async (asked) => asked === origin, now: () => clock }));
const call = (method: string, params: unknown = {}, extra: object = {}) =>
  JSON.stringify({ v: 1, id: randomUUID(), method, params, ...extra });
const codeOf = (reply: object) => ('error' in reply ? (reply.error as { code: string }).code : 'answered');

beforeEach(() => {
  reached = [];
  clock += 60_000;
});

it.each<[string, Sender]>([
  ['a frame', { ...sender, frameId: 3 }],
  [
    'a cross-origin frame in an honest portal',
    { ...sender, frameId: 9, origin: 'https://evil.example', url: 'https://evil.example/' },
  ],
  ['srcdoc', { ...sender, url: 'about:srcdoc' }],
  ['about:blank', { ...sender, url: 'about:blank' }],
  ['blob:', { ...sender, url: `blob:${origin}/7f1c` }],
  ['data:', { ...sender, url: 'data:text/html,hi', origin: 'null' }],
  ['a sandboxed document', { ...sender, origin: 'null' }],
  ['another origin than its address', { ...sender, origin: 'https://other.example' }],
  ['plain http on the network', { ...sender, origin: 'http://portal.example', url: 'http://portal.example/' }],
  ['file:', { ...sender, url: 'file:///home/elena/x.html', origin: 'file://' }],
  ['prerendered', { ...sender, documentLifecycle: 'prerender' }],
  ['no tab', { ...sender, tab: undefined }],
  ['another extension page', { ...sender, url: 'chrome-extension://abc/x.html', origin: 'chrome-extension://abc' }],
  ['nothing', {}],
])('X3 refused: %s', async (_, from) => {
  expect(codeOf(await edge()(call('agent.hello'), from, true))).toBe('FRAME_NOT_ALLOWED');
  expect(reached).toEqual([]);
});

it('X3 the caller is what the browser says, on secure origins and on one’s own machine', () => {
  expect(callerOf(sender, true, 'n')).toEqual({ origin, documentId: 'D1', tabId: 4, active: true });
  const firefox = callerOf({ ...sender, documentId: undefined }, true, 'n');
  expect([firefox.documentId, bridgeName(firefox.documentId), bridgeName('D1')]).toEqual(['bridge-n', 'n', undefined]);
  for (const local of ['http://lakeview.localhost:8802', 'http://localhost:3000', 'http://127.0.0.1:80'])
    expect(callerOf({ ...sender, origin: new URL(local).origin, url: `${local}/` }, false, 'n').origin).toBe(
      new URL(local).origin,
    );
});

it('X3 a name with a closing dot is another origin, and nobody’s portal', () => {
  for (const dotted of ['https://portal.example.', 'https://portal.example.:8443', 'http://lakeview.localhost.:8802'])
    expect(() => callerOf({ ...sender, origin: new URL(dotted).origin, url: `${dotted}/` }, true, 'n')).toThrow(
      'FRAME_NOT_ALLOWED',
    );
});

it('X3 an origin that is not connected gets nothing, whatever it says', async () => {
  const stranger = { ...sender, origin: 'https://evil.example', url: 'https://evil.example/' };
  expect(codeOf(await edge()(call('agent.hello'), stranger, true))).toBe('NOT_CONNECTED');
  expect(codeOf(await edge()('not json', stranger, true))).toBe('NOT_CONNECTED');
});

it('V1 oversized, malformed, unknown and unversioned calls are refused with a code', async () => {
  const ask = edge();
  const tries: [string, unknown][] = [
    ['BAD_MESSAGE', 42],
    ['BAD_MESSAGE', '{'],
    ['BAD_MESSAGE', '[]'],
    ['BAD_MESSAGE', 'null'],
    ['BAD_MESSAGE', call('agent.export')],
    ['BAD_MESSAGE', call('approval.approve', { requestId: randomUUID(), digest: `0x${'0'.repeat(64)}` })],
    ['BAD_MESSAGE', call('agent.hello', { extra: 1 })],
    ['BAD_MESSAGE', call('agent.hello', {}, { origin: 'https://riverside.example' })],
    ['BAD_MESSAGE', JSON.stringify({ v: 2, id: randomUUID(), method: 'agent.hello', params: {} })],
    ['BAD_MESSAGE', '{"v":1,"id":"x","method":"agent.hello","params":{},"__proto__":{"admin":true}}'],
    ['TOO_LARGE', call('agent.hello', { pad: 'x'.repeat(controlLimit) })],
    ['TOO_LARGE', 'x'.repeat(bulkLimit + 1)],
  ];
  for (const [code, text] of tries) expect(codeOf(await ask(text, sender, true)), String(text).slice(0, 60)).toBe(code);
  expect(reached).toEqual([]);
  expect(codeOf(await ask(call('agent.hello'), sender, true))).toBe('answered');
});

it('X2 an answer that the protocol does not name does not leave', async () => {
  const leaky = { ...handlers, 'agent.hello': async () => ({ ...hello, seed: 'abandon abandon' }) } as AgentHandlers;
  const ask = speaking(createEdge({ handlers: leaky, isConnected: async () => true, now: () => clock }));
  const reply = await ask(call('agent.hello'), sender, true);
  expect(codeOf(reply)).toBe('BAD_MESSAGE');
  expect(JSON.stringify(reply)).not.toContain('abandon');
});

it('V3 one origin that floods is told to wait, and another is not', async () => {
  const ask = speaking(createEdge({ handlers, isConnected: async () => true, now: () => clock }));
  const codes: string[] = [];
  for (let i = 0; i < 80; i++) codes.push(codeOf(await ask(call('agent.hello'), sender, true)));
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(20);
  const other = { ...sender, origin: 'https://other.example', url: 'https://other.example/' };
  expect(codeOf(await ask(call('agent.hello'), other, true))).toBe('answered');
  clock += 10_001;
  expect(codeOf(await ask(call('agent.hello'), sender, true))).toBe('answered');
});

it('X3 whatever a page sends, the answer is one of ours and nothing throws', async () => {
  const ask = speaking(createEdge({ handlers, isConnected: async () => true, now: () => (clock += 1_000) }));
  const methods = fc.constantFrom(
    'agent.hello',
    'access.request',
    'access.status',
    'record.chunk',
    'record.deposit',
    'constructor',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.json({ maxDepth: 6 }),
    fc
      .record({ v: fc.constant(1), id: fc.uuid(), method: methods, params: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(text, async (message) => {
      const reply = await ask(message, sender, true);
      expect(reply).toHaveProperty('v', 1);
      if ('error' in reply) expect(isErrorCode(reply.error.code)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('X1 X3 a page, a frame of ours in a page, and another extension cannot speak as a screen', () => {
  const id = 'emjffconaikbdejokdhoffjjpkiankpj';
  const own = `chrome-extension://${id}`;
  const check = (from: Sender) => isOwnPage(from, id, own);
  expect(check({ id, url: `${own}/popup.html` })).toBe(true);
  expect(check({ id, url: `${own}/dashboard.html`, tab: { id: 3 }, frameId: 0 })).toBe(true);
  expect(check({ id, url: `${origin}/`, tab: { id: 3 }, frameId: 0 })).toBe(false);
  expect(check({ id, url: `${own}/approve.html`, tab: { id: 3 }, frameId: 2 })).toBe(false);
  expect(check({ id: 'another', url: `${own}/popup.html` })).toBe(false);
  expect(check({ id, url: `${own}.evil.example/popup.html` })).toBe(false);
  expect(check({ id })).toBe(false);
});
