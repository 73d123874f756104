import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { grantId } from '../../protocol/typed-data.ts';
import type { AccessRequest, AccessStatus } from '../../protocol/wire/agent.ts';
import type { Flow } from '../elements/chartkey-element.ts';
import { type FakeBridge, fakeBridge, hello } from '../testing/fake-bridge.ts';
import { FakeEventSource, fakeHost, pageGlobals } from '../testing/page-globals.ts';
import { smallChart } from '../testing/small-chart.ts';
import { createWorld, lakeview, type World } from '../testing/world.ts';
import { startRequest } from './request-flow.ts';

const lab = 'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
const attributes = {
  scopes: 'patient/Condition.rs patient/Observation.rs?category=laboratory',
  'optional-scopes': 'patient/Procedure.rs',
  'data-from': '2019-01',
  days: '90',
  reason: 'To prepare your visit',
};
const whole = { scopes: ['patient/Condition.rs', lab], dataFrom: '2019-01', days: 90 as const };

let world: World;
let bridge: FakeBridge;
let page: ReturnType<typeof fakeHost>;
let flow: Flow;
let asked: AccessRequest | undefined;
let answer: Partial<AccessStatus> = { state: 'pending' };
let declined: string[];

beforeAll(async () => {
  pageGlobals(lakeview);
  world = await createWorld(smallChart);
  await world.deposit();
});
afterAll(() => world.close());
beforeEach(() => {
  pageGlobals(lakeview);
  answer = { state: 'pending' };
  asked = undefined;
  declined = [];
  const status = (params: unknown) => ({ requestId: (params as AccessRequest).requestId, ...answer });
  bridge = fakeBridge({
    'agent.hello': () => hello(),
    'agent.unlock': () => ({}),
    'access.request': (params) => {
      asked = params as AccessRequest;
      return status(params);
    },
    'access.status': status,
    'access.cancel': (params) => ({ ...status(params), state: 'cancelled' }),
    'access.decline': (params) => {
      declined.push((params as AccessRequest).requestId);
      return status(params);
    },
  });
});
afterEach(() => {
  flow.stop();
  bridge.remove();
  FakeEventSource.open.clear();
});

const start = (more: Record<string, string> = {}) => {
  page = fakeHost({ ...attributes, ...more });
  flow = startRequest(page.host);
};
const shows = (state: string) => vi.waitFor(() => expect(page.last()?.state).toBe(state), { timeout: 3000 });
const ask = async (more: Record<string, string> = {}) => {
  start(more);
  await shows('ready');
  flow.press('ask');
  await vi.waitFor(() => expect(asked).toBeDefined());
};
const give = async (choice: Partial<Parameters<World['patient']['grant']>[0]> = {}) => {
  const given = await world.patient.grant({ desk: await world.deskDocument(), ...whole, ...choice });
  answer = { state: 'granted', grant: given.grant as AccessStatus['grant'], signature: given.signature };
  bridge.tell({ event: 'access.changed', status: { requestId: asked!.requestId, ...answer } });
  return given;
};
const record = (id: string) => {
  const events = world.gateway.append({ kind: 'granted', id: id as `0x${string}`, block: 3 });
  FakeEventSource.push({ kind: 'granted', id, block: 3, seq: events });
};
const kept = async () => (await world.clinic.desk.grantsOf('patient-1'))[0];

it('fake agent: what the page asks is what the attributes say, in canonical form', async () => {
  await ask();
  expect(asked).toMatchObject({
    scopes: ['patient/Condition.rs', lab],
    optionalScopes: ['patient/Procedure.rs'],
    purpose: 'TREAT',
    dataFrom: '2019-01',
    days: 90,
    reason: 'To prepare your visit',
  });
  expect(page.events).toContainEqual(['chartkey-request', { requestId: asked!.requestId }]);
  expect(page.last()?.state).toBe('waiting');
});

it('fake agent: W1 a grant is shown only once signature and chain have proven it, and only then handed over', async () => {
  await ask();
  const { id, grant } = await give();
  await shows('recording');
  await vi.waitFor(() => expect(page.last()?.title).toContain('Waiting for it to be recorded'));
  expect(await kept()).not.toBe(id);
  record(id);
  await shows('granted');
  expect(await kept()).toBe(id);
  expect(page.events).toContainEqual(['chartkey-granted', { grant: id, expires: grant.expires }]);
  expect(page.states().indexOf('granted')).toBeGreaterThan(page.states().indexOf('recording'));
});

it('fake agent: W1 a grant with another signature is refused, whatever the chain says', async () => {
  await ask();
  const { grant, id } = await world.patient.grant({ desk: await world.deskDocument(), ...whole });
  const other = await world.patient.grant({ desk: await world.deskDocument(), ...whole });
  answer = { state: 'granted', grant: grant as AccessStatus['grant'], signature: other.signature };
  record(id);
  bridge.tell({ event: 'access.changed', status: { requestId: asked!.requestId, ...answer } });
  await shows('error');
  expect(page.events).toContainEqual(['chartkey-error', { code: 'BAD_SIGNATURE', retryable: false }]);
  expect(page.states()).not.toContain('granted');
});

