import { ChartkeyError } from '#protocol/errors';
import { openRequests } from '../approvals/journal.ts';
import type { Context } from '../background/context.ts';
import { wordOfRequest } from './sign-grant.ts';
import type { WalletTask, WalletTaskView } from './wallet-views.ts';

/** Everything that waits for the wallet, oldest first; from disk alone, so that it is there after any restart (X10). */
export async function walletTasks(context: Context): Promise<WalletTaskView[]> {
  const waiting = (await openRequests(context.store)).filter(({ state }) => state === 'signing');
  return waiting.map(({ requestId, name, changedAt }) => ({ id: requestId, kind: 'grant', name, since: changedAt }));
}

/** What the wallet is asked next for one of them. Throws `NOT_FOUND` when nothing waits under that id. */
export async function walletTask(context: Context, id: string): Promise<WalletTask> {
  const task = (await walletTasks(context)).find((waiting) => waiting.id === id);
  const { wallet } = await context.ledger.read();
  if (!task || !wallet) throw new ChartkeyError('NOT_FOUND', { detail: 'nothing waits for the wallet' });
  const { row, word, step, of } = await wordOfRequest(context, id);
  const { grant } = row.shown!;
  return { ...task, account: grant.patient, reach: wallet.reach, grant, word, step, of };
}
