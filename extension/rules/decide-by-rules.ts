import type { Hex } from '#protocol/bytes';
import { classesOfScopes } from '#protocol/fhir/classes';
import { type Days, durations, expiresAt, monthAt } from '#protocol/grant-rules';
import { canonicalScopes } from '#protocol/scopes';
import type { Choice } from '../messages/views.ts';
import {
  type Approving,
  approvingHeads,
  type Cautious,
  type CurrentRule,
  cautiousHeads,
  stampOf,
} from './current-rules.ts';
import type { RuleStamp } from './rule-facts.ts';
import type { PastShare, Situation } from './situation.ts';

/** Why a rule leaves a question to the person. */
export const askReasons = [
  'no-rule',
  'always-ask',
  'unverified',
  'other-purpose',
  'other-records',
  'never-shared',
  'stopped',
  'held-back',
  'more-than-before',
  'too-often',
  'dates',
  'hints',
  'nothing',
] as const;
export type AskReason = (typeof askReasons)[number];

export type RuleAnswer =
  /** `like`: the share by hand that it does not go beyond. */
  | { answer: 'approve'; by: RuleStamp[]; choice: Choice; like: Hex }
  | { answer: 'refuse'; by: RuleStamp[] }
  | { answer: 'ask'; why: AskReason; by: RuleStamp[] };

/** A rule answers the same institution once in this time, ms; what it asks besides is for the person. */
export const atMostEvery = 24 * 60 * 60_000;

/**
 * What the rules say of one question. Pure. Refusing goes before asking and asking before giving: where rules differ the
 * narrower holds. What is given lies within what was asked, within every rule that matches, and within one share that the
 * person gave this institution by hand; it never has a sensitive label.
 */
export function decideByRules(rules: readonly CurrentRule[], situation: Situation): RuleAnswer {
  const cautious = rules.flatMap(cautiousHeads).filter((head) => warns(head, situation));
  const refusing = cautious.filter(({ terms }) => terms.action === 'refuse');
  if (refusing.length > 0) return { answer: 'refuse', by: refusing.map(stampOf) };
  if (cautious.length > 0) return { answer: 'ask', why: 'always-ask', by: cautious.map(stampOf) };
  return give(rules.map(approvingHeads), situation);
}

const leave = (why: AskReason, heads: readonly Approving[] = []): RuleAnswer => ({
  answer: 'ask',
  why,
  by: heads.map(stampOf),
});

function give(rules: readonly Approving[][], situation: Situation): RuleAnswer {
  const { asked, asker, now, past } = situation;
  const about = rules.filter((heads) => heads.length > 0 && heads.every((head) => isMember(head, situation)));
  if (about.length === 0) return leave('no-rule');
  if (asked.purpose !== 'TREAT') return leave('other-purpose', about.flat());
  if (!asker.verified) return leave('unverified', about.flat());
  const covering = about.filter((heads) => heads.every(({ terms }) => covers(terms.classes, asked.scopes)));
  const heads = covering.flat();
  if (heads.length === 0) return leave('other-records', about.flat());
  if (situation.heldBack) return leave('held-back', heads);
  if (past.some(({ ruled, at }) => ruled && Math.abs(now - at) < atMostEvery)) return leave('too-often', heads);
  const byHand = past.filter(({ ruled, purpose }) => !ruled && purpose === 'TREAT');
  if (byHand.length === 0) return leave('never-shared', heads);
  const stops = past.flatMap(({ stoppedAt, replaced }) => (replaced ? [] : (stoppedAt ?? [])));
  const since = byHand.filter(({ at, stoppedAt }) => stoppedAt === undefined && stops.every((stop) => stop < at));
  if (since.length === 0) return leave('stopped', heads);
  const before = since.filter(({ classes }) => covers(classes, asked.scopes)).sort(latestFirst)[0];
  if (!before) return leave('more-than-before', heads);
  const choice = narrowest(heads, situation, before);
  if (!choice) return leave('dates', heads);
  const { items, hints } = situation.holds(choice);
  if (hints) return leave('hints', heads);
  // Nothing is there to be seen: whether that is to be said is the person's to decide.
  if (items === 0) return leave('nothing', heads);
  return { answer: 'approve', by: heads.map(stampOf), choice, like: before.id };
}

const latestFirst = (a: PastShare, b: PastShare) => b.at - a.at || (a.id < b.id ? -1 : 1);

/** `YYYY-MM` that many months before unix ms. */
export function monthsBefore(now: number, months: number): string {
  const date = new Date(now);
  return monthAt(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) / 1000);
}

function narrowest(heads: readonly Approving[], { asked, now }: Situation, before: PastShare): Choice | undefined {
  const most = Math.min(asked.days, before.days, ...heads.map(({ terms }) => terms.days));
  const days: Days | undefined = durations.filter((length) => length <= most).at(-1);
  if (days === undefined) return undefined;
  const back = heads.map(({ terms }) => monthsBefore(now, terms.months));
  const dataFrom = [asked.dataFrom, before.dataFrom, ...back].sort().at(-1)!;
  const until = monthAt(expiresAt(Math.floor(now / 1000), days));
  const dataUntil = [asked.dataUntil, until, ...(before.dataUntil ? [before.dataUntil] : [])].sort()[0]!;
  if (dataFrom > dataUntil) return undefined;
  const { records } = before;
  return { scopes: canonicalScopes(asked.scopes), labels: [], dataFrom, dataUntil, days, records, tellLeftOut: true };
}

/** Whether these classes are all that those scopes open, besides who the patient is. */
function covers(classes: readonly string[], scopes: readonly string[]): boolean {
  const opened = [...classesOfScopes(scopes)].filter((name) => name !== 'Patient');
  return opened.length > 0 && opened.every((name) => classes.includes(name));
}

const isMember = ({ terms }: Approving, { asker }: Situation): boolean =>
  terms.who.members.some(({ grantee, origin }) => grantee === asker.grantee && origin === asker.origin);

function warns({ terms }: Cautious, { asked, asker, labels }: Situation): boolean {
  if (terms.purposes.length > 0 && !terms.purposes.some((purpose) => purpose === asked.purpose)) return false;
  if (!isAbout(terms.who, asker)) return false;
  if (terms.action === 'refuse') return terms.classes.length === 0 || opensAny(asked.scopes, terms.classes);
  if (terms.classes.length === 0 && terms.labels.length === 0) return true;
  const offered = [...asked.scopes, ...asked.optionalScopes];
  return opensAny(offered, terms.classes) || terms.labels.some((label) => labels.has(label));
}

function opensAny(scopes: readonly string[], classes: readonly string[]): boolean {
  const opened: ReadonlySet<string> = classesOfScopes(scopes);
  return classes.some((name) => opened.has(name));
}

function isAbout(who: Cautious['terms']['who'], asker: Situation['asker']): boolean {
  switch (who.kind) {
    case 'anyone':
      return true;
    // A name is believed only where somebody vouches for it; the site is the browser's word (X3).
    case 'members':
      return who.members.some(({ grantee, origin }) => grantee === asker.grantee || origin === asker.origin);
    case 'kinds':
      return asker.verified && who.kinds.some((kind) => kind === asker.kind);
    case 'unverified':
      return asker.unvouched;
  }
}
