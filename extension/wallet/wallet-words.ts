import { type Hex, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
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
 * account.
 */
export function grantWords({ shown }: RequestRow, agent: Hex, chain: ChainContext) {
  if (!shown) throw new ChartkeyError('NOT_FOUND', { detail: 'nothing was shown' });
  const { grant } = shown;
  const named = { patient: grant.patient, agent, grant: grantId(grant), until: grant.expires };
  return [
    walletWord('Revocation', { grant }, chain),
    walletWord('Agent', named, chain),
    walletWord('Grant', grant, chain),
  ] as const;
}

/** The first of them that is not signed yet. */
export function nextGrantWord(row: RequestRow, agent: Hex, chain: ChainContext) {
  const words = grantWords(row, agent, chain);
  const step = !row.wallet?.revocation ? 0 : !row.wallet.agent ? 1 : 2;
  return { word: words[step]!, step: step + 1, of: words.length };
}
