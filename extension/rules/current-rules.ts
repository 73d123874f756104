import type { RuleEntry, RuleStamp } from './rule-facts.ts';
import type { ApproveTerms, AskTerms, RefuseTerms } from './rule-terms.ts';

/** All changes of every rule, by rule and by change, as the ledger has them. */
export type RuleChanges = ReadonlyMap<string, ReadonlyMap<string, RuleEntry>>;

export interface CurrentRule {
  rule: string;
  /** The changes that nothing replaces: one, or several where devices changed it without knowing of each other. */
  heads: RuleEntry[];
}

/** Every rule that is not taken out everywhere, oldest first. Pure, and the same in whatever order facts arrived. */
export function currentRules(changes: RuleChanges): CurrentRule[] {
  const rules = [...changes].map(([rule, known]): CurrentRule => {
    const replaced = new Set([...known.values()].flatMap(({ replaces }) => replaces));
    const heads = [...known.values()].filter(({ change }) => !replaced.has(change));
    return { rule, heads: heads.sort((a, b) => (a.change < b.change ? -1 : 1)) };
  });
  const born = ({ rule }: CurrentRule) => Math.min(...[...changes.get(rule)!.values()].map(({ at }) => at));
  return rules
    .filter(({ heads }) => heads.some(({ state }) => state !== 'removed'))
    .sort((a, b) => born(a) - born(b) || (a.rule < b.rule ? -1 : 1));
}

export type Approving = RuleEntry & { terms: ApproveTerms };
export type Cautious = RuleEntry & { terms: AskTerms | RefuseTerms };

/**
 * What a rule gives: only where every device's word gives, and then what all of them give. One device that switched it
 * off, took it out or made it ask is enough for nothing to be given.
 */
export function approvingHeads({ heads }: CurrentRule): Approving[] {
  const approving = heads.filter((head): head is Approving => head.state === 'on' && head.terms.action === 'approve');
  return approving.length === heads.length ? approving : [];
}

/** What a rule asks or refuses: any device's word is enough, for it gives nothing. */
export const cautiousHeads = ({ heads }: CurrentRule): Cautious[] =>
  heads.filter((head): head is Cautious => head.state === 'on' && head.terms.action !== 'approve');

export const stampOf = ({ rule, version, change, text, language }: RuleEntry): RuleStamp => ({
  ...{ rule, version, change, text, language },
});

/** What a rule answered, and how many changes of rules there were then. */
export interface Ruled {
  by: RuleStamp[];
  among: number;
}

/** Changes only ever come: the same number is the same rules. */
export const countChanges = (changes: RuleChanges): number =>
  [...changes.values()].reduce((sum, { size }) => sum + size, 0);

/** Whether no rule was made, changed, switched or merged since: anything of the kind leaves the question to the person (X5). */
export const stillSays = (changes: RuleChanges, { among }: Pick<Ruled, 'among'>): boolean =>
  countChanges(changes) === among;
