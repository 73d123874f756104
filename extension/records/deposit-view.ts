import { roles } from '#contracts/roles';
import { askerView } from '../approvals/asker-view.ts';
import type { Engine } from '../background/create-context.ts';
import type { DepositView } from '../messages/views.ts';
import { chartsOfOthers } from '../profiles/right-person.ts';
import { allDeposits, getDeposit } from './deposits.ts';

export async function depositView(context: Engine, depositId: string): Promise<DepositView> {
  const row = await getDeposit(context, depositId);
  const { wallet, offer, origin, state, received, filed, record, error, askedAt } = row;
  const charts = record ? (await context.charts.read()).rows : [];
  const other = record && chartsOfOthers(charts, await context.profile())[record];
  const waiting = (await allDeposits(context)).filter((one) => one.state === 'pending');
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
    queue: waiting.map((one) => one.depositId).filter((id) => id !== depositId),
  };
}
