// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { discoverEvent, portMessage } from '../../protocol/wire/agent-names.ts';
import { type FakeBridge, fakeBridge, hello, silence } from '../testing/fake-bridge.ts';
import { type AgentNews, connectAgent } from './agent-client.ts';
import { linkAgent } from './agent-link.ts';
import { discover } from './discover.ts';

let bridge: FakeBridge | undefined;
const uuid = '00000000-0000-4000-8000-000000000001';
const quiet = () => undefined;
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

afterEach(() => {
  bridge?.remove();
  bridge = undefined;
});

it('fake agent: nobody there, nobody found', async () => {
  expect(await discover(20)).toBeUndefined();
});

it('fake agent: only this window, this origin and this nonce are taken for the bridge', async () => {
  const { port2 } = new MessageChannel();
  const wrong = [
    { origin: 'https://evil.example', nonce: true },
    { source: null, nonce: true },
    { nonce: false },
    { type: 'another', nonce: true },
    { ports: [], nonce: true },
  ];
  for (const { nonce, type = portMessage, ...init } of wrong) {
    const lie = (event: Event) => {
      const data = { type, nonce: nonce ? (event as CustomEvent).detail : 'guess' };
      const message = { data, origin: location.origin, source: window, ports: [port2], ...init };
      window.dispatchEvent(new MessageEvent('message', message as MessageEventInit));
    };
    document.addEventListener(discoverEvent, lie);
    expect(await discover(20)).toBeUndefined();
    document.removeEventListener(discoverEvent, lie);
  }
});

it('fake agent: answers, errors and news arrive parsed; what does not parse does not arrive', async () => {
  bridge = fakeBridge({
    'agent.hello': () => hello(),
    'access.status': () => {
      throw { code: 'NOT_FOUND', retryable: false };
    },
    'access.cancel': () => ({ requestId: uuid, state: 'granted', extra: true }),
    'record.status': () => {
      throw { code: 'MADE_UP', detail: 1 };
    },
  });
  const news: AgentNews[] = [];
  const agent = (await connectAgent((one) => news.push(one)))!;
  expect(await agent.call('agent.hello', {})).toEqual(hello());
  await expect(agent.call('access.status', { requestId: uuid })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(agent.call('access.cancel', { requestId: uuid })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  await expect(agent.call('record.status', { depositId: uuid })).rejects.toMatchObject({ code: 'INTERNAL' });
  bridge.tell({ event: 'access.changed', status: { requestId: uuid, state: 'refused' } });
  bridge.tell({ event: 'access.changed', status: { requestId: uuid, state: 'shared' } });
  bridge.tell({ event: 'constructor', status: {} });
  bridge.tell({ event: 'agent.changed', hello: hello('locked') });
  await vi.waitFor(() => expect(news.length).toBe(2));
  expect(news[0]).toEqual({ event: 'access.changed', status: { requestId: uuid, state: 'refused' } });
  for (const rubbish of ['{', '1', 'null', '{"v":2,"id":"x"}']) bridge.ports[0]!.postMessage(rubbish);
  expect(await agent.call('agent.hello', {})).toEqual(hello());
  agent.close();
  await expect(agent.call('agent.hello', {})).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});

it('fake agent: a call ends at its time or when it is cancelled', async () => {
  bridge = fakeBridge({ 'agent.hello': () => silence });
  const agent = (await connectAgent(quiet))!;
  await expect(agent.call('agent.hello', {}, { timeout: 20 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  const leave = new AbortController();
  const cancelled = agent.call('agent.hello', {}, { signal: leave.signal });
  leave.abort();
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(agent.call('agent.hello', {}, { signal: leave.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('fake agent: a link finds an agent that appears later, and one that comes back', async () => {
  bridge = fakeBridge({ 'agent.hello': () => hello() });
  bridge.vanish();
  const phases: (string | undefined)[] = [];
  const link = linkAgent({ onPhase: (phase) => phases.push(phase?.state), onNews: quiet, onOtherVersion: quiet });
  await vi.waitFor(() => expect(phases).toEqual([undefined]));
  bridge.appear();
  await vi.waitFor(() => expect(phases.at(-1)).toBe('ready'));
  bridge.appear();
  await vi.waitFor(() => expect(bridge!.ports.length).toBe(2));
  link.stop();
  const told = phases.length;
  bridge.appear();
  await settled();
  expect(phases.length).toBe(told);
});

it('fake agent: a call whose answer was lost with the worker is asked again, the same call', async () => {
  let lost = 2;
  bridge = fakeBridge({
    'agent.hello': () => hello(),
    'access.status': () => {
      if (lost-- > 0) throw { code: 'TIMEOUT', retryable: true };
      return { requestId: uuid, state: 'pending' };
    },
  });
  const link = linkAgent({ onPhase: quiet, onNews: quiet, onOtherVersion: quiet });
  expect(await link.call('access.status', { requestId: uuid })).toEqual({ requestId: uuid, state: 'pending' });
  expect(bridge.calls.filter(({ method }) => method === 'access.status')).toHaveLength(3);
  link.stop();
});

it('fake agent: another version of the protocol is told apart from nobody there', async () => {
  bridge = fakeBridge({ 'agent.hello': () => ({ version: '9', protocol: 2, state: 'ready' }) });
  const other = vi.fn();
  const link = linkAgent({ onPhase: quiet, onNews: quiet, onOtherVersion: other });
  await vi.waitFor(() => expect(other).toHaveBeenCalled());
  link.stop();
});
