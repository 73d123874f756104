import { signedByKey } from '#protocol/agent-word';
import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { AgentProof } from '#protocol/wire/common';
import type { Gateway } from '../gateway.ts';
import type { AgentColumns } from './migrations.ts';

type Deposited = { patient: Hex } & AgentColumns;

/** The agent's word as it was deposited and proven then; undefined where the patient signs. */
export const agentOf = ({ agent, agentUntil, agentSignature }: AgentColumns): AgentProof | undefined =>
  agent === null || agentUntil === null || agentSignature === null
    ? undefined
    : { agent: agent as Hex, until: agentUntil, signature: agentSignature as Hex };

/**
 * Throws `BAD_SIGNATURE` unless `digest`, a word about this grant, is signed by who signs for it: the patient, or the agent
 * named at the deposit while its time lasts, and then nobody else.
 */
export async function requireGrantSigner(
  { requireSigner, now }: Pick<Gateway, 'requireSigner' | 'now'>,
  deposit: Deposited,
  digest: Bytes,
  signature: Hex,
): Promise<void> {
  const agent = agentOf(deposit);
  if (!agent) return requireSigner(digest, signature, deposit.patient);
  if (now() >= agent.until) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'the time of this agent is over' });
  signedByKey(digest, signature, agent.agent);
}
