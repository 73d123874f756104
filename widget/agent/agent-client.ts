import { ChartkeyError, fromWire } from '../../protocol/errors.ts';
import {
  type AccessStatus,
  type AgentMethod,
  type AgentParams,
  type AgentResult,
  accessStatus,
  agentMethods,
  type DepositStatus,
  depositStatus,
  type Hello,
  hello,
} from '../../protocol/wire/agent.ts';
import { protocolVersion } from '../../protocol/wire/agent-names.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { discover } from './discover.ts';

export type AgentNews =
  | { event: 'access.changed'; status: AccessStatus }
  | { event: 'record.changed'; status: DepositStatus }
  | { event: 'agent.changed'; hello: Hello };

export interface AgentClient {
  /** Throws what the agent answers with; `TIMEOUT` when it does not, `CANCELLED` by `signal`, `NOT_CONNECTED` after `close`. */
  call<M extends AgentMethod>(
    method: M,
    params: AgentParams<M>,
    options?: { timeout?: number; signal?: AbortSignal },
  ): Promise<AgentResult<M>>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: ChartkeyError): void;
}

/** Milliseconds for an answer. Patients take longer, but they answer by an event, never by a reply. */
const defaultTimeout = 15_000;
const newsSchemas = {
  'access.changed': accessStatus,
  'record.changed': depositStatus,
  'agent.changed': hello,
} as const;

/**
 * Connects to the agent behind the bridge of this page; `undefined` where there is none, or the site is not connected.
 * Nothing the agent says is believed before it is parsed, and no grant for its word (W1).
 */
export async function connectAgent(onNews: (news: AgentNews) => void): Promise<AgentClient | undefined> {
  const port = await discover();
  if (!port) return undefined;
  const waiting = new Map<string, Waiting>();
  let closed = false;

  port.onmessage = ({ data }: MessageEvent) => {
    const reply = readReply(data);
    if (!reply) return;
    if (typeof reply.event === 'string') return tell(reply, onNews);
    const call = waiting.get(String(reply.id));
    if (!call) return;
    if (reply.error !== undefined) call.reject(fromWire(reply.error));
    else call.resolve(reply.result);
  };

  return {
    async call(method, params, { timeout = defaultTimeout, signal } = {}) {
      if (closed) throw new ChartkeyError('NOT_CONNECTED');
      if (signal?.aborted) throw new ChartkeyError('CANCELLED');
      const id = crypto.randomUUID();
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        setTimeout(reject, timeout, new ChartkeyError('TIMEOUT', { detail: method }));
        signal?.addEventListener('abort', () => reject(new ChartkeyError('CANCELLED')), { once: true });
      });
      port.postMessage(JSON.stringify({ v: protocolVersion, id, method, params }));
      try {
        return parseWire(agentMethods[method].result, await answer) as AgentResult<typeof method>;
      } finally {
        waiting.delete(id);
      }
    },
    close() {
      closed = true;
      port.close();
      for (const call of waiting.values()) call.reject(new ChartkeyError('NOT_CONNECTED'));
    },
  };
}

function readReply(data: unknown): Record<string, unknown> | undefined {
  try {
    const reply: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    const isReply = typeof reply === 'object' && reply !== null && 'v' in reply && reply.v === protocolVersion;
    return isReply ? (reply as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function tell(reply: Record<string, unknown>, onNews: (news: AgentNews) => void): void {
  const event = reply.event as keyof typeof newsSchemas;
  const schema = Object.hasOwn(newsSchemas, event) ? newsSchemas[event] : undefined;
  if (!schema) return;
  const content = event === 'agent.changed' ? 'hello' : 'status';
  try {
    onNews({ event, [content]: parseWire(schema, reply[content]) } as AgentNews);
  } catch {
    // News that does not parse is no news; what counts is asked for again.
  }
}
