import { randomUUID } from 'node:crypto';
import type { JSHandle, Page } from '@playwright/test';
import { type AgentMethod, type AgentParams, discoverEvent, portMessage } from '#protocol/wire/agent';

/** Whatever came back: nothing is parsed away, so that a leak cannot hide. */
export interface RawReply {
  v?: unknown;
  id?: unknown;
  result?: Record<string, unknown>;
  error?: { code: string; retryable: boolean; detail?: string };
  event?: string;
  status?: Record<string, unknown>;
}

interface InPage {
  say(data: unknown): Promise<string>;
  ask(id: string, text: string): Promise<string>;
  heard: string[];
}

/** The agent protocol spoken by hand, as a page without our widget would: nothing here is polite. */
export class RawAgent {
  readonly page: Page;
  readonly #port: JSHandle<InPage>;

  private constructor(page: Page, port: JSHandle<InPage>) {
    this.page = page;
    this.#port = port;
  }

  /** Throws when no bridge answers the discovery event. */
  static async open(page: Page): Promise<RawAgent> {
    return new RawAgent(page, await page.evaluateHandle(openPort, { discoverEvent, portMessage }));
  }

  /** Posts anything that can be cloned and waits for the next reply, whatever id it has. */
  async say(data: unknown): Promise<RawReply> {
    return JSON.parse(await this.#port.evaluate((port, value) => port.say(value), data)) as RawReply;
  }

  /** The same for what Playwright cannot carry: `make` is run in the page. */
  async sayMade(make: string): Promise<RawReply> {
    const value = await this.page.evaluateHandle(`(${make})()`);
    return JSON.parse(await this.#port.evaluate((port, made) => port.say(made), value)) as RawReply;
  }

  /** A well-formed call; the reply with its id. Playwright's evaluate counts as a gesture of the person. */
  async ask(method: string, params: unknown): Promise<RawReply> {
    const id = randomUUID();
    const text = JSON.stringify({ v: 1, id, method, params });
    return JSON.parse(
      await this.#port.evaluate((port, [key, words]) => port.ask(key!, words!), [id, text]),
    ) as RawReply;
  }

  /** The result of a call, or a failure that names the code it was refused with. */
  async call<M extends AgentMethod>(method: M, params: AgentParams<M>): Promise<Record<string, unknown>> {
    const { result, error } = await this.ask(method, params);
    if (result) return result;
    throw new Error(`${method} was refused: ${JSON.stringify(error)}`);
  }

  /** Every message that ever came through the port, news included. */
  heard(): Promise<string[]> {
    return this.#port.evaluate(({ heard }) => heard);
  }
}

/** Runs in the page. */
function openPort(names: { discoverEvent: string; portMessage: string }): Promise<InPage> {
  return new Promise((resolve, reject) => {
    const nonce = crypto.randomUUID();
    const hear = ({ data, ports, source }: MessageEvent) => {
      if (source !== window || data?.nonce !== nonce) return;
      if (data.type === names.portMessage) resolve(speak(ports[0]!));
      else if (data.type !== 'none') return;
      else reject(new Error('no bridge'));
      window.removeEventListener('message', hear);
    };
    const speak = (port: MessagePort): InPage => {
      const heard: string[] = [];
      const byId = new Map<string, (text: string) => void>();
      const next: ((text: string) => void)[] = [];
      port.onmessage = ({ data }: MessageEvent<string>) => {
        heard.push(data);
        const { id, event } = JSON.parse(data) as { id?: string; event?: string };
        if (event !== undefined) return;
        const waiting = byId.get(id ?? '') ?? next.shift() ?? byId.values().next().value;
        for (const [key, take] of byId) if (take === waiting) byId.delete(key);
        waiting?.(data);
      };
      const answered = (wait: (take: (text: string) => void) => void, data: unknown) =>
        new Promise<string>((take) => {
          wait(take);
          port.postMessage(data);
        });
      return {
        heard,
        say: (data) => answered((take) => next.push(take), data),
        ask: (id, text) => answered((take) => byId.set(id, take), text),
      };
    };
    window.addEventListener('message', hear);
    document.dispatchEvent(new CustomEvent(names.discoverEvent, { detail: nonce }));
    // The bridge answers while the event is dispatched, so this comes behind its answer or there is none.
    window.postMessage({ type: 'none', nonce }, location.origin);
  });
}
