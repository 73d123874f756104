import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import type { Desk, ScreenHandlers } from '../background/screen-handlers.ts';
import { syncReceipts } from '../grants/sync-receipts.ts';
import { listEvidence } from './list-evidence.ts';
import { listRows } from './list-rows.ts';
import { accountingSummary } from './summary.ts';
import { syncProofs } from './sync-proofs.ts';

type AccountingMethod = 'accounting.list' | 'accounting.summary' | 'accounting.check' | 'accounting.evidence';

/** Answers about who did what with one's records, and whether it all fits together. */
export function accountingHandlers(
  context: Context,
  desk: Pick<Desk, 'problem'>,
): Pick<ScreenHandlers, AccountingMethod> {
  const summary = () => accountingSummary(context, desk.problem() !== undefined);
  return {
    'accounting.list': (question) => listRows(context, question),
    'accounting.summary': summary,
    'accounting.check': async () => {
      await context.follower.sync();
      await syncReceipts(context);
      const { failed } = await syncProofs(context, true);
      // What could be checked is written down and told of; that not all of it could be is said as well.
      if (failed) throw new ChartkeyError(failed);
      return summary();
    },
    'accounting.evidence': (page) => listEvidence(context, page),
  };
}
