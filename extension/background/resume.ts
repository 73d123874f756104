import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import { accessStatusOf } from '../approvals/access-status.ts';
import { advanceRequest } from '../approvals/advance-request.ts';
import { signRequest, voidApproval } from '../approvals/decide-request.ts';
import { getRequest, moveRequest, openRequests } from '../approvals/journal.ts';
import { patience, type RequestRow } from '../approvals/request-row.ts';
import { isHeadOurs } from '../grants/adopt-head.ts';
import { finishRenewals } from '../grants/deliver-renewal.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { isDue } from '../grants/outbox.ts';
import { keepPlans } from '../grants/plan-stop.ts';
import { publishHead } from '../grants/publish-head.ts';
import { bringInStops } from '../grants/stops-beside.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { isPaused } from '../pause/is-paused.ts';
import { settlePause } from '../pause/settle-pause.ts';
import { continueFiling } from '../records/continue-filing.ts';
import { type DepositRow, depositStatusOf, isOver } from '../records/deposit-row.ts';
import { allDeposits, endDeposit, getDeposit } from '../records/deposits.ts';
import { fileDeposit } from '../records/file-deposit.ts';
import { openFilings } from '../records/filing.ts';
import { keepReminders } from '../reminders/remind.ts';
import { liveGrants } from '../storage/ledger.ts';
import { isFull } from '../storage/storage-error.ts';
import { walletVoidReason } from '../wallet/sign-grant.ts';
import type { Engine } from './create-context.ts';
import { phaseOf } from './phase.ts';

/**
 * Takes up whatever the journal says is unfinished. Run at every start of the worker, after unlock and on every wake; it
 * may run at any time, because every step is safe to repeat (X10).
 */
export async function resume(engine: Engine): Promise<void> {
  await drainOutbox(engine);
  if ((await phaseOf(engine)) !== 'ready') return;
  await settlePause(engine);
  if ((await phaseOf(engine)) !== 'ready') return;
  await bringInStops(engine);
  await keepPlans(engine);
  for (const row of await openRequests(engine.store)) await resumeRequest(engine, row);
  for (const row of await allDeposits(engine)) await resumeDeposit(engine, row);
  await finishRenewals(engine);
  await keepReminders(engine);
  await continueFilings(engine);
}

async function resumeRequest(engine: Engine, row: RequestRow): Promise<void> {
  const { requestId, state } = row;
  if (state === 'pending') {
    if (engine.now() - row.askedAt < patience) return;
    const expired = await moveRequest(engine.store, requestId, ['pending'], engine.now(), (now) => ({
      row: { ...now, state: 'expired' },
    }));
    await tellAccess(engine, expired);
  } else if (state === 'approved') {
    // A click of an older worker or an older unlock does not count (X5); one of now is signed when its Undo time is over.
    const { id } = await engine.keys.session();
    const approval = row.approval!;
    if (approval.epoch !== engine.epoch) await voidApproval(engine, requestId, 'restarted');
    else if (approval.session !== id) await voidApproval(engine, requestId, 'locked');
    else if (!(await engine.isActive())) await voidApproval(engine, requestId, 'switched');
    else if (approval.until <= engine.now()) await signAndSend(engine, requestId);
    else return;
    engine.news('approvals');
  } else if (state === 'signing') {
    // Waits for the patient's own wallet, in the dashboard; a restart or a lock changes nothing of it (X10).
    const reason = await walletVoidReason(engine, row);
    if (!reason) return;
    await voidApproval(engine, requestId, reason);
    engine.news('approvals');
  } else if (row.retryAt === undefined || isDue(row.retryAt, engine.now())) await sendSigned(engine, requestId);
  else engine.wake(row.retryAt);
}

/** Signs an approved question when nothing changed, and sends it. */
export async function signAndSend(engine: Engine, requestId: string): Promise<void> {
  const row = await signRequest(engine, requestId);
  engine.news('approvals', 'sharing', 'activity');
  if (row.state === 'signed') await sendSigned(engine, requestId);
}

/** When the Undo time of one click ends. A later click has an Undo time of its own, which an older timer must not cut short. */
export async function signWhenDue(engine: Engine, requestId: string, until: number): Promise<void> {
  const { approval } = await getRequest(engine.store, requestId);
  if (approval?.until === until) await signAndSend(engine, requestId);
}

