import type { Context } from '../background/context.ts';
import type { OutboxRow } from '../grants/outbox.ts';
import { isFull, storageError } from '../storage/storage-error.ts';
import { inLock } from '../storage/store.ts';
import { forgetPressBeside, keepPressBeside, readPressBeside } from './press-beside.ts';

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

/** Of the one in the database and the one that it had no room for, the one that was pressed last. */
const newer = (row: OutboxRow | undefined, beside: PressRow | undefined): PressRow | undefined => {
  const press = row?.kind === 'press' ? row : undefined;
  return beside && (!press || beside.at > press.at) ? beside : press;
};

export async function readPress({ db }: Pick<Context, 'db'>): Promise<PressRow | undefined> {
  const beside = await readPressBeside({ db });
  return newer(await db.get('outbox', pressKey), beside);
}

/**
 * Puts what `change` makes of the press that is kept; nothing where it makes nothing. In one turn with `settlePause`, which
 * reads the press, signs, and writes it again: a press in between would be lost. Needs no key, and no room on a full disk.
 * Durable when it resolves (X10).
 */
export const changePress = (
  { db }: Pick<Context, 'db'>,
  change: (known: PressRow | undefined) => PressRow | undefined,
): Promise<void> =>
  inLock(db, async () => {
    const beside = await readPressBeside({ db });
    const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    transaction.done.catch(() => undefined);
    const next = change(newer(await transaction.store.get(pressKey), beside));
    try {
      if (next) await transaction.store.put(next, pressKey);
      await transaction.done;
    } catch (thrown) {
      if (!next || !isFull(thrown)) throw storageError(thrown);
      return keepPressBeside({ db }, next);
    }
    if (next && beside) await forgetPressBeside({ db });
  });

type Pressed = Pick<PressRow, 'paused' | 'session' | 'floor'>;
export const newPress = (now: number, press: Pressed): PressRow => ({
  v: 1,
  kind: 'press',
  at: now,
  here: true,
  total: 0,
  ...press,
});

export const keepPress = (context: Pick<Context, 'db' | 'now'>, press: Pressed): Promise<void> =>
  changePress(context, () => newPress(context.now(), press));
