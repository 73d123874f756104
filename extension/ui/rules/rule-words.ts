import type { RuleTerms } from '../../rules/rule-terms.ts';
import { terms as grantWords, time, rules as words } from '../../strings/words.ts';

/** Plain names in a row, as a language joins them. */
export const classList = (classes: readonly string[]): string =>
  grantWords.listOf(classes.map((name) => grantWords.classNames[name] ?? name));

const labelList = (labels: readonly string[]): string =>
  grantWords.listOf(labels.map((name) => grantWords.labelNames[name] ?? name));

/**
 * A rule as a person reads it, sentence by sentence. The same words are kept with the rule and with everything it does, so
 * that what was read is what answered (X4).
 */
export function ruleSentences(rule: RuleTerms): string[] {
  if (rule.action === 'approve') {
    const who = grantWords.listOf(rule.who.members.map(({ name }) => name));
    return [
      words.approve(who, classList(rule.classes), time.days(rule.days), words.lastBacks[rule.months]),
      words.approveLimits,
    ];
  }
  return [whoSentence(rule), ...onlySentences(rule)];
}

export const ruleText = (rule: RuleTerms): string => ruleSentences(rule).join(' ');

function whoSentence({ action, who }: Exclude<RuleTerms, { action: 'approve' }>): string {
  const [fixed, named] = action === 'ask' ? [words.ask, words.askWho] : [words.refuse, words.refuseWho];
  switch (who.kind) {
    case 'anyone':
    case 'unverified':
      return fixed[who.kind];
    case 'kinds':
      return named(grantWords.listOf(who.kinds.map((kind) => words.kinds[kind])));
    case 'members':
      return named(grantWords.listOf(who.members.map(({ name }) => name)));
  }
}

function onlySentences(rule: Exclude<RuleTerms, { action: 'approve' }>): string[] {
  const { classes, purposes } = rule;
  const labels = rule.action === 'ask' ? rule.labels : [];
  const why = grantWords.listOf(purposes.map((name) => grantWords.purposes[name] ?? name));
  const both = classes.length > 0 && labels.length > 0;
  return [
    ...(both ? [words.onlyClassesOrLabels(classList(classes), labelList(labels))] : []),
    ...(!both && classes.length > 0 ? [words.onlyClasses(classList(classes))] : []),
    ...(!both && labels.length > 0 ? [words.onlyLabels(labelList(labels))] : []),
    ...(purposes.length > 0 ? [words.onlyPurposes(why)] : []),
  ];
}
