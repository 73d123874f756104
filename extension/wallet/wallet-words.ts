import { type Hex, toHex } from '#protocol/bytes';
import type { Authorization } from '#protocol/consent/authorization';
import { type ChainContext, digestOf, grantId, type MessageName, type Messages } from '#protocol/typed-data';
import type { RequestRow } from '../approvals/request-row.ts';

/** One thing a wallet is asked to sign. */
export type WalletWord = {
  [N in MessageName]: { name: N; message: Messages[N]; digest: Hex };
}[MessageName];

export const walletWord = <N extends MessageName>(name: N, message: Messages[N], chain: ChainContext) =>
  ({ name, message, digest: toHex(digestOf(name, message, chain)) }) as Extract<WalletWord, { name: N }>;

/**
 * What a wallet signs for one grant, in this order. The grant comes last: whatever was signed before it shares nothing, and
 * once it is signed the stop is already there, so that stopping never needs the wallet. `agent` is the question's own fresh
 * account. Without a whole authorization (45 CFR 164.508(c)) there is nothing to ask.
 */
export function grantWords({ grant }: Authorization, agent: Hex, chain: ChainContext) {
  const named = { patient: grant.patient, agent, grant: grantId(grant), until: grant.expires };
  return [
    walletWord('Revocation', { grant }, chain),
    walletWord('Agent', named, chain),
    walletWord('Grant', grant, chain),
  ] as const;
}

/** The first of them that is not signed yet. */
export function nextGrantWord(
  { wallet }: Pick<RequestRow, 'wallet'>,
  authorization: Authorization,
  agent: Hex,
  chain: ChainContext,
) {
  const words = grantWords(authorization, agent, chain);
  const step = !wallet?.revocation ? 0 : !wallet.agent ? 1 : 2;
  return { word: words[step]!, step: step + 1, of: words.length };
}
