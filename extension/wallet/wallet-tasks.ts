import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { openRequests } from '../approvals/journal.ts';
import type { Context } from '../background/context.ts';
import { wordOfRequest } from './sign-grant.ts';
import { waitingOffers, waitingRecords, wordOfOffer, wordOfRecord } from './sign-record.ts';
import type { WalletTask, WalletTaskView } from './wallet-views.ts';

/** Everything that waits for the wallet, oldest first; from disk alone, so that it is there after any restart (X10). */
export async function walletTasks(context: Context): Promise<WalletTaskView[]> {
  const [requests, offers, filings, ledger] = await Promise.all([
    openRequests(context.store),
    waitingOffers(context),
    waitingRecords(context),
    context.ledger.read(),
  ]);
  const tasks: WalletTaskView[] = [
    ...requests
      .filter(({ state }) => state === 'signing')
      .map(({ requestId, name, changedAt }) => ({ id: requestId, kind: 'grant' as const, name, since: changedAt })),
    ...offers.map(({ depositId, name, changedAt }) => ({
      id: depositId,
      kind: 'offer' as const,
      name,
      since: changedAt,
    })),
    ...filings.map(({ record }) => recordTask(record, ledger.records.get(record))),
  ];
  return tasks.sort((a, b) => a.since - b.since);
}

const recordTask = (record: Hex, entry: { title: string; at: number } | undefined): WalletTaskView => ({
  id: `record/${record}`,
  kind: 'record',
  name: entry?.title ?? '',
  since: entry?.at ?? 0,
});

/** What the wallet is asked next for one of them. Throws `NOT_FOUND` when nothing waits under that id. */
export async function walletTask(context: Context, id: string): Promise<WalletTask> {
  const task = (await walletTasks(context)).find((waiting) => waiting.id === id);
  if (!task) throw new ChartkeyError('NOT_FOUND', { detail: 'nothing waits for the wallet' });
  const reach = (await context.ledger.read()).wallet?.reach ?? 'browser';
  if (task.kind === 'grant') {
    const { row, word, step, of } = await wordOfRequest(context, id);
    const { grant } = row.shown!;
    return { ...task, account: grant.patient, reach, grant, word, step, of };
  }
  const { account, word, step, of } = await (task.kind === 'offer' ? wordOfOffer : wordOfRecord)(context, id);
  return { ...task, account, reach, word, step, of };
}
