import { toHex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { canonicalScopes } from '#protocol/scopes';
import type { AccessRequest, AccessStatus } from '#protocol/wire/agent';
import type { Context } from '../background/context.ts';
import { deliverRenewal } from '../grants/deliver-renewal.ts';
import type { Caller } from '../messages/caller.ts';
import type { Ledger } from '../storage/ledger.ts';
import { accessStatusOf } from './access-status.ts';
import { voidApproval } from './decide-request.ts';
import { freshPath } from './fresh-path.ts';
import { addRequest, findRequest, moveRequest, openRequests } from './journal.ts';
import { originMutedUntil } from './mute.ts';
import { proveAsker, roleOfPurpose } from './prove-asker.ts';
import { isOpen, openStates, type RequestRow } from './request-row.ts';

/**
 * A page asks. The same question again is the same question: its status, bound to the document that asks now. Throws
 * `LOCKED`, `REPLAYED`, `MUTED`, `PENDING_EXISTS`, `USER_ACTIVATION`, `BAD_SCOPE`, `BAD_MESSAGE`, and what `proveAsker` throws.
 * `isNew` says that the window should open.
 */
export async function receiveRequest(
  context: Context,
  request: AccessRequest,
  caller: Caller,
): Promise<{ status: AccessStatus; isNew: boolean }> {
  const { store } = context;
  await context.keys.session();
  const payload = await canonicalHash(request);
  const known = await findRequest(store, request.requestId);
  if (known) return { status: accessStatusOf(await rebind(context, known, payload, caller)), isNew: false };

  const ledger = await context.ledger.read();
  if (originMutedUntil(ledger, caller.origin, context.now())) throw new ChartkeyError('MUTED');
  const open = await openRequests(store);
  if (open.some((row) => row.origin === caller.origin && !row.renews)) throw new ChartkeyError('PENDING_EXISTS');
  if (!caller.active) throw new ChartkeyError('USER_ACTIVATION');
  checkAsked(request);
  const { accredited } = await proveAsker(context, request.desk, caller.origin, roleOfPurpose[request.purpose] ?? 0);

  const used = [...[...ledger.grants.values()].map(({ path }) => path), ...open.map(({ path }) => path)];
  const row: RequestRow = {
    v: 1,
    requestId: request.requestId,
    payload,
    request,
    origin: caller.origin,
    name: accredited ? request.desk.profile.name : new URL(caller.origin).host,
    verified: accredited,
    tabId: caller.tabId,
    documentId: caller.documentId,
    state: 'pending',
    askedAt: context.now(),
    changedAt: context.now(),
    path: freshPath('grants', laneOf(ledger), used),
    salt: toHex(crypto.getRandomValues(new Uint8Array(32))),
    drawnIn: context.epoch,
    tries: 0,
  };
  const renewed = await deliverRenewal(context, row);
  if (renewed) return { status: accessStatusOf(renewed), isNew: false };
  const { requestId, origin, name } = row;
  const added = await addRequest(store, row, [{ kind: 'asked', request: requestId, origin, name }]);
  return { status: accessStatusOf(added), isNew: added === row };
}

async function rebind(context: Context, known: RequestRow, payload: string, caller: Caller): Promise<RequestRow> {
  if (known.origin !== caller.origin) throw new ChartkeyError('REPLAYED');
  if (known.payload !== payload) {
    // Who says something else while the click can still be taken back has not been answered (X5).
    if (known.state === 'approved') await voidApproval(context, known.requestId, 'changed');
    throw new ChartkeyError('REPLAYED');
  }
  if (!isOpen(known.state) || known.documentId === caller.documentId) return known;
  return moveRequest(context.store, known.requestId, openStates, context.now(), (row) => {
    const bound = { ...row, documentId: caller.documentId, tabId: caller.tabId };
    // A click given to the old document does not count for the new one (X5).
    if (row.state !== 'approved' && row.state !== 'signing') return { row: bound };
    const { approval: _, wallet: __, ruled: ___, ...rest } = bound;
    return { row: { ...rest, state: 'pending', voided: 'page-left' } };
  });
}

function checkAsked({ scopes, optionalScopes, dataFrom, dataUntil }: AccessRequest): void {
  canonicalScopes(scopes);
  if (optionalScopes.length > 0) canonicalScopes(optionalScopes);
  if (dataFrom > dataUntil) throw new ChartkeyError('BAD_MESSAGE', { detail: 'dates' });
}

/** Every device writes its lane as its first entry, at set-up or restore. */
export function laneOf(ledger: Ledger): number {
  if (ledger.lane === undefined) throw new ChartkeyError('NOT_SET_UP', { detail: 'no lane' });
  return ledger.lane;
}
