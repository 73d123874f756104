import { roles } from '#contracts/roles';
import { askerView } from '../approvals/asker-view.ts';
import type { Context } from '../background/context.ts';
import type { DepositView } from '../messages/views.ts';
import { chartsOfOthers } from '../profiles/right-person.ts';
import type { ChartRow } from './chart-row.ts';
import { allDeposits, getDeposit } from './deposits.ts';

export async function depositView(context: Context, depositId: string): Promise<DepositView> {
  const row = await getDeposit(context, depositId);
  const { wallet, offer, origin, state, received, filed, record, error, askedAt } = row;
  const charts = record ? await context.store.rows<ChartRow>('chart/') : [];
  const other = record && chartsOfOthers(charts, await context.profile())[record];
  const waiting = (await allDeposits(context)).filter((other) => other.state === 'pending');
  return {
    depositId,
    state,
    asker: await askerView(context, offer.desk, origin, roles.CUSTODIAN),
    title: offer.title,
    count: offer.count,
    received,
    ...(filed === undefined ? {} : { filed }),
    ...(wallet && state === 'pending' ? { wallet: true as const } : {}),
    ...(record ? { record } : {}),
    ...(error ? { error } : {}),
    ...(other ? { other } : {}),
    askedAt,
    queue: waiting.map((other) => other.depositId).filter((id) => id !== depositId),
  };
}
