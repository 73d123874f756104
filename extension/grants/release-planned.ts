import type { Hex } from '#protocol/bytes';
import type { Context } from '../background/context.ts';
import { beginningWith } from '../storage/database.ts';
import type { OutboxRow, PlannedRow, StopRow } from './outbox.ts';
import { bestTime } from './right-clock.ts';

const place = 'planned/';
export const plannedPlace = (id: Hex) => `${place}${id}` as const;
const isPlanned = (row: OutboxRow | undefined): row is PlannedRow => row?.kind === 'planned';

/** Every planned stop in this outbox, by grant. */
export async function plannedRows({ db }: Pick<Context, 'db'>): Promise<Map<Hex, PlannedRow>> {
  const range = beginningWith(place);
  const [keys, rows] = await Promise.all([db.getAllKeys('outbox', range), db.getAll('outbox', range)]);
  return new Map(rows.flatMap((row, i) => (isPlanned(row) ? [[keys[i]!.slice(place.length) as Hex, row]] : [])));
}

/** Unix ms. Where one of these times seems to have come the gateway is asked first: a stop cannot be taken back. */
export async function timeFor(context: Pick<Context, 'gateway' | 'now'>, times: readonly number[]): Promise<number> {
  if (times.some((at) => at <= context.now())) await context.gateway.clock.ask();
  return bestTime(context);
}

/** Asks to be woken when it is `at` by the clock that counts, which this computer's may be ahead of or behind. */
export const wakeAt = (context: Pick<Context, 'gateway' | 'now' | 'wake'>, at: number): void =>
  context.wake(at + context.now() - bestTime(context));

/**
 * Turns planned stops whose time has come into stops that are sent, each in one transaction (X10). Needs no key: a browser
 * that is locked keeps its word as well. By the gateway's clock where the two differ. The row stays as `released`, so that
 * `keepPlans` writes the stop down and does not send another.
 */
export async function releasePlanned(context: Pick<Context, 'db' | 'gateway' | 'now' | 'wake'>): Promise<void> {
  const { db, now } = context;
  const waiting = [...(await plannedRows(context))].filter(([, { released }]) => released === undefined);
  const time = await timeFor(
    context,
    waiting.map(([, { due }]) => due),
  );
  for (const [id, { due }] of waiting) {
    if (due > time) {
      wakeAt(context, due);
      continue;
    }
    const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    const planned = await tx.store.get(plannedPlace(id));
    // It may have been given up or moved a moment ago.
    if (isPlanned(planned) && planned.released === undefined && planned.due === due) {
      const stop = (kind: StopRow['kind']): StopRow => ({ v: 1, kind, row: planned.row, due: now(), tries: 0 });
      await Promise.all([
        tx.store.put(stop('stop'), `stop/${id}`),
        tx.store.put(stop('revocation'), `revocation/${id}`),
        tx.store.put({ ...planned, released: now() }, plannedPlace(id)),
      ]);
    }
    await tx.done;
  }
}
