import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { toBase64url } from '#protocol/bytes';
import { chunkBytes } from '#protocol/wire/agent';
import type { Institution } from '../../extension/testing/institution.ts';
import { forgeries } from './hostile/forgeries.ts';
import { closeQuestions, offerOf, openScene, questionOf, questionWindows, type Scene, soon } from './hostile/scene.ts';

/** A connected page that speaks the protocol by hand. Real Chromium, real extension, real chain and gateway. */
let scene: Scene;
/** Several, so that no origin comes near its limit of calls. */
let asker: Institution;
let other: Institution;
let forger: Institution;
let sender: Institution;
test.beforeAll(async () => {
  scene = await openScene({ '/by-itself': askByItself });
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  other = await scene.institution('other', 'Harbour Clinic');
  forger = await scene.institution('forger', 'Forgers and Sons');
  sender = await scene.institution('sender', 'Riverside General');
  await scene.connect(asker.origin, other.origin, forger.origin, sender.origin);
});
test.afterAll(() => scene?.stop());
test.afterEach(() => closeQuestions(scene.patient));

test('V1 forged and malformed messages are refused with their codes and change nothing', async () => {
  const agent = await scene.visit(forger.origin);
  const wrong: string[] = [];
  for (const { name, data, make, code } of forgeries) {
    const { result, error } = make ? await agent.sayMade(make) : await agent.say(data);
    if (result !== undefined || error?.code !== code) wrong.push(`${name}: ${JSON.stringify({ result, error })}`);
  }
  expect(wrong).toEqual([]);
  expect(forgeries.length).toBeGreaterThan(40);
  expect(await scene.waiting()).toEqual([]);
  expect(questionWindows(scene.patient)).toEqual([]);
  // It still answers what is asked well.
  expect(await agent.call('agent.hello', {})).toMatchObject({ state: 'ready' });
});

test('V1 parameters outside the schema are refused, one field at a time', async () => {
  const agent = await scene.visit(forger.origin);
  const good = questionOf(forger, randomUUID());
  const bad: Record<string, unknown>[] = [
    { requestId: 'not-a-uuid' },
    { scopes: [] },
    { scopes: 'patient/*.rs' },
    { scopes: Array.from({ length: 65 }, () => 'patient/Condition.rs') },
    { purpose: 'MARKETING' },
    { dataFrom: '2024-13' },
    { dataFrom: '2026-11', dataUntil: '2019-01' },
    { days: 36_500 },
    { reason: 'two\nlines' },
    { reason: 'turned \u202eround' },
    { reason: 'x'.repeat(201) },
    { desk: { ...good.desk, v: 2 } },
    { desk: { ...good.desk, profile: { ...good.desk.profile, logo: 'https://tracker.example/x.png' } } },
    { desk: { ...good.desk, keys: [] } },
    { extra: 1 },
  ];
  for (const over of bad) {
    const reply = await agent.ask('access.request', { ...good, ...over });
    expect([over, reply.error?.code]).toEqual([over, 'BAD_MESSAGE']);
  }
  for (const scope of ['system/*.cruds', 'patient/*.cruds', 'patient/Nothing.rs', 'user/Patient.rs', '../patient']) {
    const reply = await agent.ask('access.request', { ...good, scopes: [scope] });
    expect([scope, reply.error?.code]).toEqual([scope, 'BAD_SCOPE']);
  }
  expect(await scene.waiting()).toEqual([]);
});

test('W1 what pretends to be the bridge, or posts past it, reaches nothing', async () => {
  const agent = await scene.visit(forger.origin);
  const heard = await agent.page.evaluate(async () => {
    const got: unknown[] = [];
    const forged = new MessageChannel();
    forged.port1.onmessage = ({ data }) => got.push(data);
    const call = JSON.stringify({ v: 1, id: crypto.randomUUID(), method: 'agent.hello', params: {} });
    window.postMessage({ type: 'chartkey:port', nonce: 'mine' }, location.origin, [forged.port2]);
    window.postMessage(call, '*');
    window.postMessage({ agent: call, active: true }, '*');
    forged.port1.postMessage(call);
    for (const detail of [undefined, '', 7, {}, 'x'.repeat(65)])
      document.dispatchEvent(new CustomEvent('chartkey:discover', { detail }));
    window.addEventListener('message', ({ data }) => got.push(data));
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = done;
      window.addEventListener('message', ({ data }) => data === 'last' && port1.postMessage(0));
      window.postMessage('last', location.origin);
    });
    return got.filter((data) => data !== 'last' && (data as { type?: string }).type !== undefined);
  });
  // Only our own forged offer came round: nobody else offered a port for those nonces.
  expect(heard).toEqual([{ type: 'chartkey:port', nonce: 'mine' }]);
});

