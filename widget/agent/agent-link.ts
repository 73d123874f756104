import { ChartkeyError } from '../../protocol/errors.ts';
import type { AgentMethod, AgentParams, AgentResult, Hello } from '../../protocol/wire/agent.ts';
import { readyEvent } from '../../protocol/wire/agent-names.ts';
import { type AgentClient, type AgentNews, connectAgent } from './agent-client.ts';

/** Tries of one call whose answer got lost with the agent's worker: every call is journalled, so asking again is safe. */
const tries = 4;
const pause = 400;

export interface AgentLink {
  call<M extends AgentMethod>(method: M, params: AgentParams<M>): Promise<AgentResult<M>>;
  stop(): void;
}

export interface AgentLinkOptions {
  /** Somebody answers, and is in this state; also after the bridge came back. `undefined`: nobody, or no longer. */
  onPhase(hello: Hello | undefined): void;
  onNews(news: AgentNews): void;
  /** The agent speaks another version of the protocol. */
  onOtherVersion(): void;
}

/** Keeps a page linked to its agent: waits for one to appear, survives its worker's death and the extension's reload. */
export function linkAgent({ onPhase, onNews, onOtherVersion }: AgentLinkOptions): AgentLink {
  let client: Promise<AgentClient | undefined> | undefined;
  let stopped = false;

  const hear = (news: AgentNews) => {
    if (stopped) return;
    if (news.event === 'agent.changed') onPhase(news.hello);
    else onNews(news);
  };
  const connect = (): Promise<AgentClient | undefined> => {
    client ??= connectAgent(hear);
    return client;
  };
  const drop = async () => {
    const old = client;
    client = undefined;
    (await old)?.close();
  };
  const greet = async () => {
    if (stopped) return;
    try {
      const agent = await connect();
      if (!agent) client = undefined;
      const hello = await agent?.call('agent.hello', {});
      if (!stopped) onPhase(hello);
    } catch (thrown) {
      await drop();
      if (stopped) return;
      if (isOtherVersion(thrown)) onOtherVersion();
      else onPhase(undefined);
    }
  };
  const appeared = () => void drop().then(greet);
  // An extension window that closes gives the focus back: what was locked may be open now.
  const returned = () => void greet();
  document.addEventListener(readyEvent, appeared);
  addEventListener('focus', returned);
  void greet();

  return {
    async call(method, params) {
      for (let left = tries; ; left--) {
        try {
          const agent = await connect();
          if (!agent) throw new ChartkeyError('NOT_CONNECTED');
          return await agent.call(method, params);
        } catch (thrown) {
          const lost =
            thrown instanceof ChartkeyError && ['TIMEOUT', 'NOT_INSTALLED', 'NOT_CONNECTED'].includes(thrown.code);
          if (!lost || left <= 1 || stopped) throw thrown;
          await drop();
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
    },
    stop() {
      stopped = true;
      document.removeEventListener(readyEvent, appeared);
      removeEventListener('focus', returned);
      void drop();
    },
  };
}

const isOtherVersion = (thrown: unknown): boolean =>
  thrown instanceof ChartkeyError && (thrown.code === 'UNSUPPORTED_VERSION' || thrown.code === 'BAD_MESSAGE');
