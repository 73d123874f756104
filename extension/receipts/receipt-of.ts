import type { Hex } from '#protocol/bytes';
import { fileText, receiptName, receiptOf } from '#protocol/consent/make-receipt';
import { ChartkeyError } from '#protocol/errors';
import { statementTextOf } from '#protocol/statement';
import type { Context } from '../background/context.ts';
import type { ReceiptView } from './receipt-view.ts';
import { signedGrantOf } from './signed-grant-of.ts';

/** The receipt of a grant. Throws `GRANT_UNKNOWN`, and `VAULT_DAMAGED` where its entry in the log is lost for now. */
export async function receiptView(
  context: Pick<Context, 'chain' | 'keys' | 'ledger' | 'profile'>,
  id: Hex,
): Promise<ReceiptView> {
  const { grants, openings, stopped, limits } = await context.ledger.read();
  if (!grants.has(id)) throw new ChartkeyError('GRANT_UNKNOWN');
  const entry = (await context.ledger.granted([id])).get(id);
  if (!entry) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'the entry of a grant' });
  const { grant, place, items, actingFor, at, ruled, leaveOut = [] } = entry;
  const signed = await signedGrantOf(context, entry);
  const stoppedAt = stopped.get(id);
  const person = (await context.profile())?.name;
  return {
    id,
    grant,
    place,
    items,
    signedAt: at,
    ...(ruled ? { ruled: ruled.map(({ version, text }) => ({ version, text })) } : {}),
    ...(actingFor ? { actingFor } : {}),
    ...(person === undefined ? {} : { person }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    narrowed: limits.has(id),
    leftOut: leaveOut.length > 0,
    openings: (openings.get(id) ?? []).map(({ signedAt }) => signedAt * 1000),
    statement: statementTextOf(signed),
    language: signed.language,
    contract: `${context.chain.chainId} ${context.chain.grants}`,
    fileName: receiptName(id),
    file: fileText(receiptOf(signed)),
  };
}