test('V1 oversized pieces of a copy are refused and the deposit stays where it was', async () => {
  const agent = await scene.visit(sender.origin);
  const depositId = randomUUID();
  await agent.call('record.deposit', offerOf(sender, depositId));
  await scene.tell('deposit.accept', { depositId });
  const bytes = (size: number) => toBase64url(new Uint8Array(size));
  const chunk = (data: string, offset = 0) => agent.ask('record.chunk', { depositId, offset, data, last: false });
  expect((await chunk(bytes(chunkBytes + 3))).error?.code).toBe('BAD_MESSAGE');
  expect((await chunk('x'.repeat(176_500))).error?.code).toBe('TOO_LARGE');
  expect((await chunk('x'.repeat(500_000))).error?.code).toBe('TOO_LARGE');
  expect((await chunk('no base64 !')).error?.code).toBe('BAD_MESSAGE');
  // A gap, and a place beyond every limit.
  expect((await chunk(bytes(10), 5)).error?.code).toBe('BAD_MESSAGE');
  expect((await chunk(bytes(10), Number.MAX_SAFE_INTEGER)).error?.code).toBe('BAD_MESSAGE');
  expect(await agent.call('record.status', { depositId })).toMatchObject({ state: 'accepted', received: 0 });
  expect((await chunk(bytes(chunkBytes))).result).toMatchObject({ state: 'receiving', received: chunkBytes });
  await agent.call('record.cancel', { depositId });
});

test('V1 a package of garbage, or for another owner, fails with a code and files nothing', async () => {
  const agent = await scene.visit(sender.origin);
  const deposit = async (bytes: Uint8Array) => {
    const depositId = randomUUID();
    await agent.call('record.deposit', offerOf(sender, depositId));
    await scene.tell('deposit.accept', { depositId });
    await agent.call('record.chunk', { depositId, offset: 0, data: toBase64url(bytes), last: true });
    await expect.poll(async () => (await scene.tell('deposit.get', { depositId })).state, soon).toBe('failed');
    await closeQuestions(scene.patient);
    return (await agent.call('record.status', { depositId })).error;
  };
  expect(await deposit(new Uint8Array(5000))).toBe('BAD_MESSAGE');
  expect(await deposit(new TextEncoder().encode('{"v":1}\n{}'))).toBe('BAD_MESSAGE');
  const stolen = await sender.packageOf('{"resourceType":"Patient","id":"p"}', `0x${'11'.repeat(20)}`, 1_700_000_000);
  expect(await deposit(stolen)).toBe('ATTESTATION_INVALID');
  expect((await scene.tell('records.view', {})).items).toBe(0);
});

test('X10 the same id with the same words is the same question; with others, or from elsewhere, REPLAYED', async () => {
  const agent = await scene.visit(asker.origin);
  const stranger = await scene.visit(other.origin);
  const question = questionOf(asker, randomUUID());
  const first = await agent.call('access.request', question);
  expect(first).toEqual({ requestId: question.requestId, state: 'pending' });
  expect(await agent.call('access.request', question)).toEqual(first);
  for (const over of [{ days: 365 as const }, { reason: 'Another reason' }, { scopes: ['patient/*.rs'] }])
    expect((await agent.ask('access.request', { ...question, ...over })).error?.code).toBe('REPLAYED');
  expect((await stranger.ask('access.request', question)).error?.code).toBe('REPLAYED');
  const theirs = questionOf(other, question.requestId);
  expect((await stranger.ask('access.request', theirs)).error?.code).toBe('REPLAYED');
  // Another origin does not learn that there is such a question, and cannot take it back.
  for (const method of ['access.status', 'access.cancel'])
    expect((await stranger.ask(method, { requestId: question.requestId })).error?.code).toBe('NOT_FOUND');
  expect(await scene.waiting()).toHaveLength(1);

  await scene.tell('approval.refuse', { requestId: question.requestId });
  expect(await agent.call('access.request', question)).toEqual({ ...first, state: 'refused' });
  expect((await agent.ask('access.cancel', { requestId: question.requestId })).error?.code).toBe('ALREADY_ANSWERED');
});

