import type { AgentMethod } from '../../protocol/wire/agent.ts';
import { discoverEvent, portMessage, readyEvent } from '../../protocol/wire/agent-names.ts';

type Answer = (params: unknown, call: { id: string; method: AgentMethod }) => unknown;
/** What an answer throws to be sent as an error. */
export interface Refusal {
  code: string;
  retryable: boolean;
}

/**
 * The bridge of an extension as a page sees it, since none can be loaded here: it answers discovery with a port and calls with
 * what the test says. Answering `silence` keeps it quiet, as a worker killed mid-call does.
 */
export function fakeBridge(answers: Partial<Record<AgentMethod, Answer>>) {
  const calls: { method: AgentMethod; params: unknown }[] = [];
  const ports: MessagePort[] = [];
  let here = true;

  const discover = (event: Event) => {
    if (!here) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const call = JSON.parse(data as string) as { id: string; method: AgentMethod; params: unknown };
      calls.push({ method: call.method, params: call.params });
      const reply = (rest: object) => port1.postMessage(JSON.stringify({ v: 1, id: call.id, ...rest }));
      try {
        const result = answers[call.method]?.(call.params, call);
        if (result !== silence) reply({ result });
      } catch (refusal) {
        reply({ error: refusal });
      }
    };
    ports.push(port1);
    const data = { type: portMessage, nonce: (event as CustomEvent).detail };
    const message = Object.assign(new Event('message'), {
      data,
      origin: location.origin,
      source: window,
      ports: [port2],
    });
    queueMicrotask(() => window.dispatchEvent(message));
  };
  document.addEventListener(discoverEvent, discover);

  return {
    calls,
    ports,
    answers,
    /** Sends news to every port. */
    tell: (news: object) => {
      for (const port of ports) port.postMessage(JSON.stringify({ v: 1, ...news }));
    },
    /** The patient connects the site, or takes it back. */
    appear() {
      here = true;
      document.dispatchEvent(new CustomEvent(readyEvent));
    },
    vanish() {
      here = false;
    },
    remove() {
      document.removeEventListener(discoverEvent, discover);
      for (const port of ports) port.close();
    },
  };
}
export const silence = Symbol('no answer');
export type FakeBridge = ReturnType<typeof fakeBridge>;

export const hello = (state: 'ready' | 'locked' | 'not-set-up' = 'ready') => ({ version: '0.1.0', protocol: 1, state });
