import { toChartkeyError } from '#protocol/errors';
import { backoff } from '../approvals/advance-request.ts';
import type { Context } from '../background/context.ts';
import { sendShreds } from '../hygiene/send-shreds.ts';
import { sendPauses } from '../pause/send-pauses.ts';
import { isDue, type StopRow } from './outbox.ts';
import { releasePlanned } from './release-planned.ts';
import { bestTime } from './right-clock.ts';
import { sendStopsBeside } from './stops-beside.ts';

/**
 * Sends what is due, gateways before the chain. Each row stays until it was acknowledged: whatever stands between answers
 * with refusals of its own, and a stop must not get lost on one. Only what is refused once its grant is over anyway is
 * given up. Nothing here needs the vault. Returns whether the gateway answered; undefined with nothing to send.
 */
export async function drainOutbox(context: Pick<Context, 'db' | 'gateway' | 'now' | 'wake' | 'news'>) {
  const { db, gateway, now } = context;
  await releasePlanned(context);
  const keys = (await db.getAllKeys('outbox')).filter((key) => !key.startsWith('planned/'));
  let answered: boolean | undefined;
  const send = async (key: string) => {
    const row = (await db.get('outbox', key)) as StopRow | undefined;
    if (!row) return;
    if (!isDue(row.due, now())) return context.wake(row.due);
    try {
      await (row.kind === 'stop' ? gateway.stop(row.row) : gateway.relay('revocations', row.row));
      answered = true;
      await db.delete('outbox', key);
    } catch (thrown) {
      const { retryable, code } = toChartkeyError(thrown);
      answered = code !== 'OFFLINE';
      const isOver = row.row.expires * 1000 <= bestTime(context);
      if (isOver && !retryable && code !== 'INTERNAL') return void (await db.delete('outbox', key));
      const due = now() + backoff(row.tries);
      // On a full disk it stays as it is, and must not hold up the others.
      await db.put('outbox', { ...row, due, tries: row.tries + 1 } satisfies StopRow, key).catch(() => undefined);
      context.wake(due);
    }
  };
  // Gateways first: there a stop holds at first sight, whatever the chain does.
  const pausing = sendPauses(context);
  await Promise.all([sendStopsBeside(context), ...keys.filter((key) => key.startsWith('stop/')).map(send)]);
  answered = (await pausing) ?? answered;
  for (const key of keys.filter((name) => name.startsWith('revocation/'))) await send(key);
  if (keys.some((key) => key.startsWith('shred/'))) await sendShreds(context);
  if (keys.length > 0) context.news('sharing');
  return answered;
}
