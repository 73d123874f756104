import { type Hex, sha256, toHex } from '#protocol/bytes';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import { deriveShares } from '#protocol/keys';
import { gatewayIdOf } from '#protocol/lease';
import { grantId, termsHash } from '#protocol/typed-data';
import type { Context } from '../background/context.ts';
import { publishHead } from '../grants/publish-head.ts';
import { requireSensibleEnd } from '../grants/right-clock.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { requireSharing } from '../pause/is-paused.ts';
import type { Charts } from '../records/charts.ts';
import { getRequest, moveRequest } from './journal.ts';
import type { RequestRow, RequestState } from './request-row.ts';

/** Milliseconds before try number `n` after a failure: 1 s, 2 s, 4 s … 5 min. */
export const backoff = (tries: number): number => Math.min(300_000, 1000 * 2 ** Math.min(tries, 9));

/**
 * Carries a signed grant to the gateway and the relay, step by step, each one safe to repeat: an identical deposit succeeds
 * again, a head that is there already is followed by the next, the relay knows its rows. Whatever dies, the journal says
 * where to go on (X10). Returns the row where it stands; trouble is written into it and tried again later.
 */
export async function advanceRequest(
  context: Context,
  charts: () => Promise<Charts>,
  requestId: string,
  catchUp?: () => Promise<unknown>,
) {
  let row = await getRequest(context.store, requestId);
  try {
    for (let next = following[row.state]; next; next = following[row.state]) {
      await requireSharing(context);
      const { stopped } = await context.ledger.read();
      if (!stopped.has(grantId(row.shown!.grant))) await steps[row.state]!(context, row, charts, catchUp);
      row = await moveRequest(context.store, requestId, [row.state], context.now(), ({ trouble: _, ...now }) => ({
        row: { ...now, state: next, tries: 0 },
      }));
      context.news('approvals', 'sharing', 'activity');
    }
    return row;
  } catch (thrown) {
    return stumble(context, row, toChartkeyError(thrown));
  }
}

const following: Partial<Record<RequestState, RequestState>> = {
  signed: 'deposited',
  deposited: 'headed',
  headed: 'granted',
};

type StepWork = (
  context: Context,
  row: RequestRow,
  charts: () => Promise<Charts>,
  catchUp?: () => Promise<unknown>,
) => Promise<void>;

const steps: Partial<Record<RequestState, StepWork>> = {
  signed: deposit,
  deposited: async (context, row, charts, catchUp) => {
    const { grant, choice, actingFor } = row.shown!;
    const patient = await context.keys.signer(row.path);
    const { tellLeftOut, leaveOut = [] } = choice;
    const inputs = {
      ...{ id: grantId(grant), grant, patient, tellLeftOut, leaveOut },
      ...(actingFor ? { actingFor } : {}),
    };
    await publishHead(context, await charts(), inputs, catchUp);
  },
  headed: async (context, row) => {
    await context.gateway.relay('grants', chainRowOf(row.shown!.grant, row.signature!));
  },
};

export const chainRowOf = (
  grant: { patient: Hex; expires: number; terms: Parameters<typeof termsHash>[0] },
  signature: Hex,
) => ({
  patient: grant.patient,
  expires: grant.expires,
  terms: termsHash(grant.terms),
  signature,
});

async function deposit(context: Context, row: RequestRow): Promise<void> {
  const { grant, capsule, choice } = row.shown!;
  await requireSensibleEnd(context, grant.expires, choice.days);
  const { salt, grantee, gateway } = grant.terms;
  const patient = await context.keys.signer(row.path);
  const { gateway: share } = await context.keys.seed((seed) => deriveShares(seed, salt));
  const shareHash = toHex(await sha256(share));
  const deposited = {
    grant: grantId(grant),
    grantee,
    shareHash,
    capsule: grant.terms.capsule,
    gateway: await gatewayIdOf(gateway),
  };
  const depositSignature = await patient.sign('Deposit', deposited, context.chain);
  const chainRow = chainRowOf(grant, row.signature!);
  const acting = row.agent ? { agent: row.agent } : {};
  await context.gateway.deposit({ ...chainRow, grantee, share: toHex(share), capsule, depositSignature, ...acting });
  share.fill(0);
}

/** Trouble that may pass is waited out. Trouble that will not: the grant is stopped, so that no half of it lives on. */
async function stumble(context: Context, row: RequestRow, trouble: ChartkeyError): Promise<RequestRow> {
  // Taken up again by the next unlock, or by the resume.
  if (trouble.code === 'LOCKED' || trouble.code === 'SHARING_PAUSED') return row;
  // Signed for another day than the person saw: it must never go out.
  const absurd = trouble.code === 'CLOCK_WRONG';
  const final = absurd || (!trouble.retryable && trouble.code !== 'INTERNAL' && row.tries >= 3);
  if (final) await stopGrants(context, [grantId(row.shown!.grant)]);
  const retryAt = context.now() + backoff(row.tries);
  if (!final) context.wake(retryAt);
  const moved = await moveRequest(context.store, row.requestId, [row.state], context.now(), (now) => ({
    row: final
      ? { ...now, state: 'cancelled', trouble: trouble.code }
      : { ...now, trouble: trouble.code, tries: now.tries + 1, retryAt },
  }));
  context.news('approvals');
  return moved;
}
