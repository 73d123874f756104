import browser from 'webextension-polyfill';
import { type Bytes, fromBase64url, toBase64url, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/**
 * The unlocked session: the vault key in `storage.session`, which lives in memory, is hidden from content scripts and is
 * gone with the browser. Its deadline is one of the four legs of auto-lock (X6).
 */
export interface Session {
  /** New with every unlock: an approval given in one session is void in the next (X5). */
  id: string;
  key: Bytes;
  /** Unix milliseconds. */
  deadline: number;
}

interface Row {
  id: string;
  key: string;
  from: number;
  deadline: number;
  minutes: number;
  /** When the worker last saw that time goes on, unix ms. */
  awake: number;
}

/** Somebody looks every minute while unlocked; after this long without, the computer was asleep. Milliseconds. */
const asleepAfter = 3 * 60_000;
const lookEvery = 30_000;
/** Clocks that are kept right are also turned back a little; more than this, ms, and somebody has set it back. */
const slack = 2_000;

const area = () => browser.storage.session;
/** One writer at a time, in any page or worker: a deadline being moved must not bring back a session that was just ended. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('chartkey.session', work);
export const clampMinutes = (minutes: number): number => Math.min(60, Math.max(1, Math.round(minutes) || 15));

/** Content scripts must never see this area; Chromium hides it by default, and we say so again. */
export async function hideSessions(): Promise<void> {
  const guarded = area() as { setAccessLevel?: (options: { accessLevel: string }) => Promise<void> };
  await guarded.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export async function openSession(vaultKey: Bytes, minutes: number, now: number): Promise<void> {
  const row: Row = {
    id: toHex(crypto.getRandomValues(new Uint8Array(16))),
    key: toBase64url(vaultKey),
    from: now,
    deadline: now + clampMinutes(minutes) * 60_000,
    minutes: clampMinutes(minutes),
    awake: now,
  };
  await inTurn(() => area().set({ session: row }));
}

const readRow = async (): Promise<Row | undefined> => (await area().get('session')).session as Row | undefined;

/**
 * Whether its time is over. A clock that shows less than it has shown was set back: the deadline would come later than it
 * was promised, however little of it is left (X6).
 */
const isOver = (row: Row, now: number): boolean =>
  now >= row.deadline || now < row.from - slack || now < row.awake - slack;

/** The live session. A passed deadline, or a clock set back, ends it here and now. Throws `LOCKED`. */
export async function readSession(now: number): Promise<Session> {
  const row = await readRow();
  if (!row) throw new ChartkeyError('LOCKED');
  if (isOver(row, now)) {
    await endSession(row.id);
    throw new ChartkeyError('LOCKED', { detail: 'deadline' });
  }
  return { id: row.id, key: fromBase64url(row.key), deadline: row.deadline };
}

/** Somebody is there: the deadline starts over, by `minutes` where given. Returns it; undefined when locked. */
export const extendSession = (now: number, minutes?: number): Promise<number | undefined> =>
  inTurn(async () => {
    const row = await readRow();
    if (!row || isOver(row, now)) return undefined;
    const chosen = clampMinutes(minutes ?? row.minutes);
    const deadline = now + chosen * 60_000;
    // Not at every click: a write for each would be noise.
    if (minutes === undefined && deadline - row.deadline <= 10_000) return row.deadline;
    const awake = Math.max(row.awake, now);
    await area().set({ session: { ...row, minutes: chosen, deadline, awake } satisfies Row });
    return deadline;
  });

/** Time goes on; a gap of minutes means that the computer slept, which ends the session as a locked computer does (X6). */
export const keepAwake = (now: number): Promise<void> =>
  inTurn(async () => {
    const row = await readRow();
    if (!row) return;
    if (isOver(row, now) || now - row.awake > asleepAfter) await area().remove('session');
    else if (now - row.awake < lookEvery) return;
    else await area().set({ session: { ...row, awake: now } satisfies Row });
  });

/** Ends the session; with an id, only that one: another may have been opened meanwhile. */
export const endSession = (only?: string): Promise<void> =>
  inTurn(async () => {
    if (only === undefined || (await readRow())?.id === only) await area().remove('session');
  });

/** Runs `ended` in every context when the session is gone or replaced. */
export function onSessionChange(changed: (open: boolean) => void): void {
  browser.storage.onChanged.addListener((changes, name) => {
    if (name !== 'session' || !('session' in changes)) return;
    const { oldValue, newValue } = changes.session as { oldValue?: Row; newValue?: Row };
    if (oldValue?.id !== newValue?.id) changed(newValue !== undefined);
  });
}
