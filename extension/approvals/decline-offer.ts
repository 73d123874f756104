import { ChartkeyError } from '#protocol/errors';
import { grantId } from '#protocol/typed-data';
import type { Context } from '../background/context.ts';
import type { RequestRow } from './request-row.ts';

/**
 * The portal turns an answer down, because it gave less than was asked. Written down once; the grant stands, since only the
 * patient ends a grant. Returns whether that is news. Throws `ALREADY_ANSWERED` where there is nothing to turn down.
 */
export async function declineOffer({ store, ledger }: Context, row: RequestRow): Promise<boolean> {
  if (row.state !== 'granted' || !row.shown) throw new ChartkeyError('ALREADY_ANSWERED', { detail: row.state });
  const grant = grantId(row.shown.grant);
  return store.change(async () => {
    const known = (await ledger.read()).declined.has(grant);
    return { batch: known ? {} : { facts: [{ kind: 'declined' as const, grant }] }, result: !known };
  });
}
