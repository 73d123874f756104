import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import { phaseOf } from '../background/phase.ts';
import { isFull } from '../storage/storage-error.ts';
import { endSession } from '../vault/session.ts';
import { changePress, keepPress, type PressRow, readPress } from './press.ts';
import { sendPauses, sendUnwritten } from './send-pauses.ts';
import { settlePause, signUnwritten } from './settle-pause.ts';

/** Everybody whose records this browser keeps: they are paused, locked and resumed together. */
export interface Everybody {
  self: Context;
  everyone(): Promise<readonly Context[]>;
}

/**
 * Panic stop: all sharing is paused, then Chartkey locks. The press is kept first and the words are journalled before
 * the lock; they go out while locked, and again until they were acknowledged. Pressed while locked nothing can be
 * signed: it is remembered, and is the first thing the next unlock does. Resolves once it is locked.
 */
export async function panic({ self, everyone }: Everybody): Promise<void> {
  if ((await phaseOf(self)) === 'not-set-up') throw new ChartkeyError('NOT_SET_UP');
  const session = await self.keys.session().then(
    ({ id }) => id,
    () => undefined,
  );
  const all = await everyone();
  for (const context of all) await keepPress(context, { paused: true, ...(session ? { session } : {}) });
  self.news('state', 'approvals');
  try {
    await settleAll(all);
  } catch (error) {
    // Where nothing can be written down, the words are signed all the same and told at once.
    const signed = isFull(error) ? await Promise.all(all.map((one) => signUnwritten(one).catch(() => []))) : [];
    // What could not be signed is the next unlock's; locked it is in any case.
    if (session) await endSession(session);
    await Promise.all(signed.map((rows) => sendUnwritten(self, rows).catch(() => undefined)));
    throw error;
  }
}

/** One tap brings back all sharing, as it was. Throws `LOCKED`. */
export async function resumeSharing({ self, everyone }: Everybody): Promise<void> {
  await self.keys.session();
  const all = await everyone();
  for (const context of all) await keepPress(context, { paused: false });
  await settleAll(all);
}

/**
 * Signs and journals what was pressed, for everybody, and then ends the session a panic stop was pressed in; run at
 * every wake, since a worker may have died anywhere in it (X10). What is journalled starts on its way at once.
 */
export async function settleAll(all: readonly Context[]): Promise<void> {
  const failures: unknown[] = [];
  for (const context of all) {
    await settlePause(context).catch((error: unknown) => {
      // Locked before, or by another leg meanwhile: the next unlock goes on.
      if (!(error instanceof ChartkeyError && error.code === 'LOCKED')) failures.push(error);
    });
  }
  // What fails for one holds up neither the lock nor the words of the others.
  await lockAfterPanic(all);
  for (const context of all) void sendPauses(context).catch(() => undefined);
  if (failures.length > 0) throw failures[0];
}

/** Only the session in which it was pressed: one that was opened since stays open. */
async function lockAfterPanic(all: readonly Context[]): Promise<void> {
  const presses = await Promise.all(all.map(readPress));
  const settled = (press: PressRow | undefined) => press?.session !== undefined && press.version !== undefined;
  const asked = presses.find(settled)?.session;
  if (asked === undefined || presses.some((press) => press && press.version === undefined)) return;
  await endSession(asked);
  for (const context of all)
    await changePress(context, (press) => {
      // One that was pressed since is another's to settle.
      if (press?.session !== asked || press.version === undefined) return undefined;
      const { session: _, ...rest } = press;
      return rest;
    });
}
