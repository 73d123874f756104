import { openRequests } from '../approvals/journal.ts';
import type { RequestRow } from '../approvals/request-row.ts';
import type { Engine } from '../background/create-context.ts';
import type { DryRunView, TriedView } from '../messages/rule-views.ts';
import type { Charts } from '../records/charts.ts';
import type { Ledger } from '../storage/ledger.ts';
import { type CurrentRule, currentRules } from './current-rules.ts';
import { decideByRules } from './decide-by-rules.ts';
import { classesWithoutPatient } from './rule-deeds.ts';
import type { RuleEntry } from './rule-facts.ts';
import type { RuleTerms } from './rule-terms.ts';
import { situationOf } from './situation.ts';

/** Questions that are tried, the latest. */
const most = 200;

/**
 * What the rules would have said of past questions if this one had been among them, each judged as of its own time: who was
 * known then, what had been stopped by then, what this rule would have given shortly before. Nothing is changed. Charts are
 * those of today.
 */
export async function dryRun(engine: Engine, draft: { rule?: string; terms: RuleTerms }): Promise<DryRunView> {
  const [open, done] = await Promise.all([openRequests(engine.store), engine.store.rows<RequestRow>('request/done/')]);
  // What the patient asked themselves was no question of a clinic.
  const rows = [...open, ...done].filter(({ renews }) => !renews).sort((a, b) => a.askedAt - b.askedAt);
  const asked = await engine.ledger.activity(0, 1, new Set(['asked'] as const));
  const [ledger, charts] = await Promise.all([engine.ledger.read(), engine.charts.read()]);
  const tried = tryRules(withDraft(currentRules(ledger.rules), draft), rows.slice(-most), { ledger, charts });
  return { tried: tried.reverse(), untried: Math.max(0, asked.total - tried.length) };
}

const draftChange = 'draft';

/** The rules as they would be with the draft in place of what it changes. */
export function withDraft(
  rules: readonly CurrentRule[],
  { rule = draftChange, terms }: { rule?: string; terms: RuleTerms },
): CurrentRule[] {
  const head: RuleEntry = {
    ...{
      kind: 'rule',
      rule,
      version: 0,
      change: draftChange,
      replaces: [],
      state: 'on',
      terms,
      text: '',
      language: '',
    },
    ...{ at: 0, lane: 0, seq: 0 },
  };
  return [...rules.filter((known) => known.rule !== rule), { rule, heads: [head] }];
}

/** Pure: `rows` oldest first. What was given or stopped after a question counts for nothing in it. */
export function tryRules(
  rules: readonly CurrentRule[],
  rows: readonly RequestRow[],
  { ledger, charts }: { ledger: Ledger; charts: Charts },
): TriedView[] {
  /** When a rule would have answered each institution last. */
  const wouldHaveGiven = new Map<string, number>();
  return rows.map((row): TriedView => {
    const { requestId, request, name, verified, askedAt, origin } = row;
    // What was proven of the asker was proven then.
    const problem = verified ? undefined : ('NOT_ACCREDITED' as const);
    const questions = rows.filter(({ changedAt }) => changedAt <= askedAt);
    const situation = situationOf(row, { problem, ledger, charts, now: askedAt, questions });
    const who = `${request.desk.grantee} ${origin}`;
    const last = wouldHaveGiven.get(who);
    const before = situation.past[0];
    const past =
      last === undefined || !before ? situation.past : [...situation.past, { ...before, at: last, ruled: true }];
    const said = decideByRules(rules, { ...situation, past });
    if (said.answer === 'approve') wouldHaveGiven.set(who, askedAt);
    return {
      request: requestId,
      at: askedAt,
      name,
      verified,
      purpose: request.purpose,
      classes: classesWithoutPatient(request.scopes),
      answer: said.answer,
      mine: said.by.some(({ change }) => change === draftChange),
      ...(said.answer === 'ask' ? { why: said.why } : {}),
      ...(said.answer === 'approve' ? { days: said.choice.days, dataFrom: said.choice.dataFrom } : {}),
      done: doneWith(row),
    };
  });
}

function doneWith({ state }: RequestRow): TriedView['done'] {
  if (state === 'pending' || state === 'approved' || state === 'signing') return 'open';
  if (state === 'refused') return 'refused';
  return state === 'cancelled' || state === 'expired' ? 'other' : 'granted';
}
