import type { ProveSigner } from '../../protocol/agent-word.ts';
import { toHex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { recoversTo } from '../../protocol/recover-address.ts';
import { signatureAnswer } from '../../protocol/wire/desk.ts';
import { callJson } from './call.ts';

/**
 * Proves who signed by the key, here. Only where that is somebody else the portal's own key desk is asked whether the account
 * is a contract that says so (ERC-1271): it has a node of its own, and nobody else's word counts (W1). `desk` is its URL.
 * Throws `BAD_SIGNATURE`, `OFFLINE`.
 */
export const proveSigner =
  (desk: string): ProveSigner =>
  async (digest, signature, account) => {
    if (recoversTo(digest, signature, account)) return;
    const question = { account, digest: toHex(digest), signature };
    const answer = await callJson(signatureAnswer, `${desk}/signatures`, question);
    if (answer.account !== account) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'not signed by its account' });
  };