it.each([
  ['wider scopes', { scopes: ['patient/*.rs'] }, 'WIDER_THAN_ASKED'],
  ['earlier dates', { dataFrom: '2010-01' }, 'WIDER_THAN_ASKED'],
  ['more days', { days: 365 as const }, 'WIDER_THAN_ASKED'],
])('fake agent: W1 an answer with %s than asked is refused', async (_name, choice, code) => {
  await ask();
  await give(choice);
  await shows('error');
  expect(page.events).toContainEqual(['chartkey-error', { code, retryable: false }]);
});

it('fake agent: W1 a grant made for another institution is refused', async () => {
  await ask();
  await give({ desk: await world.deskDocument('http://riverside.test') });
  await shows('error');
  expect(page.events).toContainEqual(['chartkey-error', { code: 'BAD_GRANT', retryable: false }]);
});

it('fake agent: less than asked is a counter-offer; accepted it is handed over, declined it is not', async () => {
  await ask();
  const first = await give({ scopes: [lab], dataFrom: '2024-01', days: 30 });
  await shows('counter-offer');
  const rows = page.last()!.rows!;
  expect(rows.map(({ was }) => was !== undefined)).toEqual([true, true, true, false]);
  record(first.id);
  expect(await kept()).not.toBe(first.id);
  flow.press('accept');
  await shows('granted');
  expect(await kept()).toBe(first.id);
  flow.stop();

  asked = undefined;
  answer = { state: 'pending' };
  pageGlobals(lakeview);
  bridge.remove();
  bridge = fakeBridge(bridge.answers);
  await ask();
  const second = await give({ scopes: [lab] });
  await shows('counter-offer');
  record(second.id);
  expect(declined).toEqual([]);
  flow.press('decline');
  await shows('refused');
  expect(await kept()).not.toBe(second.id);
  // The patient is told.
  await vi.waitFor(() => expect(declined).toEqual([asked!.requestId]));
});

it('fake agent: with counter-offers="accept" less is taken without a question', async () => {
  await ask({ 'counter-offers': 'accept' });
  const { id } = await give({ scopes: [lab] });
  record(id);
  await shows('granted');
  expect(page.states()).not.toContain('counter-offer');
});

it('fake agent: refused, cancelled and run out each end with their own card', async () => {
  await ask();
  bridge.tell({ event: 'access.changed', status: { requestId: asked!.requestId, state: 'refused' } });
  await shows('refused');
  expect(page.events).toContainEqual(['chartkey-refused', { requestId: asked!.requestId }]);
  flow.press('again');
  await shows('ready');
  flow.press('ask');
  await shows('waiting');
  flow.press('cancel');
  await vi.waitFor(() => expect(page.last()?.title).toContain('cancelled'));
});

it('fake agent: stopped by the patient later, the card says so', async () => {
  await ask();
  const { id } = await give();
  record(id);
  await shows('granted');
  FakeEventSource.push({ kind: 'stopped', id, seq: 9_999 });
  await shows('revoked');
  expect(page.events).toContainEqual(['chartkey-revoked', { grant: id, reason: 'revoked' }]);
});

it('fake agent: a lost event is found by looking again, and a reload finds the question it had open', async () => {
  await ask();
  const { requestId } = asked!;
  flow.stop();
  const { grant, signature, id } = await world.patient.grant({ desk: await world.deskDocument(), ...whole });
  expect(grantId(grant)).toBe(id);
  answer = { state: 'granted', grant: grant as AccessStatus['grant'], signature };
  start();
  await shows('recording');
  expect(bridge.calls.at(-1)).toMatchObject({ method: 'access.status', params: { requestId } });
  record(id);
  await shows('granted');
});

it('fake agent: locked and not set up are said before anything can be asked', async () => {
  for (const [state, card] of [
    ['locked', 'locked'],
    ['not-set-up', 'not-set-up'],
  ] as const) {
    bridge.answers['agent.hello'] = () => hello(state);
    start();
    await shows(card);
    flow.press('unlock');
    await vi.waitFor(() => expect(bridge.calls.some(({ method }) => method === 'agent.unlock')).toBe(true));
    bridge.tell({ event: 'agent.changed', hello: hello() });
    await shows('ready');
    flow.stop();
  }
});

it('without a bridge one honest card is shown, and the agent is taken up as soon as it appears', async () => {
  bridge.vanish();
  start();
  await shows('not-connected');
  bridge.appear();
  await shows('ready');
});

it('fake agent: attributes nobody could grant are an error of the page, said with a code', async () => {
  start({ scopes: 'user/*.write' });
  await shows('error');
  expect(page.events).toContainEqual(['chartkey-error', { code: 'BAD_SCOPE', retryable: false }]);
});
