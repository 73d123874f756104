import { fromHex, type Hex } from '#protocol/bytes';
import { authorizeStated } from '#protocol/consent/authorization';
import { ChartkeyError } from '#protocol/errors';
import { freshFor, grantedFact, isStillThere, voidApproval } from '../approvals/decide-request.ts';
import { getRequest, moveRequest } from '../approvals/journal.ts';
import { askerProblem, roleOfPurpose } from '../approvals/prove-asker.ts';
import { isStale, type RequestRow } from '../approvals/request-row.ts';
import type { Context } from '../background/context.ts';
import type { VoidReason } from '../messages/views.ts';
import { isPaused } from '../pause/is-paused.ts';
import { grantingAccount } from './granting-account.ts';
import { nextGrantWord } from './wallet-words.ts';

/**
 * What a wallet is asked next for a question that waits for it. Throws `NOT_FOUND`, `ALREADY_ANSWERED`, `LOCKED`,
 * `AUTHORIZATION_INCOMPLETE`.
 */
export async function wordOfRequest({ store, keys, chain }: Context, requestId: string) {
  const row = await getRequest(store, requestId);
  if (row.state !== 'signing') throw new ChartkeyError('ALREADY_ANSWERED', { detail: row.state });
  if (!row.shown) throw new ChartkeyError('NOT_FOUND', { detail: 'nothing was shown' });
  const authorization = await authorizeStated(row.shown.grant, row.shown.actingFor);
  const { address } = await keys.signer(row.path);
  return { row, ...nextGrantWord(row, authorization, address, chain) };
}

/**
 * Why a question no longer waits for the wallet; undefined while it does. A restart or a lock is none: the wallet's own
 * question is the click, and it is asked again (X5, X10).
 */
export async function walletVoidReason(context: Context, row: RequestRow): Promise<VoidReason | undefined> {
  const { shown, request, origin } = row;
  if (!(await context.isActive())) return 'switched';
  if (await isPaused(context)) return 'paused';
  if (!(await isStillThere(context, row))) return 'page-left';
  if (!shown || isStale(shown, context.now(), freshFor)) return 'changed';
  if ((await grantingAccount(context, row)) !== shown.grant.patient) return 'changed';
  const problem = await askerProblem(context, request.desk, origin, roleOfPurpose[request.purpose] ?? 0);
  return problem ? 'changed' : undefined;
}

/**
 * Takes a signature of the wallet for exactly the word that was asked for, proven by its key or, for a contract account, by
 * the chain. Each is kept as it comes; with the last one the grant, its agent and its stop are written together, and from
 * then on the question only moves forward (X10). Throws `APPROVAL_VOID` when it is not what was asked, or no longer counts,
 * and `BAD_SIGNATURE`.
 */
export async function takeGrantWord(context: Context, requestId: string, digest: string, signature: Hex) {
  const { row, word } = await wordOfRequest(context, requestId);
  if (word.digest !== digest) throw new ChartkeyError('APPROVAL_VOID', { detail: 'not what was asked last' });
  const reason = await walletVoidReason(context, row);
  if (reason) {
    await voidApproval(context, requestId, reason);
    throw new ChartkeyError('APPROVAL_VOID', { detail: reason });
  }
  const { patient } = row.shown!.grant;
  await context.prove(fromHex(word.digest, 32), signature, patient);
  return moveRequest(context.store, requestId, ['signing'], context.now(), async (now) => {
    await context.keys.session();
    if (now.shown?.digest !== row.shown!.digest) throw new ChartkeyError('APPROVAL_VOID');
    if (word.name === 'Revocation') return { row: { ...now, wallet: { ...now.wallet, revocation: signature } } };
    if (word.name === 'Agent') return { row: { ...now, wallet: { ...now.wallet, agent: signature } } };
    const { revocation, agent: named } = now.wallet ?? {};
    if (!revocation || !named) throw new ChartkeyError('APPROVAL_VOID', { detail: 'the stop is not signed yet' });
    const agent = (await context.keys.signer(now.path)).address;
    const words = { agent: { agent, until: now.shown.grant.expires, signature: named }, revocation };
    const signed = { ...now, signature };
    return { row: { ...signed, state: 'signed', agent: words.agent }, facts: [grantedFact(signed, words)] };
  });
}

/** Chartkey's own fresh account gives this one grant instead: asked and shown again, with nothing of the wallet kept. */
export const useOwnKey = (context: Context, requestId: string): Promise<RequestRow> =>
  moveRequest(context.store, requestId, ['pending', 'approved', 'signing'], context.now(), (row) => {
    const { approval: _, wallet: __, shown: ___, voided: ____, ...rest } = row;
    return { row: { ...rest, state: 'pending', ownKey: true } };
  });
