import type { Stamp } from '../storage/stamp.ts';
import type { RuleTerms } from './rule-terms.ts';

/** Which rule answered, in which wording: the text is what was on screen when it was saved. */
export interface RuleStamp {
  rule: string;
  version: number;
  /** Of the `rule` fact that it stood in. */
  change: string;
  text: string;
  language: string;
}

export type RuleFact =
  /**
   * A rule as it was saved, whole. `replaces` names the changes it was made from: two devices that change the same version
   * leave two that nothing replaces, and then both must say the same for anything to be given (`current-rules.ts`).
   */
  | {
      kind: 'rule';
      rule: string;
      version: number;
      change: string;
      replaces: string[];
      state: RuleState;
      terms: RuleTerms;
      /** The rule as it was read on screen when it was saved, and the language of that. */
      text: string;
      language: string;
    }
  /** At most so many notices about rules in seven days; the rest is told in the digest. */
  | { kind: 'ruleBudget'; perWeek: number };

export type RuleState = 'on' | 'off' | 'removed';

/** A `rule` fact in its place in the log. */
export type RuleEntry = Extract<RuleFact, { kind: 'rule' }> & Stamp;
