import { roles } from '#contracts/roles';
import { type Context, secondsOf } from '../background/context.ts';
import type { KnownInstitutionView, RuleDeedView, RulesView, RuleView } from '../messages/rule-views.ts';
import type { Ledger } from '../storage/ledger.ts';
import { type CurrentRule, currentRules } from './current-rules.ts';
import { ruleDeeds } from './rule-deeds.ts';

/** What a rule did that is listed with it; the rest is in the activity. */
const listed = 50;

type Needs = Pick<Context, 'ledger' | 'follower' | 'now'>;

export async function rulesView(context: Needs): Promise<RulesView> {
  const [ledger, institutions, deeds] = await Promise.all([
    context.ledger.read(),
    knownInstitutions(context),
    ruleDeeds(context),
  ]);
  const rules = currentRules(ledger.rules).map((rule) => ruleView(rule, deeds));
  return { rules, institutions, budget: ledger.ruleBudget };
}

function ruleView({ rule, heads }: CurrentRule, deeds: readonly RuleDeedView[]): RuleView {
  const did = deeds.filter(({ by }) => by.some((known) => known.rule === rule));
  const gave = did.filter((deed) => deed.did === 'gave');
  // Of several the one that was said last is shown; all of them count until it is saved again.
  const [head] = [...heads].sort((a, b) => b.version - a.version || b.at - a.at || (a.change < b.change ? -1 : 1));
  const { version, terms, at } = head!;
  return {
    rule,
    version,
    heads: heads.map(({ change }) => change),
    on: heads.every(({ state }) => state === 'on'),
    differs: heads.length > 1,
    terms,
    changedAt: at,
    did: did.slice(0, listed),
    gave: gave.length,
    live: gave.flatMap(({ grant, state }) => (grant && state === 'live' ? [grant] : [])),
    refused: did.length - gave.length,
  };
}

/** Whom a rule may name: institutions that were shared with by hand, for treatment. The last share says their name and place. */
async function knownInstitutions(context: Needs): Promise<KnownInstitutionView[]> {
  const [ledger, chain] = await Promise.all([context.ledger.read(), context.follower.view()]);
  const now = secondsOf(context);
  return institutionsByHand(ledger).map((known) => ({
    ...known,
    accredited: chain.accreditation.was(known.grantee, roles.CLINICIAN, now),
  }));
}

/** Pure; the latest first. */
export function institutionsByHand({ grants }: Pick<Ledger, 'grants'>): Omit<KnownInstitutionView, 'accredited'>[] {
  const known = new Map<string, Omit<KnownInstitutionView, 'accredited'>>();
  for (const { at, place, grant, ruled } of [...grants.values()].sort((a, b) => a.at - b.at)) {
    const { grantee, origin, granteeName: name, purpose } = grant.terms;
    if (ruled || purpose !== 'TREAT') continue;
    const key = `${grantee} ${origin}`;
    const shares = (known.get(key)?.shares ?? 0) + 1;
    known.set(key, { grantee, origin, name, place, lastAt: at, shares });
  }
  return [...known.values()].sort((a, b) => b.lastAt - a.lastAt);
}
