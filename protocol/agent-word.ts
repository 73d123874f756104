import type { Bytes, Hex } from './bytes.ts';
import { ChartkeyError } from './errors.ts';
import { recoverAddress } from './recover-address.ts';
import { type ChainContext, digestOf } from './typed-data.ts';
import type { AgentProof } from './wire/common.ts';

/**
 * Throws `BAD_SIGNATURE` unless `account` signed `digest`. Where there is a chain to ask, ERC-1271 comes after the key, and
 * only for an account with code: one under EIP-7702 has code and still its key.
 */
export type ProveSigner = (digest: Bytes, signature: Hex, account: Hex) => void | Promise<void>;

/** By the key alone. */
export const signedByKey: ProveSigner = (digest, signature, account) => {
  if (recoverAddress(digest, signature) !== account)
    throw new ChartkeyError('BAD_SIGNATURE', { detail: 'not signed by its account' });
};

export interface Acting {
  /** The account whose word is needed. */
  account: Hex;
  /** What is acted on: a grant's id, or hashStruct(Attestation) where the owner of a deposit links it to grants. */
  subject: Hex;
  /** Absent where the account signs for itself. */
  agent: AgentProof | undefined;
  chain: ChainContext;
  /** Unix seconds. */
  now: number;
}

/**
 * Whose signature counts for `account` on `subject`: its own, or that of the one agent it named for exactly this subject by
 * `Agent(address patient,address agent,bytes32 grant,uint40 until)`. Throws `BAD_SIGNATURE` for an agent of another subject,
 * by another account, on another chain, or whose time is over (V1).
 */
async function actingAccount({ account, subject, agent, chain, now }: Acting, prove: ProveSigner): Promise<Hex> {
  if (!agent) return account;
  if (now >= agent.until) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'the time of this agent is over' });
  const word = { patient: account, agent: agent.agent, grant: subject, until: agent.until };
  await prove(digestOf('Agent', word, chain), agent.signature, account);
  return agent.agent;
}

/** Throws `BAD_SIGNATURE` unless `digest` is signed by the account, or by its agent and then by that one's key. */
export async function proveActing(digest: Bytes, signature: Hex, acting: Acting, prove: ProveSigner): Promise<void> {
  const signer = await actingAccount(acting, prove);
  await (acting.agent ? signedByKey : prove)(digest, signature, signer);
}
