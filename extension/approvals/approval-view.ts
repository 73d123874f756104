import type { Hex } from '#protocol/bytes';
import type { Hint } from '#protocol/fhir/inference-hint';
import { durations } from '#protocol/grant-rules';
import { canonicalScopes } from '#protocol/scopes';
import { grantId } from '#protocol/typed-data';
import type { Context } from '../background/context.ts';
import type { ApprovalView, Choice } from '../messages/views.ts';
import type { Charts } from '../records/charts.ts';
import { askerView } from './asker-view.ts';
import { classViews, monthCounts } from './count-items.ts';
import { getRequest, openRequests } from './journal.ts';
import { roleOfPurpose } from './prove-asker.ts';
import { isSigned, type RequestRow } from './request-row.ts';

/** Everything the approval window shows before a choice is previewed. */
export async function approvalView(context: Context, charts: Charts, requestId: string): Promise<ApprovalView> {
  const row = await getRequest(context.store, requestId);
  const { request, origin } = row;
  const scopes = canonicalScopes(request.scopes);
  const optionalScopes = request.optionalScopes.length > 0 ? canonicalScopes(request.optionalScopes) : [];
  const months = monthCounts(charts, [...scopes, ...optionalScopes]);
  const [first, last] = [months[0], months.at(-1)];
  const waiting = (await openRequests(context.store)).filter(({ state }) => state === 'pending');
  return {
    requestId,
    state: stateOf(row),
    asker: await askerView(context, request.desk, origin, roleOfPurpose[request.purpose] ?? 0),
    reason: request.reason,
    purpose: request.purpose,
    asked: { scopes, optionalScopes, dataFrom: request.dataFrom, dataUntil: request.dataUntil, days: request.days },
    classes: classViews(charts, scopes, optionalScopes),
    months,
    ...(first && last ? { span: { first: first.month, last: last.month } } : {}),
    suggested: suggestedChoice(row, scopes, await keptBack(context, row)),
    durations: durations.filter((days) => days <= request.days),
    ...(row.approval && row.state === 'approved' ? { undoUntil: row.approval.until } : {}),
    ...(row.voided ? { voided: row.voided } : {}),
    ...(row.renews ? { renews: row.renews } : {}),
    ...grantOf(row),
    ...(row.trouble ? { trouble: row.trouble } : {}),
    askedAt: row.askedAt,
    queue: waiting.map((other) => other.requestId).filter((id) => id !== requestId),
  };
}

const grantOf = (row: RequestRow): { grantId?: Hex } =>
  row.shown && isSigned(row.state) ? { grantId: grantId(row.shown.grant) } : {};

/** What the share that is given again kept back because it hints at something: it stays out unless the patient says otherwise. */
const keptBack = async ({ ledger }: Context, { renews }: RequestRow): Promise<Hint[] | undefined> =>
  renews && (await ledger.granted([renews])).get(renews)?.leaveOut;

/** The minimum that answers the question: what was required, nothing sensitive, nothing optional. */
const suggestedChoice = ({ request }: RequestRow, scopes: string[], leaveOut: Hint[] | undefined): Choice => ({
  scopes,
  labels: [],
  dataFrom: request.dataFrom,
  dataUntil: request.dataUntil,
  days: request.days,
  records: [],
  tellLeftOut: true,
  ...(leaveOut ? { leaveOut } : {}),
});

function stateOf({ state }: RequestRow): ApprovalView['state'] {
  if (state === 'signing') return 'wallet';
  return state === 'signed' || state === 'deposited' || state === 'headed' ? 'sending' : state;
}
