import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import type { DigestView, RuleNewsView } from '../messages/rule-views.ts';
import { liveGrants } from '../storage/ledger.ts';
import { noticesOf } from './notices.ts';
import { classesWithoutPatient, ruleDeeds } from './rule-deeds.ts';

const week = 7 * 24 * 60 * 60_000;

/** What of all this was read on this browser; unix ms. Losing it shows something twice. */
export interface SeenRow {
  v: 1;
  notices: number;
  digest: number;
}
export const seenPlace = 'rules/seen';

/** What the popup says about rules: asked after it is painted, and answered from what is known here. */
export async function ruleNews(engine: Engine): Promise<RuleNewsView> {
  const { rules, ruleBudget } = await engine.ledger.read();
  if (rules.size === 0) return { undoing: [], notices: [], digest: false };
  const seen = await engine.store.row<SeenRow>(seenPlace);
  const undoing = (await openRequests(engine.store)).flatMap(({ requestId, state, ruled, name, shown, approval }) =>
    state === 'approved' && ruled && shown && approval
      ? [
          {
            requestId,
            name,
            classes: classesWithoutPatient(shown.grant.terms.scopes),
            days: shown.choice.days,
            until: approval.until,
          },
        ]
      : [],
  );
  const now = engine.now();
  const recent = (await ruleDeeds(engine)).filter(({ at }) => now - at < 2 * week);
  const notices = noticesOf(recent, ruleBudget).filter(({ at }) => at > (seen?.notices ?? 0) && now - at < week);
  const born = Math.min(...[...rules.values()].flatMap((changes) => [...changes.values()].map(({ at }) => at)));
  const isDue = now - (seen?.digest ?? born) >= week;
  return { undoing, notices, digest: isDue && !isEmpty(await digest(engine)) };
}

const isEmpty = ({ did, opened, ending }: DigestView): boolean =>
  did.length === 0 && opened.length === 0 && ending.length === 0;

/** The last seven days in one page: what rules did, what was opened, and what ends in the next seven. */
export async function digest(engine: Engine): Promise<DigestView> {
  const ledger = await engine.ledger.read();
  const now = engine.now();
  const from = now - week;
  const byName = new Map<string, { times: number; lastAt: number }>();
  for (const [id, openings] of ledger.openings) {
    const name = ledger.grants.get(id)?.grant.terms.granteeName;
    if (name === undefined) continue;
    for (const { signedAt } of openings) {
      if (signedAt * 1000 < from) continue;
      const known = byName.get(name) ?? { times: 0, lastAt: 0 };
      byName.set(name, { times: known.times + 1, lastAt: Math.max(known.lastAt, signedAt * 1000) });
    }
  }
  return {
    from,
    until: now,
    did: (await ruleDeeds(engine)).filter(({ at }) => at >= from),
    opened: [...byName].map(([name, rest]) => ({ name, ...rest })).sort((a, b) => b.lastAt - a.lastAt),
    ending: liveGrants(ledger, now)
      .filter(({ grant }) => grant.expires * 1000 <= now + week)
      .sort((a, b) => a.grant.expires - b.grant.expires)
      .map(({ id, grant: { expires, terms } }) => ({
        grant: id,
        name: terms.granteeName,
        expires,
        classes: classesWithoutPatient(terms.scopes),
      })),
  };
}
