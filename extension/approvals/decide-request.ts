import { toHex } from '#protocol/bytes';
import { authorizeStated } from '#protocol/consent/authorization';
import { ChartkeyError } from '#protocol/errors';
import { digestOf, grantId } from '#protocol/typed-data';
import { type Context, secondsOf } from '../background/context.ts';
import type { VoidReason } from '../messages/views.ts';
import { isPaused, requireSharing } from '../pause/is-paused.ts';
import { type Ruled, stillSays } from '../rules/current-rules.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { grantingAccount } from '../wallet/granting-account.ts';
import type { WalletWords } from '../wallet/wallet-facts.ts';
import { getRequest, moveRequest } from './journal.ts';
import { askerProblem, roleOfPurpose } from './prove-asker.ts';
import { clockSlack, holdsNothing, isStale, type RequestRow } from './request-row.ts';
import { signAuthorized } from './sign-authorized.ts';

/** A shown grant goes stale after this: its dates and its proof of who asks were of that hour. Unix ms. */
export const freshFor = 60 * 60_000;
/** Nothing that shares anything is signed yet. */
const unsigned = ['pending', 'approved', 'signing'] as const;

/**
 * The click on Approve. It binds request, digest of what was shown, document, vault session and worker; nothing is signed
 * yet (X4, X5). Throws `APPROVAL_VOID`, `CALLER_GONE`, `ALREADY_ANSWERED`, `LOCKED`, `SHARING_PAUSED`. `ruled`: by standing
 * rules, on this same way, with a time to undo of its own (ms).
 */
export async function approveRequest(
  context: Context,
  requestId: string,
  digest: string,
  ruled?: Ruled & { undoFor: number },
): Promise<RequestRow> {
  const { id: session } = await context.keys.session();
  await requireSharing(context);
  const waiting = await getRequest(context.store, requestId);
  if (waiting.state === 'pending' && !(await isStillThere(context, waiting))) throw new ChartkeyError('CALLER_GONE');
  const { undoSeconds } = await context.ledger.read();
  return moveRequest(context.store, requestId, ['pending'], context.now(), (row) => {
    const { shown } = row;
    const stale = !shown || isStale(shown, context.now(), freshFor);
    if (stale || shown.digest !== digest || row.documentId !== waiting.documentId)
      throw new ChartkeyError('APPROVAL_VOID', { detail: 'not what was shown last' });
    if (holdsNothing(shown, secondsOf(context))) throw new ChartkeyError('NOTHING_TO_SHARE');
    const { voided: _, ruled: __, ...rest } = row;
    const until = context.now() + (ruled?.undoFor ?? undoSeconds * 1000);
    const by = ruled ? { ruled: { by: ruled.by, among: ruled.among } } : {};
    return {
      row: {
        ...rest,
        ...by,
        state: 'approved',
        approval: { digest: shown.digest, session, epoch: context.epoch, until },
      },
    };
  });
}

/** Whoever asked: the document, or the patient, who renews a share. */
export const isStillThere = async ({ documents }: Context, row: RequestRow): Promise<boolean> =>
  row.renews !== undefined || documents.isAlive(row);

/** Back to "needs your answer": the question survives, the click does not (X5). */
export const voidApproval = (context: Context, requestId: string, voided: VoidReason): Promise<RequestRow> =>
  moveRequest(
    context.store,
    requestId,
    ['approved', 'signing'],
    context.now(),
    ({ approval: _, wallet: __, ruled: ___, ...row }) => ({
      row: { ...row, state: 'pending', voided },
    }),
  );

/** Why an approval does not count any more; undefined when it does (X5). */
export async function voidReason(context: Context, row: RequestRow): Promise<VoidReason | undefined> {
  const { id: session } = await context.keys.session();
  if (row.approval?.epoch !== context.epoch) return 'restarted';
  if (row.approval.session !== session) return 'locked';
  if (!(await context.isActive())) return 'switched';
  if (await isPaused(context)) return 'paused';
  if (row.ruled && !stillSays((await context.ledger.read()).rules, row.ruled)) return 'changed';
  if (!(await isStillThere(context, row))) return 'page-left';
  return undefined;
}

/** A click waits for seconds; one that is signed much later lies behind a sleep, or behind a clock that was set. Ms. */
const longAfter = 60_000;

/** The time to take it back was not the time the person had: the clock was set, or the computer slept. */
const isClockChanged = ({ approval, changedAt }: RequestRow, now: number): boolean =>
  now < changedAt - clockSlack || (approval !== undefined && now > approval.until + longAfter);

