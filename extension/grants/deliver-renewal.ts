import { isNarrower } from '#protocol/grant-rules';
import { canonicalScopes } from '#protocol/scopes';
import { type Grant, grantId } from '#protocol/typed-data';
import type { AccessRequest } from '#protocol/wire/agent';
import { findRequest, getRequest } from '../approvals/journal.ts';
import type { RequestRow } from '../approvals/request-row.ts';
import type { Context } from '../background/context.ts';
import { type Ledger, liveGrants } from '../storage/ledger.ts';
import { type RenewalRow, renewalPlace } from './renewal-row.ts';
import { stopGrants } from './stop-grants.ts';

const day = 24 * 60 * 60;

/**
 * Whether a grant answers this question: the one they asked before (another one is for the patient to hear), for them, on
 * this origin, for this purpose, and nowhere wider than they ask.
 */
function answers({ shown, answersTo }: RequestRow, request: AccessRequest, origin: string, now: number): boolean {
  const { terms, expires } = shown!.grant;
  const { desk, purpose, scopes, optionalScopes } = request;
  return (
    terms.origin === origin &&
    terms.grantee === desk.grantee &&
    terms.purpose === purpose &&
    JSON.stringify(canonicalScopes(scopes)) === JSON.stringify(canonicalScopes(answersTo ?? [])) &&
    terms.gateway === desk.gateway &&
    desk.keys.some(({ certificate }) => certificate.keyHash === terms.granteeKey) &&
    isNarrower(
      { ...terms, days: Math.floor((expires - now) / day) },
      { ...request, scopes: [...scopes, ...optionalScopes] },
    )
  );
}

/**
 * A page asks, and the patient has shared again before it did: the answer is there already. `asking` is the row that its
 * question would have; undefined where nothing fits, and it is asked as usual. Row and note are one write (X10); what the
 * new share takes the place of is stopped once the page has it, and not before.
 */
export async function deliverRenewal(context: Context, asking: RequestRow): Promise<RequestRow | undefined> {
  const { store, now } = context;
  const fits = await store.change(async () => {
    const ledger = await context.ledger.read();
    for (const renewal of await store.rows<RenewalRow>('renewal/')) {
      const row = await findRequest(store, renewal.requestId);
      if (!row?.shown || row.state !== 'granted' || renewal.deliveredAt !== undefined) continue;
      const { grant } = row.shown;
      if (!isLive(ledger, grant, now()) || !answers(row, asking.request, asking.origin, now() / 1000)) continue;
      const { signature, shown, agent } = row;
      const answered: RequestRow = {
        ...asking,
        ...{ state: 'granted', shown, path: row.path, salt: row.salt, signature: signature! },
        ...(agent ? { agent } : {}),
      };
      const { requestId: request, origin, name } = asking;
      const rows = {
        [`request/done/${request}`]: answered,
        [renewalPlace(renewal.requestId)]: { ...renewal, deliveredAt: now() },
      };
      return { batch: { rows, facts: [{ kind: 'asked' as const, request, origin, name }] }, result: answered };
    }
    return { batch: {}, result: undefined };
  });
  if (fits) await finishRenewals(context);
  return fits;
}

const isLive = (ledger: Ledger, grant: Grant, now: number): boolean =>
  liveGrants(ledger, now).some(({ id }) => id === grantId(grant));

/**
 * Stops what a delivered renewal takes the place of, and forgets the renewals that are over: refused, taken back, stopped or
 * ended. Every step may be repeated (X10).
 */
export async function finishRenewals(context: Context): Promise<void> {
  const { store, now } = context;
  const renewals = await store.rows<RenewalRow>('renewal/');
  if (renewals.length === 0) return;
  const ledger = await context.ledger.read();
  for (const { requestId, renews, deliveredAt } of renewals) {
    const { state, shown } = await getRequest(store, requestId);
    const isOver = ['refused', 'cancelled', 'expired'].includes(state);
    const hasEnded = state === 'granted' && !isLive(ledger, shown!.grant, now());
    if (deliveredAt !== undefined && liveGrants(ledger, now()).some(({ id }) => id === renews))
      await stopGrants(context, [renews], grantId(shown!.grant));
    if (isOver || hasEnded || deliveredAt !== undefined)
      await store.write({ rows: { [renewalPlace(requestId)]: undefined } });
  }
}
