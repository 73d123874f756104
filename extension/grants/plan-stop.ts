import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { revocationDigest, termsHash } from '#protocol/typed-data';
import type { ChainRow } from '#protocol/wire/gateway';
import type { Context } from '../background/context.ts';
import { type GrantedEntry, type Ledger, liveGrants } from '../storage/ledger.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { isFull } from '../storage/storage-error.ts';
import { drainOutbox } from './drain-outbox.ts';
import type { PlannedRow } from './outbox.ts';
import { plannedPlace, plannedRows, timeFor, wakeAt } from './release-planned.ts';
import { bestTime } from './right-clock.ts';
import { stopGrants } from './stop-grants.ts';

/**
 * Stops a live share at `stopAt`, unix ms, or with `undefined` gives that plan up. The stop is signed now and lies in the
 * outbox, so that a browser that is locked by then sends it all the same; one that is closed sends it when it is next
 * started. The gateway is told nothing before. Throws `GRANT_UNKNOWN`, and `STOP_DATE` where that time has passed or lies
 * behind the end of the share.
 */
export async function planStop(context: Context, id: Hex, stopAt: number | undefined): Promise<void> {
  const entry = (await context.ledger.granted([id])).get(id);
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  const row = stopAt === undefined ? undefined : await signedStop(context, id, entry);
  await context.store.change(async () => {
    const ledger = await context.ledger.read();
    const time = bestTime(context);
    if (!liveGrants(ledger, time).some((grant) => grant.id === id)) throw new ChartkeyError('GRANT_UNKNOWN');
    if (stopAt !== undefined && (stopAt <= time || stopAt >= entry.grant.expires * 1000))
      throw new ChartkeyError('STOP_DATE');
    const planned: PlannedRow | undefined = row && { v: 1, kind: 'planned', row, due: stopAt! };
    return {
      batch: {
        facts: [{ kind: 'stopPlanned' as const, grant: id, ...(stopAt === undefined ? {} : { stopAt }) }],
        outbox: { [plannedPlace(id)]: planned },
      },
      result: undefined,
    };
  });
  if (stopAt !== undefined) wakeAt(context, stopAt);
  context.news('sharing');
}

async function signedStop(context: Context, id: Hex, { grant, path, wallet }: GrantedEntry): Promise<ChainRow> {
  const { patient, expires, terms } = grant;
  // A wallet signed the stop together with the grant: it is not needed now.
  const signature =
    wallet?.revocation ?? (await (await context.keys.signer(path)).signDigest(revocationDigest(id, context.chain)));
  return { patient, expires, terms: termsHash(terms), signature };
}

/**
 * While unlocked: stops what is due, also where another browser made the plan; writes down what was sent while locked; puts
 * what another browser planned, or moved to another day, into this outbox as well, and takes out what was given up or is
 * over. Every step may be repeated (X10).
 */
export async function keepPlans(context: Context): Promise<void> {
  const plans = plansOf(await context.ledger.read());
  if (plans.length === 0 && (await plannedRows(context)).size === 0) return;
  const time = await timeFor(
    context,
    plans.map(({ at }) => at),
  );
  const written = await context.store
    .change(() => keptPlans(context, time))
    .catch((thrown: unknown) => {
      // On a full disk things stay as they are; a stop goes out all the same.
      if (!isFull(thrown)) throw thrown;
    });
  if (written) context.news('sharing', 'activity');
  const ledger = await context.ledger.read();
  const live = new Set(liveGrants(ledger, time).map(({ id }) => id));
  const left = plansOf(ledger).filter(({ id }) => live.has(id));
  const due = left.filter(({ at }) => at <= time).map(({ id }) => id);
  if (due.length > 0) {
    await stopGrants(context, due);
    await drainOutbox(context);
  }
  for (const { at } of left) if (at > time) wakeAt(context, at);
}

interface Plan {
  id: Hex;
  at: number;
}

const plansOf = ({ planned, stopped }: Ledger): Plan[] =>
  [...planned].flatMap(([id, { value }]) => (value !== null && !stopped.has(id) ? [{ id, at: value }] : []));

/** Log and outbox as they are now: what was given up meanwhile must not come back. */
async function keptPlans(context: Context, time: number) {
  const ledger = await context.ledger.read();
  const live = new Set(liveGrants(ledger, time).map(({ id }) => id));
  const missing = new Map(plansOf(ledger).flatMap(({ id, at }) => (live.has(id) && at > time ? [[id, at]] : [])));
  const facts: (LogFact & { at: number })[] = [];
  const outbox: Record<string, PlannedRow | undefined> = {};
  for (const [id, { due, released }] of await plannedRows(context)) {
    if (released === undefined && missing.get(id) === due) {
      missing.delete(id);
      continue;
    }
    outbox[plannedPlace(id)] = undefined;
    if (released === undefined) continue;
    // Sent is sent, also where another browser had moved it and this one had not heard of that.
    missing.delete(id);
    if (!ledger.stopped.has(id)) facts.push({ kind: 'stopped', grant: id, at: released });
  }
  for (const [id, entry] of await context.ledger.granted(missing.keys())) {
    const row = await signedStop(context, id, entry);
    outbox[plannedPlace(id)] = { v: 1, kind: 'planned', row, due: missing.get(id)! };
  }
  return { batch: { facts, outbox }, result: facts.length > 0 };
}
