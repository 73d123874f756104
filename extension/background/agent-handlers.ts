import browser from 'webextension-polyfill';
import { ChartkeyError } from '#protocol/errors';
import { protocolVersion } from '#protocol/wire/agent-names';
import { accessStatusOf } from '../approvals/access-status.ts';
import { showApproval } from '../approvals/approval-window.ts';
import { cancelRequest } from '../approvals/decide-request.ts';
import { declineOffer } from '../approvals/decline-offer.ts';
import { findRequest } from '../approvals/journal.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Caller } from '../messages/caller.ts';
import type { AgentHandlers } from '../messages/edge.ts';
import { createThrottle } from '../messages/throttle.ts';
import { depositStatusOf } from '../records/deposit-row.ts';
import { endDeposit, getDeposit, receiveChunk, receiveOffer } from '../records/deposits.ts';
import { answerByRules } from '../rules/answer-by-rules.ts';
import type { Engine } from './create-context.ts';
import { phaseOf } from './phase.ts';

/** How often within a minute one site may bring the window to the front that asks for the password. */
const unlockLimit = 6;

/** The whole of what a page can reach (protocol.md §5); each answers only about what its own origin asked. */
export function agentHandlers(engine: Engine): AgentHandlers {
  const ownRequest = async (requestId: string, { origin }: Caller) => {
    await engine.keys.session();
    const row = await findRequest(engine.store, requestId);
    if (!row || row.origin !== origin) throw new ChartkeyError('NOT_FOUND');
    return row;
  };
  const throttleUnlock = createThrottle(unlockLimit, 60_000, engine.now);
  return {
    'agent.hello': async () => ({
      version: browser.runtime.getManifest().version,
      protocol: protocolVersion,
      state: await phaseOf(engine),
    }),
    'agent.unlock': async (_params, { active, origin }) => {
      if (!active) throw new ChartkeyError('USER_ACTIVATION');
      if ((await phaseOf(engine)) === 'ready') return {};
      throttleUnlock(origin);
      await showApproval({ kind: 'unlock' });
      return {};
    },
    'access.request': async (request, caller) => {
      await requireVault(engine);
      const { status, isNew } = await receiveRequest(engine, request, caller);
      const ruled = isNew ? await answerByRules(engine, request.requestId) : undefined;
      if (isNew && !ruled) await showApproval({ kind: 'access', id: request.requestId });
      engine.news('approvals', 'activity', ...(ruled ? (['rules'] as const) : []));
      return ruled ? accessStatusOf(ruled) : status;
    },
    'access.status': async ({ requestId }, caller) => accessStatusOf(await ownRequest(requestId, caller)),
    'access.cancel': async ({ requestId }, caller) => {
      await ownRequest(requestId, caller);
      const row = await cancelRequest(engine, requestId);
      engine.news('approvals', 'activity');
      return accessStatusOf(row);
    },
    'access.decline': async ({ requestId }, caller) => {
      const row = await ownRequest(requestId, caller);
      if (await declineOffer(engine, row)) engine.news('approvals', 'sharing');
      return accessStatusOf(row);
    },
    'record.deposit': async (offer, caller) => {
      await requireVault(engine);
      const { row, isNew } = await receiveOffer(engine, offer, caller);
      if (isNew) await showApproval({ kind: 'deposit', id: offer.depositId });
      engine.news('approvals');
      return depositStatusOf(row);
    },
    'record.chunk': async (chunk, { origin }) => {
      const row = await receiveChunk(engine, chunk, origin);
      if (row.state === 'filing' && chunk.last) engine.wake(engine.now());
      return depositStatusOf(row);
    },
    'record.status': async ({ depositId }, { origin }) => depositStatusOf(await getDeposit(engine, depositId, origin)),
    'record.cancel': async ({ depositId }, { origin }) => {
      await getDeposit(engine, depositId, origin);
      const row = await endDeposit(engine, depositId, 'cancelled');
      engine.news('approvals');
      return depositStatusOf(row);
    },
  };
}

async function requireVault(engine: Engine): Promise<void> {
  if ((await phaseOf(engine)) === 'not-set-up') throw new ChartkeyError('NOT_SET_UP');
}
