import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import type { ClassNarrowing, NarrowingView } from '../messages/narrowing-view.ts';
import type { Charts } from '../records/charts.ts';
import { type Ledger, liveGrants } from '../storage/ledger.ts';
import { withoutHints } from './leave-out.ts';
import { isLess, type Limit, limitOf, meet, selectLimited } from './limit.ts';

function liveGrant(context: Pick<Context, 'now'>, ledger: Ledger, id: Hex) {
  const live = liveGrants(ledger, context.now()).find((grant) => grant.id === id);
  if (!live) throw new ChartkeyError('GRANT_UNKNOWN', { detail: 'not live' });
  return live;
}

/** What a live share opens now and, of each class, what it would open inside `wanted`. Throws `GRANT_UNKNOWN`. */
export async function narrowingOf(
  context: Context,
  charts: Charts,
  id: Hex,
  wanted: Limit | undefined,
): Promise<NarrowingView> {
  const ledger = await context.ledger.read();
  const { grant } = liveGrant(context, ledger, id);
  const held = ledger.limits.get(id) ?? limitOf(grant.terms);
  const leaveOut = (await context.ledger.granted([id])).get(id)?.leaveOut;
  const count = (limit: Limit) => {
    const open = new Set(withoutHints(selectLimited(grant.terms, limit, charts.segments), leaveOut));
    const items = charts.items.filter(({ filed }) => open.has(filed) && filed.class !== 'Patient');
    return Map.groupBy(items, ({ filed }) => filed.class);
  };
  const [now, later] = [count(held), count(wanted ? meet(held, wanted) : held)];
  const classes = held.classes.filter((name) => name !== 'Patient' && (now.has(name) || held.classes.length < 12));
  return {
    limit: held,
    classes: classes.map(
      (name): ClassNarrowing => ({
        class: name,
        before: now.get(name)?.length ?? 0,
        after: later.get(name)?.length ?? 0,
      }),
    ),
    years: [...new Set([...now.values()].flat().flatMap(({ filed }) => /^\d{4}/.exec(filed.month)?.[0] ?? []))].sort(),
  };
}

/**
 * Share less from now on: writes down what is left of a live share. The next head that goes to the gateway names nothing
 * else, so whoever asks for a key from then on gets no other; the share itself lives on, and no moment lies between the two
 * (X10). It only ever takes away, and is written down while paused as well. Throws `GRANT_UNKNOWN`, and `NOT_NARROWER`
 * where nothing would be taken away, or all of it.
 */
export async function narrowGrant(context: Context, id: Hex, wanted: Limit): Promise<void> {
  await context.store.change(async () => {
    const ledger = await context.ledger.read();
    const { grant } = liveGrant(context, ledger, id);
    const held = ledger.limits.get(id) ?? limitOf(grant.terms);
    const limit = meet(held, wanted);
    if (!isLess(limit, held)) throw new ChartkeyError('NOT_NARROWER', { detail: 'nothing is taken away' });
    const left = limit.classes.some((name) => name !== 'Patient') && limit.dataFrom <= limit.dataUntil;
    if (!left) throw new ChartkeyError('NOT_NARROWER', { detail: 'nothing is left: that is a stop' });
    return { batch: { facts: [{ kind: 'narrowed' as const, grant: id, limit }] }, result: undefined };
  });
  context.news('sharing', 'activity');
}
