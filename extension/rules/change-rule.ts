import { toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { voidApproval } from '../approvals/decide-request.ts';
import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import type { Ledger } from '../storage/ledger.ts';
import { currentRules, stillSays } from './current-rules.ts';
import type { RuleEntry, RuleFact, RuleState } from './rule-facts.ts';
import type { RuleTerms } from './rule-terms.ts';
import { institutionsByHand } from './rules-view.ts';

type Change = Extract<RuleFact, { kind: 'rule' }>;

const newId = () => toHex(crypto.getRandomValues(new Uint8Array(8))).slice(2);

export interface SavedRule {
  /** Absent for a new one. */
  rule?: string | undefined;
  /** The changes that the person read: those, and no others, are replaced. */
  heads: readonly string[];
  terms: RuleTerms;
  /** The rule as it stood on screen, word for word, and its language. */
  text: string;
  language: string;
}

/**
 * Writes a rule down, switched on. Throws `NOT_FOUND` for a rule that is not there, `BAD_MESSAGE` where one that gives names
 * an institution that was never shared with by hand.
 */
export const saveRule = (engine: Engine, { rule, heads, terms, text, language }: SavedRule): Promise<void> =>
  write(engine, (ledger) => {
    if (terms.action === 'approve') requireKnown(ledger, terms.who.members);
    const known = rule === undefined ? [] : headsOf(ledger, rule);
    const change: Change = {
      kind: 'rule',
      rule: rule ?? newId(),
      version: 1 + Math.max(0, ...known.map(({ version }) => version)),
      change: newId(),
      replaces: known.filter(({ change }) => heads.includes(change)).map(({ change }) => change),
      state: 'on',
      terms,
      text,
      language,
    };
    return [change];
  });

/**
 * Off, on again, or out of the list. Switching off counts against whatever other devices said of it, and keeps what they
 * said: where devices differ somebody has to read the rule and save it before it is on again. Throws `NOT_FOUND`.
 */
export const switchRule = (engine: Engine, rule: string, state: RuleState): Promise<void> =>
  write(engine, (ledger) => {
    const known = headsOf(ledger, rule);
    if (state === 'on' && known.length > 1) throw new ChartkeyError('BAD_MESSAGE', { detail: 'the rule differs' });
    const version = 1 + Math.max(...known.map((head) => head.version));
    const switched = ({ terms, text, language }: RuleEntry, replaces: string[]): Change => ({
      ...{ kind: 'rule', rule, version, change: newId(), replaces, state, terms, text, language },
    });
    if (state === 'off')
      return known.filter((head) => head.state === 'on').map((head) => switched(head, [head.change]));
    return [
      switched(
        known[0]!,
        known.map(({ change }) => change),
      ),
    ];
  });

function headsOf({ rules }: Ledger, rule: string) {
  const known = currentRules(rules).find((one) => one.rule === rule);
  if (!known) throw new ChartkeyError('NOT_FOUND', { detail: 'rule' });
  return known.heads;
}

function requireKnown(ledger: Ledger, members: readonly { grantee: string; origin: string }[]): void {
  const known = institutionsByHand(ledger);
  for (const { grantee, origin } of members)
    if (!known.some((one) => one.grantee === grantee && one.origin === origin))
      throw new ChartkeyError('BAD_MESSAGE', { detail: 'never shared with by hand' });
}

/** One change is one transaction (X10); what a rule had answered and may not any more goes back to the person at once. */
async function write(engine: Engine, decide: (ledger: Ledger) => Change[]): Promise<void> {
  await engine.keys.session();
  await engine.store.change(async () => {
    const facts = decide(await engine.ledger.read());
    return { batch: { facts }, result: undefined };
  });
  await takeBack(engine);
}

/** Signing looks again by itself (`voidReason`); this is so that nobody waits for it. */
async function takeBack(engine: Engine): Promise<void> {
  const { rules } = await engine.ledger.read();
  for (const { requestId, state, ruled } of await openRequests(engine.store))
    if (state === 'approved' && ruled && !stillSays(rules, ruled)) await voidApproval(engine, requestId, 'changed');
}