/**
 * Signs what was shown and approved, once: signature, grant and log entry are written together, and from then on the
 * question only moves forward (X10). Anything that changed since voids the click instead.
 */
export async function signRequest(context: Context, requestId: string): Promise<RequestRow> {
  const row = await getRequest(context.store, requestId);
  if (row.state !== 'approved') return row;
  const reason = await voidReason(context, row);
  if (reason) return voidApproval(context, requestId, reason);
  const { request, origin, shown, path } = row;
  const problem = await askerProblem(context, request.desk, origin, roleOfPurpose[request.purpose] ?? 0);
  // X4: the digest is computed again, from the object that is about to be signed.
  const digest = digestOf('Grant', shown!.grant, context.chain);
  const authorization = await authorizeStated(shown!.grant, shown!.actingFor).catch(() => undefined);
  if (problem || !authorization || toHex(digest) !== row.approval!.digest)
    return voidApproval(context, requestId, 'changed');
  if (isClockChanged(row, context.now())) return voidApproval(context, requestId, 'clock');
  const { address, signDigest } = await context.keys.signer(path);
  if ((await grantingAccount(context, row)) !== shown!.grant.patient)
    return voidApproval(context, requestId, 'changed');
  // The patient's own wallet is asked in the dashboard; what was approved waits for it, also across a restart (X10).
  if (address !== shown!.grant.patient) return awaitWallet(context, row);
  const signature = await signAuthorized(authorization, context.chain, signDigest);
  return moveRequest(context.store, requestId, ['approved'], context.now(), async (now) => {
    if (now.approval?.digest !== row.approval!.digest || now.approval.epoch !== context.epoch)
      throw new ChartkeyError('APPROVAL_VOID');
    await requireSharing(context);
    await context.keys.session();
    if (!(await context.isActive())) throw new ChartkeyError('APPROVAL_VOID', { detail: 'another person' });
    return { row: { ...now, state: 'signed', signature }, facts: [grantedFact({ ...now, signature })] };
  });
}

const awaitWallet = (context: Context, { requestId, approval }: RequestRow): Promise<RequestRow> =>
  moveRequest(context.store, requestId, ['approved'], context.now(), ({ approval: click, ...now }) => {
    if (click?.digest !== approval!.digest || click.epoch !== context.epoch) throw new ChartkeyError('APPROVAL_VOID');
    return { row: { ...now, state: 'signing', wallet: {} } };
  });

export function grantedFact(row: RequestRow, wallet?: WalletWords): LogFact {
  const { grant, choice, items, actingFor } = row.shown!;
  const { requestId: request, signature, path, ruled } = row;
  const { place } = row.request.desk.profile;
  return {
    kind: 'granted',
    request,
    id: grantId(grant),
    grant,
    signature: signature!,
    path,
    place,
    items,
    tellLeftOut: choice.tellLeftOut,
    ...(choice.leaveOut && choice.leaveOut.length > 0 ? { leaveOut: choice.leaveOut } : {}),
    ...(wallet ? { wallet } : {}),
    ...(actingFor ? { actingFor } : {}),
    ...(ruled ? { ruled: ruled.by } : {}),
  };
}

/**
 * Not now. The page is told no more than that (and two refusals in a minute make it quiet for ten). `ruled`: standing rules
 * say so, and nobody has answered yet.
 */
export const refuseRequest = (context: Context, requestId: string, ruled?: Ruled): Promise<RequestRow> =>
  moveRequest(
    context.store,
    requestId,
    ruled ? ['pending'] : unsigned,
    context.now(),
    ({ approval: _, wallet: __, ruled: ___, ...row }) => {
      const said = ruled ? { ruled: ruled.by } : {};
      const { origin, name } = row;
      return {
        row: { ...row, ...(ruled ? { ruled } : {}), state: 'refused' },
        // What patients asked themselves is held against nobody.
        facts: row.renews ? [] : [{ kind: 'refused', request: requestId, origin, name, ...said }],
      };
    },
  );

/** The page takes its question back; once signed it is too late, and the patient can stop the grant. */
export const cancelRequest = (context: Context, requestId: string): Promise<RequestRow> =>
  moveRequest(context.store, requestId, unsigned, context.now(), ({ approval: _, wallet: __, ruled: ___, ...row }) => ({
    row: { ...row, state: 'cancelled' },
    facts: [{ kind: 'cancelled', request: requestId, origin: row.origin, name: row.name }],
  }));
