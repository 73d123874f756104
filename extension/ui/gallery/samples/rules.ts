import type {
  DigestView,
  DryRunView,
  KnownInstitutionView,
  RuleDeedView,
  RuleNewsView,
  RulesView,
  RuleView,
  TriedView,
} from '../../../messages/rule-views.ts';
import type { Member } from '../../../rules/rule-terms.ts';
import { lakeview, longName, riverside } from './institutions.ts';

const day = 86_400_000;
const now = Date.now();
const midnight = (days: number) => Math.floor(now / day + days) * 86_400;
const hex = (digit: string) => `0x${digit.repeat(40)}` as const;
const id = (digit: string) => `0x${digit.repeat(64)}` as const;

const member = (digit: string, { origin, name, place }: { origin: string; name: string; place: string }): Member => ({
  ...{ grantee: hex(digit), origin, name, place },
});
const heart = member('1', lakeview);
const general = member('2', riverside);
export const institutions: KnownInstitutionView[] = [
  { ...heart, lastAt: now - 4 * day, shares: 2, accredited: true },
  { ...general, lastAt: now - 48 * day, shares: 1, accredited: true },
  { ...member('3', longName), lastAt: now - 300 * day, shares: 1, accredited: false },
];

const gave = (digit: string, at: number, rest: Partial<RuleDeedView> = {}): RuleDeedView => ({
  at,
  did: 'gave',
  name: heart.name,
  by: [{ rule: 'a'.repeat(16), version: 2 }],
  grant: id(digit),
  classes: ['Observation.laboratory'],
  items: 14,
  expires: midnight(29),
  opened: 1,
  state: 'live',
  ...rest,
});
const refused: RuleDeedView = {
  at: now - 2 * day,
  did: 'refused',
  name: 'Meridian Health Plan',
  by: [{ rule: 'c'.repeat(16), version: 1 }],
  classes: [],
};
const did = [
  gave('a', now - day),
  gave('b', now - 12 * day, { name: general.name, state: 'stopped' }),
  gave('c', now - 50 * day, { state: 'expired', expires: midnight(-20) }),
];

const view = (digit: string, rest: Pick<RuleView, 'terms'> & Partial<RuleView>): RuleView => ({
  rule: digit.repeat(16),
  version: 1,
  heads: [digit.repeat(16)],
  on: true,
  differs: false,
  changedAt: now - 60 * day,
  did: [],
  gave: 0,
  live: [],
  refused: 0,
  ...rest,
});

export const rulesView: RulesView = {
  rules: [
    view('a', {
      version: 2,
      terms: {
        action: 'approve',
        who: { kind: 'members', members: [heart, general] },
        classes: ['Observation.laboratory', 'DiagnosticReport'],
        days: 30,
        months: 12,
      },
      did,
      gave: 3,
      live: [id('a')],
    }),
    view('b', {
      terms: { action: 'ask', who: { kind: 'anyone' }, purposes: [], classes: [], labels: ['PSY'] },
    }),
    view('c', {
      on: false,
      terms: { action: 'refuse', who: { kind: 'kinds', kinds: ['insurer'] }, purposes: [], classes: [] },
      did: [refused],
      refused: 1,
    }),
  ],
  institutions,
  budget: 3,
};
export const noRules: RulesView = { rules: [], institutions, budget: 3 };
export const nobodyKnown: RulesView = { rules: [], institutions: [], budget: 3 };
export const longRules: RulesView = {
  ...rulesView,
  rules: [
    view('d', {
      differs: true,
      heads: ['d'.repeat(16), 'e'.repeat(16)],
      terms: {
        action: 'approve',
        who: { kind: 'members', members: [member('3', longName), heart, general] },
        classes: ['AllergyIntolerance', 'Condition', 'MedicationRequest', 'Observation.laboratory', 'DiagnosticReport'],
        days: 365,
        months: 120,
      },
      did: Array.from({ length: 50 }, (_, at) => gave('f', now - at * day, { name: longName.name })),
      gave: 64,
      live: [id('f'), id('e')],
    }),
    ...rulesView.rules,
  ],
};

const tried = (n: number, rest: Partial<TriedView>): TriedView => ({
  request: `request-${n}`,
  at: now - n * 9 * day,
  name: heart.name,
  verified: true,
  purpose: 'TREAT',
  classes: ['Observation.laboratory'],
  answer: 'ask',
  mine: false,
  done: 'granted',
  ...rest,
});
export const dryRunView: DryRunView = {
  tried: [
    tried(1, { answer: 'approve', mine: true, days: 30, dataFrom: '2025-11' }),
    tried(2, { answer: 'approve', mine: true, days: 7, dataFrom: '2025-11' }),
    tried(3, { why: 'other-records', classes: ['Observation.laboratory', 'MedicationRequest'] }),
    tried(4, { why: 'no-rule', name: 'Meridian Health Plan', purpose: 'HPAYMT', done: 'refused' }),
    tried(5, { why: 'never-shared', done: 'granted' }),
  ],
  untried: 2,
};
export const digestView: DigestView = {
  from: now - 7 * day,
  until: now,
  did: [did[0]!, refused],
  opened: [
    { name: heart.name, times: 3, lastAt: now - day / 12 },
    { name: general.name, times: 1, lastAt: now - 3 * day },
  ],
  ending: [{ grant: id('9'), name: general.name, expires: midnight(4), classes: ['Immunization', 'Procedure'] }],
};
export const quietDigest: DigestView = { ...digestView, did: [], opened: [], ending: [] };
export const ruleNews: RuleNewsView = {
  undoing: [
    {
      requestId: '7e2f1f0a-58a5-4f0b-9a52-0c5a0a1f2b3c',
      name: heart.name,
      classes: ['Observation.laboratory'],
      days: 30,
      until: now + 8_000,
    },
  ],
  notices: [did[0]!, refused],
  digest: true,
};
export const noNews: RuleNewsView = { undoing: [], notices: [], digest: false };
