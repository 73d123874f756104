import { roles } from '#contracts/roles';
import { fromBase64url } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import type { AccountPath } from '#protocol/keys';
import { type AgentParams, depositLimit } from '#protocol/wire/agent';
import { freshPath } from '../approvals/fresh-path.ts';
import { originMutedUntil } from '../approvals/mute.ts';
import { proveAsker } from '../approvals/prove-asker.ts';
import { laneOf } from '../approvals/receive-request.ts';
import type { Context } from '../background/context.ts';
import type { Caller } from '../messages/caller.ts';
import type { Batch } from '../storage/store.ts';
import { type DepositRow, type DepositState, depositPlace, isOver } from './deposit-row.ts';

export const allDeposits = (context: Pick<Context, 'store'>): Promise<DepositRow[]> =>
  context.store.rows<DepositRow>('deposit/');

/** The deposit as this origin may see it: another's does not exist for it (X2). Throws `NOT_FOUND`. */
export async function getDeposit({ store }: Pick<Context, 'store'>, depositId: string, origin?: string) {
  const row = await store.row<DepositRow>(depositPlace(depositId));
  if (!row || (origin !== undefined && row.origin !== origin)) throw new ChartkeyError('NOT_FOUND');
  return row;
}

/** Moves a deposit on, in one write with whatever belongs to it. Throws `ALREADY_ANSWERED` from another state. */
export const moveDeposit = (
  { store, now }: Pick<Context, 'store' | 'now'>,
  depositId: string,
  from: readonly DepositState[],
  step: (row: DepositRow) => Promise<{ row: DepositRow; batch?: Batch }> | { row: DepositRow; batch?: Batch },
): Promise<DepositRow> =>
  store.change(async () => {
    const known = await getDeposit({ store }, depositId);
    if (!from.includes(known.state)) throw new ChartkeyError('ALREADY_ANSWERED', { detail: known.state });
    const { row, batch } = await step(known);
    const moved = { ...row, changedAt: now() };
    return { batch: { ...batch, rows: { ...batch?.rows, [depositPlace(depositId)]: moved } }, result: moved };
  });

/** A custodian's page offers a copy. The same offer again is the same offer. */
export async function receiveOffer(context: Context, offer: AgentParams<'record.deposit'>, caller: Caller) {
  const { store } = context;
  await context.keys.session();
  const payload = await canonicalHash(offer);
  const known = await store.row<DepositRow>(depositPlace(offer.depositId));
  if (known) {
    if (known.payload !== payload || known.origin !== caller.origin) throw new ChartkeyError('REPLAYED');
    if (isOver(known.state) || known.documentId === caller.documentId) return { row: known, isNew: false };
    const { documentId, tabId } = caller;
    const bound = await moveDeposit(context, offer.depositId, [known.state], (row) => ({
      row: { ...row, documentId, tabId },
    }));
    return { row: bound, isNew: false };
  }
  const ledger = await context.ledger.read();
  if (originMutedUntil(ledger, caller.origin, context.now())) throw new ChartkeyError('MUTED');
  if (!caller.active) throw new ChartkeyError('USER_ACTIVATION');
  const { accredited } = await proveAsker(context, offer.desk, caller.origin, roles.CUSTODIAN);
  const row: DepositRow = {
    v: 1,
    depositId: offer.depositId,
    payload,
    offer,
    origin: caller.origin,
    name: accredited ? offer.desk.profile.name : new URL(caller.origin).host,
    verified: accredited,
    tabId: caller.tabId,
    documentId: caller.documentId,
    state: 'pending',
    askedAt: context.now(),
    changedAt: context.now(),
    path: await ownerPath(context),
    received: 0,
  };
  return store.change(async () => {
    const waiting = (await allDeposits(context)).filter(({ state }) => state === 'pending');
    if (waiting.some(({ origin }) => origin === caller.origin)) throw new ChartkeyError('PENDING_EXISTS');
    return { batch: { rows: { [depositPlace(row.depositId)]: row } }, result: { row, isNew: true } };
  });
}

/** An account that no record and no other offer has. */
export async function ownerPath(context: Context): Promise<AccountPath> {
  const [ledger, others] = await Promise.all([context.ledger.read(), allDeposits(context)]);
  const used = [...[...ledger.records.values()].map(({ path }) => path), ...others.map(({ path }) => path)];
  return freshPath('owners', laneOf(ledger), used);
}

/**
 * The patient takes it: a fresh owner account signs the custodian's nonce, or the patient's own wallet is asked to, in the
 * dashboard. Throws `NOT_ACCREDITED` for a stranger.
 */
export async function acceptDeposit(context: Context, depositId: string, by?: 'own key'): Promise<DepositRow> {
  const waiting = await getDeposit(context, depositId);
  const { accredited } = await proveAsker(context, waiting.offer.desk, waiting.origin, roles.CUSTODIAN);
  if (!accredited) throw new ChartkeyError('NOT_ACCREDITED');
  if (!(await context.documents.isAlive(waiting))) throw new ChartkeyError('CALLER_GONE');
  const { wallet } = await context.ledger.read();
  if (wallet?.records && by !== 'own key')
    return moveDeposit(context, depositId, ['pending'], (row) => ({ row: { ...row, wallet: wallet.address } }));
  // Drawn only now: a profile set back to before an older answer must not give the same account again (K9).
  const path = await ownerPath(context);
  const signer = await context.keys.signer(path);
  const claim = { owner: signer.address, nonce: waiting.offer.nonce, origin: waiting.origin };
  const proof = await signer.sign('OwnerProof', claim, context.chain);
  return moveDeposit(context, depositId, ['pending'], (row) => ({
    row: { ...row, state: 'accepted', path, owner: signer.address, proof },
  }));
}

/** One piece of the package. What was taken before is not taken twice; a gap is refused, and `received` says where to go on. */
export async function receiveChunk(
  context: Context,
  chunk: AgentParams<'record.chunk'>,
  origin: string,
): Promise<DepositRow> {
  const known = await getDeposit(context, chunk.depositId, origin);
  if (known.state !== 'accepted' && known.state !== 'receiving') return known;
  if (chunk.offset < known.received) return known;
  const bytes = fromBase64url(chunk.data);
  return moveDeposit(context, chunk.depositId, ['accepted', 'receiving'], (row) => {
    if (chunk.offset !== row.received) throw new ChartkeyError('BAD_MESSAGE', { detail: `go on at ${row.received}` });
    const received = row.received + bytes.length;
    if (received > depositLimit) {
      return { row: { ...row, state: 'failed', error: 'TOO_LARGE' }, batch: { dropChunks: row.depositId } };
    }
    const state = chunk.last ? 'filing' : 'receiving';
    return { row: { ...row, state, received }, batch: { chunks: [{ key: [row.depositId, chunk.offset], bytes }] } };
  });
}

/** Ends a deposit that is not filed yet, with all that came of it. */
export const endDeposit = (context: Context, depositId: string, state: 'refused' | 'cancelled'): Promise<DepositRow> =>
  moveDeposit(context, depositId, ['pending', 'accepted', 'receiving'], (row) => ({
    row: { ...row, state },
    batch: { dropChunks: depositId, facts: [{ kind: state, request: depositId, origin: row.origin, name: row.name }] },
  }));
