import { type AgentMethod, agentMethods } from '#protocol/wire/agent';
import { findRequest } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { phaseOf } from '../background/phase.ts';
import type { AgentHandlers } from '../messages/edge.ts';
import { depositPlace } from '../records/deposit-row.ts';
import type { Household } from './household.ts';

/** What a page may name: its question or its offer. */
export interface Named {
  requestId?: unknown;
  depositId?: unknown;
}

/** Whether this person was asked that question or offered that copy. */
export async function wasAsked({ store }: Engine, { requestId, depositId }: Named): Promise<boolean> {
  if (typeof requestId === 'string') return (await findRequest(store, requestId)) !== undefined;
  if (typeof depositId === 'string') return (await store.row(depositPlace(depositId))) !== undefined;
  return false;
}

/**
 * Pages know nothing of a household: a question belongs to whoever was active when it was asked, for as long as it lives; a
 * new one goes to whoever is active now.
 */
export function routeAgent(household: Household, handlersOf: (engine: Engine) => AgentHandlers): AgentHandlers {
  const ownerOf = async (params: unknown): Promise<Engine> => {
    const active = await household.active();
    if ((await phaseOf(active)) !== 'ready' || typeof params !== 'object' || params === null) return active;
    if (await wasAsked(active, params)) return active;
    for (const engine of await household.everyone()) if (await wasAsked(engine, params)) return engine;
    return active;
  };
  const route = (method: AgentMethod) => async (params: never, caller: never) =>
    handlersOf(await ownerOf(params))[method](params, caller);
  return Object.fromEntries(
    (Object.keys(agentMethods) as AgentMethod[]).map((method) => [method, route(method)]),
  ) as unknown as AgentHandlers;
}
