import type { KnownInstitutionView } from '../../messages/rule-views.ts';
import { type AskLabel, type Member, type RuleClass, type RuleTerms, ruleClasses } from '../../rules/rule-terms.ts';

type Caution = Exclude<RuleTerms, { action: 'approve' }>;
export type DraftWho = Caution['who']['kind'];
type Kind = Extract<Caution['who'], { kind: 'kinds' }>['kinds'][number];
export type DraftPurpose = Caution['purposes'][number];

/** What stands in the fields; going back and forth between answers loses nothing. */
export interface RuleDraft {
  action: RuleTerms['action'];
  who: DraftWho;
  members: Member[];
  kinds: Kind[];
  classes: RuleClass[];
  labels: AskLabel[];
  /** Absent: any. */
  purpose?: DraftPurpose | undefined;
  days: Extract<RuleTerms, { action: 'approve' }>['days'];
  months: Extract<RuleTerms, { action: 'approve' }>['months'];
}

export const templates = ['labs', 'minds', 'insurers', 'research', 'strangers', 'own'] as const;
export type Template = (typeof templates)[number];

const blank: RuleDraft = {
  action: 'approve',
  who: 'anyone',
  members: [],
  kinds: [],
  classes: [],
  labels: [],
  days: 30,
  months: 12,
};

/** Where a template begins. The care team is whoever is vouched for now; the person unticks. */
export function draftFrom(template: Template, known: readonly KnownInstitutionView[]): RuleDraft {
  const members = known.filter(({ accredited }) => accredited).map(memberOf);
  switch (template) {
    case 'labs':
      return { ...blank, members, classes: ['Observation.laboratory', 'DiagnosticReport'] };
    case 'minds':
      return { ...blank, action: 'ask', labels: ['PSY'] };
    case 'insurers':
      return { ...blank, action: 'refuse', who: 'kinds', kinds: ['insurer'] };
    case 'research':
      return { ...blank, action: 'refuse', purpose: 'HRESCH' };
    case 'strangers':
      return { ...blank, action: 'refuse', who: 'unverified' };
    case 'own':
      return blank;
  }
}

export const memberOf = ({ grantee, origin, name, place }: Member): Member => ({ grantee, origin, name, place });
export const isSame = (a: Member, b: Member): boolean => a.grantee === b.grantee && a.origin === b.origin;

export function draftOf(terms: RuleTerms): RuleDraft {
  if (terms.action === 'approve') {
    const { action, who, classes, days, months } = terms;
    return { ...blank, action, who: 'members', members: who.members, classes, days, months };
  }
  const { action, who, classes, purposes } = terms;
  return {
    ...blank,
    action,
    who: who.kind,
    classes,
    ...(who.kind === 'members' ? { members: who.members } : {}),
    ...(who.kind === 'kinds' ? { kinds: who.kinds } : {}),
    ...(terms.action === 'ask' ? { labels: terms.labels } : {}),
    ...(purposes[0] ? { purpose: purposes[0] } : {}),
  };
}

/** Rules are kept in chart order, so that the same choice is the same words. */
const inOrder = (classes: readonly RuleClass[]): RuleClass[] => ruleClasses.filter((name) => classes.includes(name));

/** The rule that the fields make; what is missing where they do not make one. */
export function termsOf(draft: RuleDraft): RuleTerms | { missing: 'who' | 'what' } {
  const { action, kinds, labels, purpose, days, months } = draft;
  const [first, ...rest] = draft.members;
  const members = first && { kind: 'members' as const, members: [first, ...rest] };
  const classes = inOrder(draft.classes);
  if (action === 'approve') {
    if (!members) return { missing: 'who' };
    if (classes.length === 0) return { missing: 'what' };
    return { action, who: members, classes, days, months };
  }
  const who: Caution['who'] | undefined =
    draft.who === 'members'
      ? members
      : draft.who === 'kinds'
        ? kinds.length > 0
          ? { kind: 'kinds', kinds }
          : undefined
        : { kind: draft.who };
  if (!who) return { missing: 'who' };
  const purposes = purpose ? [purpose] : [];
  return action === 'ask' ? { action, who, purposes, classes, labels } : { action, who, purposes, classes };
}
