import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { PauseOutcome, SignedPause } from '#protocol/wire/gateway';
import { backoff } from '../approvals/advance-request.ts';
import type { Context } from '../background/context.ts';
import { isDue, type PauseRow } from '../grants/outbox.ts';
import { bestTime } from '../grants/right-clock.ts';
import { beginningWith } from '../storage/database.ts';
import { isFull, storageError } from '../storage/storage-error.ts';
import { changePress, newPress } from './press.ts';

type Needs = Pick<Context, 'db' | 'gateway' | 'now' | 'wake' | 'news'>;

/** Rows the gateway takes at once. */
const batchSize = 100;
/** Rows on their way, with what will be known of them: everything that wakes the worker sends what is due. */
const onTheirWay = new WeakMap<Needs['db'], Map<string, Promise<boolean>>>();
const nameOf = ({ row: { pause } }: PauseRow): string => `${pause.grant} ${pause.version}`;

/** A panic stop is tried again sooner than other things, ms. */
const longestWait = 30_000;

/**
 * Tells the gateway which grants are paused or resumed. A row stays until its outcome is known; a newer one that takes
 * its place meanwhile is not lost. Needs no vault. Returns whether the gateway answered; undefined with nothing to
 * send.
 */
export async function sendPauses(context: Needs): Promise<boolean | undefined> {
  const range = beginningWith('pause/');
  const waiting = (await context.db.getAll('outbox', range)) as PauseRow[];
  if (waiting.length === 0) return undefined;
  const due = waiting.filter((row) => isDue(row.due, context.now()));
  if (due.length < waiting.length) context.wake(Math.min(...waiting.filter((r) => !due.includes(r)).map((r) => r.due)));
  let answered: boolean | undefined;
  for (let i = 0; i < due.length; i += batchSize) answered = await sendOnce(context, due.slice(i, i + batchSize));
  context.news('state', 'sharing');
  return answered;
}

/** Tells what is written down nowhere; once. */
export async function sendUnwritten({ gateway }: Needs, rows: readonly SignedPause[]): Promise<void> {
  for (let i = 0; i < rows.length; i += batchSize) await gateway.pause(rows.slice(i, i + batchSize));
}

/** A row that is on its way is waited for and not sent again, so that one press does not spend what the gateway takes of many. */
async function sendOnce(context: Needs, batch: readonly PauseRow[]): Promise<boolean> {
  const sending = onTheirWay.get(context.db) ?? new Map<string, Promise<boolean>>();
  onTheirWay.set(context.db, sending);
  const fresh = batch.filter((row) => !sending.has(nameOf(row)));
  const others = batch.flatMap((row) => sending.get(nameOf(row)) ?? []);
  if (fresh.length > 0) {
    const work = sendBatch(context, fresh).finally(() => {
      for (const row of fresh) sending.delete(nameOf(row));
    });
    for (const row of fresh) sending.set(nameOf(row), work);
    others.push(work);
  }
  return (await Promise.all(others)).some((answered) => answered);
}

async function sendBatch(context: Needs, batch: readonly PauseRow[]): Promise<boolean> {
  try {
    const outcomes = await context.gateway.pause(batch.map(({ row }) => row));
    for (const [i, row] of batch.entries()) await settle(context, row, outcomes[i]);
    return true;
  } catch (thrown) {
    const trouble = toChartkeyError(thrown);
    if (batch.length > 1 && !trouble.retryable) {
      // One row that is not taken must not hold up the others.
      for (const row of batch) await sendBatch(context, [row]);
      return true;
    }
    for (const row of batch) await putOff(context, row, trouble);
    return trouble.code !== 'OFFLINE';
  }
}

async function settle(context: Needs, row: PauseRow, outcome: PauseOutcome | undefined): Promise<void> {
  const { paused, version } = row.row.pause;
  switch (outcome?.refused) {
    case undefined:
      return outcome ? replace(context, row, undefined) : putOff(context, row);
    case 'GRANT_REVOKED':
    case 'GRANT_EXPIRED':
      return replace(context, row, undefined);
    case 'PAUSE_SUPERSEDED': {
      const { held } = outcome!;
      // A later press, of this or another device. One from our own future is a clock that is ahead: ours came after it.
      if (held && held.paused !== paused && held.version > context.now())
        await pressAgain(context, version, held.version);
      return replace(context, row, undefined);
    }
    default:
      return putOff(context, row);
  }
}

async function pressAgain(context: Needs, version: number, held: number): Promise<void> {
  await changePress(context, (press) =>
    press && press.version !== version
      ? undefined
      : newPress(context.now(), { paused: press?.paused ?? false, floor: held + 1 }),
  );
  context.wake(context.now());
}

function putOff(context: Needs, row: PauseRow, trouble?: ChartkeyError): Promise<void> {
  const isOver = row.expires * 1000 <= bestTime(context);
  if (isOver && trouble?.retryable !== true) return replace(context, row, undefined);
  const due = context.now() + Math.min(longestWait, backoff(row.tries));
  context.wake(due);
  return replace(context, row, { ...row, due, tries: row.tries + 1 });
}

/** Unless a newer press has taken its place since it was read. On a full disk a row stays as it is, and is sent again. */
async function replace({ db }: Needs, old: PauseRow, next: PauseRow | undefined): Promise<void> {
  const key = `pause/${old.row.pause.grant}`;
  const transaction = db.transaction('outbox', 'readwrite');
  transaction.done.catch(() => undefined);
  try {
    const now = await transaction.store.get(key);
    if (now?.kind === 'pause' && now.row.pause.version === old.row.pause.version)
      await (next ? transaction.store.put(next, key) : transaction.store.delete(key));
    await transaction.done;
  } catch (thrown) {
    if (!isFull(thrown)) throw storageError(thrown);
  }
}
