import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import {
  type AgentMethod,
  type AgentParams,
  type AgentReply,
  type AgentResult,
  agentCall,
  agentMethods,
  chunkBytes,
  controlLimit,
} from '#protocol/wire/agent';
import { parseWire } from '#protocol/wire/parse';
import { type Caller, callerOf, type Sender } from './caller.ts';
import { createThrottle } from './throttle.ts';

export type AgentHandlers = {
  [M in AgentMethod]: (params: AgentParams<M>, caller: Caller) => Promise<AgentResult<M>>;
};

export interface EdgeOptions {
  handlers: AgentHandlers;
  isConnected(origin: string): Promise<boolean>;
  now(): number;
}

/** `FromBridge`, of which nothing is believed yet. */
export interface Said {
  agent: unknown;
  active: boolean;
  document: string;
}

/** One chunk in base64url with its envelope, UTF-16 units. */
export const bulkLimit = Math.ceil((chunkBytes * 4) / 3) + 1024;
/** Calls that are not chunks, for one origin in one window. */
const callLimit = 60;
const callWindow = 10_000;

/**
 * Where a page's words enter: sender, connection, size, rate, schema, and only then a handler; the way back is parsed as
 * well, so that nothing leaves that the protocol does not name (X2, X3, V1). Never throws: every refusal has its code.
 */
export function createEdge({ handlers, isConnected, now }: EdgeOptions) {
  const throttle = createThrottle(callLimit, callWindow, now);

  const run = async <M extends AgentMethod>(method: M, params: unknown, caller: Caller): Promise<unknown> => {
    const { params: input, result: output } = agentMethods[method];
    const result = await handlers[method](parseWire(input, params) as AgentParams<M>, caller);
    return parseWire(output, result);
  };

  return async ({ agent: text, active, document }: Said, sender: Sender): Promise<AgentReply> => {
    let id = '';
    try {
      const caller = callerOf(sender, active, document);
      if (!(await isConnected(caller.origin))) throw new ChartkeyError('NOT_CONNECTED');
      const call = readCall(text);
      id = call.id;
      if (call.method !== 'record.chunk') throttle(caller.origin);
      return { v: 1, id, result: await run(call.method, call.params, caller) };
    } catch (thrown) {
      return { v: 1, id, error: toChartkeyError(thrown).toJSON() };
    }
  };
}

function readCall(text: unknown) {
  if (typeof text !== 'string') throw new ChartkeyError('BAD_MESSAGE', { detail: 'not text' });
  if (text.length > bulkLimit) throw new ChartkeyError('TOO_LARGE', { detail: `over ${bulkLimit}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not JSON' });
  }
  const call = parseWire(agentCall, value);
  if (text.length > controlLimit && call.method !== 'record.chunk')
    throw new ChartkeyError('TOO_LARGE', { detail: `over ${controlLimit}` });
  return call;
}