const sending = new Map<string, Promise<void>>();

/** One at a time for each question: a second caller waits for the first. */
function sendSigned(engine: Engine, requestId: string): Promise<void> {
  const running = sending.get(requestId);
  if (running) return running;
  // A broken mirror is no trouble of the share: it waits, and is not given up for it.
  const catchUp = () =>
    mirrorOf(engine)
      .syncAnew()
      .catch((cause: unknown) => {
        throw toChartkeyError(cause).retryable ? cause : new ChartkeyError('HEAD_CONFLICT', { cause });
      });
  const work = advanceRequest(engine, engine.charts.stored, requestId, catchUp)
    .then((row) => tellAccess(engine, row))
    .finally(() => sending.delete(requestId));
  sending.set(requestId, work);
  return work;
}

export async function tellAccess(engine: Engine, row: RequestRow): Promise<void> {
  await engine.documents.tell(row, { v: 1, event: 'access.changed', status: accessStatusOf(row) });
}

async function resumeDeposit(engine: Engine, row: DepositRow): Promise<void> {
  const { depositId, state } = row;
  if (isOver(state)) return;
  if (state === 'filing') {
    if (!row.record) await fileDeposit(engine, depositId);
    await tellDeposit(engine, await getDeposit(engine, depositId));
  } else if (engine.now() - row.changedAt > patience) {
    await tellDeposit(engine, await endDeposit(engine, depositId, 'cancelled'));
  }
}

export async function tellDeposit(engine: Engine, row: DepositRow): Promise<void> {
  await engine.documents.tell(row, { v: 1, event: 'record.changed', status: depositStatusOf(row) });
}

/** Uploads, registers, tells the depositing page, and lets live grants that match see what is new. */
export async function continueFilings(engine: Engine): Promise<void> {
  for (const filing of await openFilings(engine.store)) {
    if (!(await continueFiling(engine, filing)) || !filing.depositId) continue;
    await tellDeposit(engine, await getDeposit(engine, filing.depositId));
    engine.news('approvals');
  }
  await publishHeads(engine);
}

/**
 * New heads for every grant that is live and can be opened; ended ones get none, and none gets one while paused. One that
 * fails keeps no other from the gateway. Throws what the first of them threw.
 */
export async function publishHeads(engine: Engine): Promise<void> {
  if (await isPaused(engine)) return;
  const ledger = await engine.ledger.read();
  // Where the first head is at the gateway, keys are given for it, whatever the relay does.
  const open = (await openRequests(engine.store)).filter(({ state }) => state !== 'headed');
  const unfinished = new Set(open.map(({ requestId }) => requestId));
  const charts = await engine.charts.stored();
  const seen = `${ledger.length} ${charts.rows.length} ${unfinished.size}`;
  if (published.get(engine) === seen) return;
  // A worker that was killed after a whole pass does not read every share again to find nothing to do.
  const last = await engine.store.row<WholePass>(passPlace);
  if (last?.seen === seen) return void published.set(engine, seen);
  const live = liveGrants(ledger, engine.now());
  let settled = true;
  const failed: unknown[] = [];
  for (const entry of (await engine.ledger.granted(live.map(({ id }) => id))).values()) {
    if (unfinished.has(entry.request)) continue;
    try {
      const inputs = { ...entry, patient: await engine.keys.signer(entry.path) };
      if (entry.path.lane === ledger.lane || (await isHeadOurs(engine, charts, inputs)))
        await publishHead(engine, charts, inputs, () => mirrorOf(engine).syncAnew());
      else settled = false;
    } catch (thrown) {
      failed.push(thrown);
    }
  }
  if (failed.length > 0) throw failed[0];
  published.set(engine, seen);
  // Another device may still leave its share unfinished: the next worker looks again.
  if (!settled) return;
  // Only spares the next worker some reading: no reason to fail where there is no room for it.
  await engine.store.write({ rows: { [passPlace]: { v: 1, seen } satisfies WholePass } }).catch((thrown: unknown) => {
    if (!isFull(thrown)) throw thrown;
  });
}

/** What the last whole pass of any worker was about. */
interface WholePass {
  v: 1;
  seen: string;
}
const passPlace = 'heads/pass';

/** What the last whole pass of this worker was about: nothing new since, nothing to do. */
const published = new WeakMap<Engine, string>();
