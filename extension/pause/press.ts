import type { Context } from '../background/context.ts';

/**
 * The last press of Pause or Resume, in clear: it is kept before anything can go wrong, also while locked, and it is
 * what screens know of a pause before an unlock. Nothing in it that the gateway is not told.
 */
export interface PressRow {
  v: 1;
  kind: 'press';
  paused: boolean;
  /** Unix milliseconds. */
  at: number;
  /** Lock that session once everything is signed; another one, opened since, stays open. */
  session?: string;
  /** At least this version, where the gateway holds one from a clock that is ahead of ours. */
  floor?: number;
  /** Of the log fact that says it; absent until it is written. */
  version?: number;
  /** Pressed on this device. */
  here: boolean;
  /** Live shares when it was signed. */
  total: number;
}

export const pressKey = 'press';

export const readPress = async ({ db }: Pick<Context, 'db'>): Promise<PressRow | undefined> => {
  const row = await db.get('outbox', pressKey);
  return row?.kind === 'press' ? row : undefined;
};

/** Durable when it resolves; needs no key (X10). */
export async function keepPress(
  { db, now }: Pick<Context, 'db' | 'now'>,
  press: Pick<PressRow, 'paused' | 'session' | 'floor'>,
): Promise<void> {
  const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' });
  const row: PressRow = { v: 1, kind: 'press', at: now(), here: true, total: 0, ...press };
  await Promise.all([transaction.store.put(row, pressKey), transaction.done]);
}
