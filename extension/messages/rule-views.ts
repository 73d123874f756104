import type { Hex } from '#protocol/bytes';
import type { RecordClass } from '#protocol/fhir/classes';
import type { AskReason } from '../rules/decide-by-rules.ts';
import type { Member, RuleTerms } from '../rules/rule-terms.ts';

/** Something that a rule did, or is about to do. Times are unix ms unless a name says otherwise. */
export interface RuleDeedView {
  at: number;
  did: 'gave' | 'refused';
  /** The institution, or the bare host where nobody vouched for it. */
  name: string;
  /** Which rules, and in which version. */
  by: { rule: string; version: number }[];
  /** Only of what was given. */
  grant?: Hex;
  classes: RecordClass[];
  items?: number;
  /** Unix seconds. */
  expires?: number;
  opened?: number;
  state?: 'live' | 'stopped' | 'expired';
}

export interface RuleView {
  rule: string;
  version: number;
  /** The changes it stands on; whoever changes it says which of them were read. */
  heads: string[];
  on: boolean;
  /** Changed on several devices at once: until it is saved again, only what all of them say is done. */
  differs: boolean;
  terms: RuleTerms;
  changedAt: number;
  /** Newest first, at most 50. */
  did: RuleDeedView[];
  /** Everything it ever gave, and of that what can still be opened. */
  gave: number;
  live: Hex[];
  refused: number;
}

/** An institution that the person shared with by hand, for treatment. */
export interface KnownInstitutionView extends Member {
  lastAt: number;
  shares: number;
  /** Vouched for now, as far as the chain was read. */
  accredited: boolean;
}

export interface RulesView {
  rules: RuleView[];
  institutions: KnownInstitutionView[];
  /** Notices in seven days, at most. */
  budget: number;
}

/** What the rules would have said of a question that was asked before. */
export interface TriedView {
  request: string;
  at: number;
  name: string;
  verified: boolean;
  purpose: string;
  classes: RecordClass[];
  answer: 'approve' | 'ask' | 'refuse';
  /** The rule that is being tried had a part in it. */
  mine: boolean;
  why?: AskReason;
  /** Of an approval. */
  days?: number;
  dataFrom?: string;
  /** What the person did. */
  done: 'granted' | 'refused' | 'open' | 'other';
}

export interface DryRunView {
  /** Newest first. */
  tried: TriedView[];
  /** Questions that are in the log but were asked on another device, or are older than what is kept: not tried. */
  untried: number;
}

/** What the popup says about rules. */
export interface RuleNewsView {
  /** Answers that can still be taken back: nothing is signed yet. */
  undoing: { requestId: string; name: string; classes: RecordClass[]; days: number; until: number }[];
  /** Within the budget, and not read yet; newest first. */
  notices: RuleDeedView[];
  /** A week's digest has something to tell. */
  digest: boolean;
}

export interface DigestView {
  from: number;
  until: number;
  did: RuleDeedView[];
  opened: { name: string; times: number; lastAt: number }[];
  /** Shares that end within a week; `expires` in unix seconds. */
  ending: { grant: Hex; name: string; expires: number; classes: RecordClass[] }[];
}
