import type { Hex } from '#protocol/bytes';
import { grantId } from '#protocol/typed-data';
import type { SignedPause } from '#protocol/wire/gateway';
import { openRequests } from '../approvals/journal.ts';
import { laneOf } from '../approvals/receive-request.ts';
import type { Context } from '../background/context.ts';
import type { OutboxRow, PauseRow } from '../grants/outbox.ts';
import { bestTime } from '../grants/right-clock.ts';
import { type GrantRow, type Ledger, liveGrants } from '../storage/ledger.ts';
import type { LogFact } from '../storage/log-entry.ts';
import type { Batch } from '../storage/store.ts';
import { type PressRow, pressKey, readPress } from './press.ts';
import { forgetPressBeside, readPressBeside } from './press-beside.ts';

type Pause = NonNullable<Ledger['pause']>;

/** For each live grant the version of the newest pause or resume that was signed for it on this device. */
interface SignedRow {
  v: 1;
  versions: Record<Hex, number>;
}

const signedPlace = 'pause/signed';
/** Signatures in one write: the first are on their way while the others are being made. */
const atOnce = 25;
/** What the last whole pass was about: nothing new since, nothing to do. */
const settled = new WeakMap<Context['store'], string>();

/**
 * Brings every live grant to what was pressed last, here or on another device: the fact is logged and each grant's
 * Pause is signed and journalled for the gateway, some in each write, until none is left. May be cut off anywhere and
 * run again (X10). Throws `LOCKED`.
 */
export async function settlePause(context: Context): Promise<void> {
  const press = await readPress(context);
  const ledger = await context.ledger.read();
  const state = `${ledger.grants.size} ${ledger.stopped.size} ${ledger.pause?.version ?? 0}`;
  if (!isOpen(press) && (ledger.pause === undefined || settled.get(context.store) === state)) return;
  for (let more = true; more; ) {
    more = await context.store.change(() => nextStep(context));
    context.wake(context.now());
    context.news('state', 'sharing', 'activity', 'approvals');
  }
  // What was pressed on a full disk is where it belongs now.
  if (await readPressBeside(context)) await forgetPressBeside(context);
  const now = await context.ledger.read();
  settled.set(context.store, `${now.grants.size} ${now.stopped.size} ${now.pause?.version ?? 0}`);
}

/** Still to be logged. */
const isOpen = (press: PressRow | undefined): boolean => press !== undefined && press.version === undefined;

/** One write; says whether there is more to do. */
async function nextStep(context: Context): Promise<{ batch: Batch; result: boolean }> {
  const press = await readPress(context);
  const ledger = await context.ledger.read();
  const [pause, fact] = decide(press, ledger);
  if (!pause) return { batch: { outbox: { [pressKey]: undefined } }, result: false };

  const live = await knownLive(context, ledger);
  const known = (await context.store.row<SignedRow>(signedPlace))?.versions ?? {};
  const versions: Record<Hex, number> = {};
  for (const { id } of live) if (known[id] !== undefined) versions[id] = known[id];
  const due = live.filter((entry) => concerns(pause, entry, known[entry.id]));
  const outbox: Record<string, OutboxRow | undefined> = {};
  for (const entry of due.slice(0, atOnce)) {
    outbox[`pause/${entry.id}`] = await signPause(context, entry, pause);
    versions[entry.id] = pause.version;
  }
  const more = due.length > atOnce;
  outbox[pressKey] = pause.paused || more ? pressOf(pause, press, ledger, sharedNow(context, live)) : undefined;
  const rows = { [signedPlace]: { v: 1, versions } satisfies SignedRow };
  return { batch: { rows, outbox, ...(fact ? { facts: [fact] } : {}) }, result: more };
}

/**
 * The words of the press that is open, for every live share, and nothing written down: for a disk that takes nothing. Sent as
 * they are, the gateway pauses; the same bytes are made again once there is room. Throws `LOCKED`.
 */
export async function signUnwritten(context: Context): Promise<SignedPause[]> {
  const [press, ledger] = [await readPress(context), await context.ledger.read()];
  const [pause] = decide(press, ledger);
  if (!pause) return [];
  const rows: SignedPause[] = [];
  for (const entry of await knownLive(context, ledger)) rows.push((await signPause(context, entry, pause)).row);
  return rows;
}

/** What counts now, and the fact to log where the press is news. */
function decide(press: PressRow | undefined, ledger: Ledger): [Pause | undefined, LogFact?] {
  const last = ledger.pause;
  if (!press || press.version !== undefined || (!press.paused && !last?.paused)) return [last];
  const version = Math.max(press.at, press.floor ?? 0, (last?.version ?? 0) + 1);
  const lane = laneOf(ledger);
  return [
    { paused: press.paused, version, lane },
    { kind: press.paused ? 'paused' : 'resumed', version, lane },
  ];
}

/** A resume concerns only grants that may have been paused: those signed before it. */
const concerns = ({ paused, version }: Pause, { at }: GrantRow, signed: number | undefined): boolean =>
  (signed ?? 0) < version && (paused || signed !== undefined || at <= version);

/** Milliseconds that a clock may be ahead where nobody says what time it is: no share may be left open because of it. */
const doubt = 2 * 366 * 24 * 60 * 60_000;

/** How many of them last by the best of what is known, for the screens. */
const sharedNow = (context: Context, live: readonly GrantRow[]): number =>
  live.filter(({ grant }) => grant.expires * 1000 > bestTime(context)).length;

/** What ended before this is over, whatever our own clock shows. */
const surelyPast = (context: Context): number =>
  context.gateway.clock.heard() === undefined ? context.now() - doubt : bestTime(context);

/** What the gateway may know; a grant that is still to be deposited is held back here instead. */
async function knownLive(context: Context, ledger: Ledger): Promise<GrantRow[]> {
  const unsent = new Set<Hex>();
  for (const { state, shown } of await openRequests(context.store))
    if (state === 'signed') unsent.add(grantId(shown!.grant));
  return liveGrants(ledger, surelyPast(context)).filter(({ id }) => !unsent.has(id));
}

async function signPause(context: Context, { id, grant, path }: GrantRow, pause: Pause): Promise<PauseRow> {
  const patient = await context.keys.signer(path);
  // The same press is the same bytes for a grant on every device.
  const message = { grant: id, paused: pause.paused, version: pause.version, at: Math.floor(pause.version / 1000) };
  const signature = await patient.sign('Pause', message, context.chain);
  const row = { pause: message, signature };
  return { v: 1, kind: 'pause', row, expires: grant.expires, due: context.now(), tries: 0 };
}

function pressOf(pause: Pause, press: PressRow | undefined, ledger: Ledger, total: number): PressRow {
  const { paused, version, lane } = pause;
  const isThis = press !== undefined && (press.version === undefined || press.version === version);
  const here = lane === ledger.lane;
  const session = isThis && press.session !== undefined ? { session: press.session } : {};
  return { v: 1, kind: 'press', paused, at: isThis ? press.at : version, version, here, total, ...session };
}
