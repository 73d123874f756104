import * as v from 'valibot';
import { classes as allClasses, type RecordClass } from '#protocol/fhir/classes';
import { durations } from '#protocol/grant-rules';
import { address, line, purpose, url } from '#protocol/wire/common';
import { profile } from '#protocol/wire/desk';

/**
 * Classes that a rule may name. Identity comes with every grant and is nobody's to name; `Other` opens with the whole chart
 * only, and no rule gives a whole chart.
 */
export const ruleClasses = allClasses.filter(
  (name): name is Exclude<RecordClass, 'Patient' | 'Other'> => name !== 'Patient' && name !== 'Other',
);
export type RuleClass = (typeof ruleClasses)[number];

/** Sensitive labels that a rule may name, and only to ask. No rule gives what bears one. */
export const askLabels = ['PSY', 'ETH', 'HIV', 'SEX', 'SDV', 'GDIS', 'U'] as const;
export type AskLabel = (typeof askLabels)[number];

/** How far back a rule may let somebody read, in months. */
export const lookBacks = [3, 12, 36, 120] as const;

const many = <T extends v.GenericSchema>(schema: T, most: number) => v.pipe(v.array(schema), v.maxLength(most));
const some = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(v.array(schema), v.minLength(1), v.maxLength(most));
const ruleClass = v.picklist(ruleClasses);

/** One institution at one of its origins; both must be the same again for a rule to act. */
export const member = v.strictObject({ grantee: address, origin: url, name: line(120), place: line(120) });
export type Member = v.InferOutput<typeof member>;
const members = v.strictObject({ kind: v.literal('members'), members: some(member, 32) });

/** Whom a rule that only ever narrows is about. */
const anybody = v.variant('kind', [
  v.strictObject({ kind: v.literal('anyone') }),
  members,
  v.strictObject({ kind: v.literal('kinds'), kinds: some(profile.entries.kind, 6) }),
  /** Sites that nobody vouches for. */
  v.strictObject({ kind: v.literal('unverified') }),
]);
export type RuleWho = v.InferOutput<typeof anybody>;
const purposes = many(purpose, 5);

/** For treatment only, to institutions named one by one, never what bears a sensitive label: that is not for a rule to say. */
export const approveTerms = v.strictObject({
  action: v.literal('approve'),
  who: members,
  classes: some(ruleClass, ruleClasses.length),
  days: v.picklist(durations),
  /** How far back, months. */
  months: v.picklist(lookBacks),
});
export type ApproveTerms = v.InferOutput<typeof approveTerms>;

/** Asks whatever other rules say. No purpose named: any. Neither class nor label named: whatever is asked. */
export const askTerms = v.strictObject({
  action: v.literal('ask'),
  who: anybody,
  purposes,
  classes: many(ruleClass, ruleClasses.length),
  labels: many(v.picklist(askLabels), askLabels.length),
});
export type AskTerms = v.InferOutput<typeof askTerms>;

/** Says not now. No purpose named: any. No class named: whatever is asked. */
export const refuseTerms = v.strictObject({
  action: v.literal('refuse'),
  who: anybody,
  purposes,
  classes: many(ruleClass, ruleClasses.length),
});
export type RefuseTerms = v.InferOutput<typeof refuseTerms>;

export const ruleTerms = v.variant('action', [approveTerms, askTerms, refuseTerms]);
export type RuleTerms = v.InferOutput<typeof ruleTerms>;

/** 8 random bytes: of a rule, and of every change of one. */
export const ruleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hex digits'));