test('X2 a deposit belongs to the origin that offered it', async () => {
  const agent = await scene.visit(asker.origin);
  const stranger = await scene.visit(other.origin);
  const depositId = randomUUID();
  const offer = offerOf(asker, depositId);
  await agent.call('record.deposit', offer);
  expect((await agent.ask('record.deposit', { ...offer, title: 'Another' })).error?.code).toBe('REPLAYED');
  expect((await stranger.ask('record.deposit', offer)).error?.code).toBe('REPLAYED');
  const chunk = { depositId, offset: 0, data: 'AAAA', last: true };
  expect((await stranger.ask('record.chunk', chunk)).error?.code).toBe('NOT_FOUND');
  for (const method of ['record.status', 'record.cancel'])
    expect((await stranger.ask(method, { depositId })).error?.code).toBe('NOT_FOUND');
  // Before the patient accepted it, nothing is taken.
  expect((await agent.ask('record.chunk', chunk)).result).toMatchObject({ state: 'pending' });
  expect(await agent.call('record.cancel', { depositId })).toMatchObject({ state: 'cancelled' });
});

test('five questions at once: one is pending, four are told PENDING_EXISTS, one window opens', async () => {
  const agent = await scene.visit(other.origin);
  const ids = Array.from({ length: 5 }, () => randomUUID());
  const replies = await Promise.all(ids.map((id) => agent.ask('access.request', questionOf(other, id))));
  const codes = replies.map(({ result, error }) => error?.code ?? result?.state).sort();
  expect(codes).toEqual(['PENDING_EXISTS', 'PENDING_EXISTS', 'PENDING_EXISTS', 'PENDING_EXISTS', 'pending']);
  expect(await scene.waiting()).toHaveLength(1);
  await expect.poll(() => questionWindows(scene.patient).length, soon).toBe(1);
  const [one] = await scene.waiting();
  expect(await agent.call('access.cancel', { requestId: one!.id })).toMatchObject({ state: 'cancelled' });
  expect(await scene.waiting()).toEqual([]);
});

test('without a gesture of the person no window opens: USER_ACTIVATION', async () => {
  const page = await scene.patient.context.newPage();
  const question = JSON.stringify(questionOf(asker, randomUUID()));
  const offer = JSON.stringify(offerOf(asker, randomUUID()));
  // Said on the console: looking at the page with Playwright evaluates in it, which counts as a gesture of the person.
  const said = page.waitForEvent('console', { predicate: (message) => message.type() === 'info', ...soon });
  await page.goto(`${asker.origin}/by-itself?${new URLSearchParams({ question, offer })}`);
  expect(JSON.parse((await said).text())).toEqual({
    'agent.unlock': 'USER_ACTIVATION',
    'access.request': 'USER_ACTIVATION',
    'record.deposit': 'USER_ACTIVATION',
  });
  expect(await scene.waiting()).toEqual([]);
  expect(questionWindows(scene.patient)).toEqual([]);
});

test('two refusals within a minute make an origin quiet: MUTED', async () => {
  const agent = await scene.visit(other.origin);
  for (let refused = 0; refused < 2; refused++) {
    const requestId = randomUUID();
    await agent.call('access.request', questionOf(other, requestId));
    await scene.tell('approval.refuse', { requestId });
    expect(await agent.call('access.status', { requestId })).toEqual({ requestId, state: 'refused' });
  }
  expect((await agent.ask('access.request', questionOf(other, randomUUID()))).error).toMatchObject({
    code: 'MUTED',
    retryable: true,
  });
});

test('V3 a page that calls without end is slowed, and only that page', async () => {
  const noisy = await scene.visit(other.origin);
  const quiet = await scene.visit(asker.origin);
  const replies = await Promise.all(Array.from({ length: 90 }, () => noisy.ask('agent.hello', {})));
  const codes = new Set(replies.flatMap(({ error }) => (error ? [error.code] : [])));
  expect([...codes]).toEqual(['RATE_LIMITED']);
  expect(replies.filter(({ result }) => result).length).toBeLessThanOrEqual(60);
  expect((await quiet.ask('agent.hello', {})).result).toMatchObject({ state: 'ready' });
});

/** A page whose own script asks as soon as it is there, and says on the console what it was told. */
const askByItself = `<!doctype html><title>asking</title><script>
  const words = new URLSearchParams(location.search);
  const calls = [['agent.unlock', {}], ['access.request', JSON.parse(words.get('question') ?? '{}')],
    ['record.deposit', JSON.parse(words.get('offer') ?? '{}')]];
  const nonce = crypto.randomUUID();
  const heard = {};
  addEventListener('message', async ({ data, ports }) => {
    if (data.nonce !== nonce) return;
    for (const [method, params] of calls) {
      heard[method] = await new Promise((done) => {
        ports[0].onmessage = ({ data }) => done(JSON.parse(data).error?.code ?? 'taken');
        ports[0].postMessage(JSON.stringify({ v: 1, id: crypto.randomUUID(), method, params }));
      });
    }
    console.info(JSON.stringify(heard));
  });
  document.dispatchEvent(new CustomEvent('chartkey:discover', { detail: nonce }));
</script>`;
