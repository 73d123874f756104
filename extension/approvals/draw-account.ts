import { toHex } from '#protocol/bytes';
import type { Context } from '../background/context.ts';
import { freshPath } from './fresh-path.ts';
import { moveRequest, openRequests } from './journal.ts';
import { laneOf } from './receive-request.ts';
import type { RequestRow } from './request-row.ts';

/**
 * The question with an account and a salt that this very worker drew. Nothing was signed with older ones, as far as this
 * profile knows; one that was set back to an older copy would not know, and must not use them a second time (K9).
 */
export async function drawAccount(context: Context, row: RequestRow): Promise<RequestRow> {
  if (row.drawnIn === context.epoch) return row;
  const ledger = await context.ledger.read();
  const open = await openRequests(context.store);
  const used = [...[...ledger.grants.values()].map(({ path }) => path), ...open.map(({ path }) => path)];
  return moveRequest(context.store, row.requestId, ['pending'], context.now(), ({ shown: _, ...known }) => ({
    row: {
      ...known,
      path: freshPath('grants', laneOf(ledger), used),
      salt: toHex(crypto.getRandomValues(new Uint8Array(32))),
      drawnIn: context.epoch,
    },
  }));
}
