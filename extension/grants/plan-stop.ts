import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { revocationDigest, termsHash } from '#protocol/typed-data';
import type { ChainRow } from '#protocol/wire/gateway';
import type { Context } from '../background/context.ts';
import { type GrantedEntry, liveGrants } from '../storage/ledger.ts';
import { drainOutbox } from './drain-outbox.ts';
import type { PlannedRow } from './outbox.ts';
import { stopGrants } from './stop-grants.ts';

export const plannedPlace = (id: Hex) => `planned/${id}` as const;

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
    if (!liveGrants(ledger, context.now()).some((grant) => grant.id === id)) throw new ChartkeyError('GRANT_UNKNOWN');
    if (stopAt !== undefined && (stopAt <= context.now() || stopAt >= entry.grant.expires * 1000))
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
  if (stopAt !== undefined) context.wake(stopAt);
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
 * While unlocked: stops what is due, also where another browser made the plan or a locked one has sent it already; puts
 * what another browser planned into this outbox as well, and takes out what was given up or is over. Every step may be
 * repeated (X10).
 */
export async function keepPlans(context: Context): Promise<void> {
  const { store, db, now, wake } = context;
  const ledger = await context.ledger.read();
  const held = (await db.getAllKeys('outbox')).filter((key) => key.startsWith('planned/'));
  if (ledger.planned.size === 0 && held.length === 0) return;
  const live = new Set(liveGrants(ledger, now()).map(({ id }) => id));
  const planned = [...ledger.planned].flatMap(([id, { value }]) =>
    value !== null && live.has(id) ? [{ id, at: value }] : [],
  );
  const due = planned.filter(({ at }) => at <= now()).map(({ id }) => id);
  if (due.length > 0) {
    await stopGrants(context, due);
    await drainOutbox(context);
  }
  const ahead = planned.filter(({ at }) => at > now());
  const outbox: Record<string, PlannedRow | undefined> = {};
  for (const key of held) if (!ahead.some(({ id }) => key === plannedPlace(id))) outbox[key] = undefined;
  const missing = ahead.filter(({ id }) => !held.includes(plannedPlace(id)));
  for (const [id, entry] of await context.ledger.granted(missing.map(({ id }) => id))) {
    const { at } = missing.find((one) => one.id === id)!;
    outbox[plannedPlace(id)] = { v: 1, kind: 'planned', row: await signedStop(context, id, entry), due: at };
  }
  if (Object.keys(outbox).length > 0) await store.write({ outbox });
  for (const { at } of ahead) wake(at);
}
