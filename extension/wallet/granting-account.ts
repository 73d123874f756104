import type { Hex } from '#protocol/bytes';
import type { RequestRow } from '../approvals/request-row.ts';
import type { Context } from '../background/context.ts';

/**
 * The account that gives a grant: the patient's own wallet where it is set to, otherwise the fresh account of this question,
 * which no other clinic ever sees (K5). With a wallet that account becomes the wallet's agent.
 */
export async function grantingAccount(
  { ledger, keys }: Pick<Context, 'ledger' | 'keys'>,
  { path, ownKey }: Pick<RequestRow, 'path' | 'ownKey'>,
): Promise<Hex> {
  const { wallet } = await ledger.read();
  return wallet?.grants && !ownKey ? wallet.address : (await keys.signer(path)).address;
}
