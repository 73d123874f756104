import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOfScopes, scopeOfClass } from '#protocol/fhir/classes';
import { type Days, durations, isNarrower } from '#protocol/grant-rules';
import { runs } from '#protocol/properties/runs';
import { approvingHeads, type CurrentRule, countChanges, currentRules, stillSays } from './current-rules.ts';
import { atMostEvery, decideByRules, monthsBefore } from './decide-by-rules.ts';
import type { RuleEntry } from './rule-facts.ts';
import { askLabels, lookBacks, type RuleClass, type RuleTerms, ruleClasses } from './rule-terms.ts';
import type { PastShare, Situation } from './situation.ts';

/** A small world, so that rules, askers and past shares meet often. */
const now = Date.UTC(2026, 10, 18, 12);
const classes: RuleClass[] = ['Observation.laboratory', 'MedicationRequest', 'Immunization', 'DocumentReference'];
const hex = (n: number) => `0x${String(n).padStart(40, '0')}` as const;
const origins = ['https://heart.example', 'https://general.example'];
const member = fc
  .tuple(fc.constantFrom(1, 1, 1, 2), fc.constantFrom(...origins, origins[0]!, origins[0]!))
  .map(([n, origin]) => ({ grantee: hex(n), origin, name: `Clinic ${n}`, place: 'Town' }));
const members = fc.record({
  kind: fc.constant('members' as const),
  members: fc.array(member, { minLength: 1, maxLength: 3 }),
});
const some: fc.Arbitrary<RuleClass[]> = fc.oneof(
  fc.subarray([...classes], { minLength: 1 }),
  fc.constant<RuleClass[]>([...classes]),
);
const purposes = fc.subarray(['TREAT', 'HRESCH', 'HPAYMT'] as const);
const anybody = fc.oneof(
  fc.record({ kind: fc.constant('anyone' as const) }),
  members,
  fc.record({
    kind: fc.constant('kinds' as const),
    kinds: fc.subarray(['clinic', 'insurer'] as const, { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('unverified' as const) }),
);
const approving: fc.Arbitrary<RuleTerms> = fc.record({
  action: fc.constant('approve' as const),
  who: members,
  classes: some,
  days: fc.constantFrom(...durations),
  months: fc.constantFrom(...lookBacks),
});
const narrowing: fc.Arbitrary<RuleTerms> = fc.oneof(
  fc.record({
    action: fc.constant('ask' as const),
    who: anybody,
    purposes,
    classes: fc.subarray([...classes]),
    labels: fc.subarray([...askLabels]),
  }),
  fc.record({
    action: fc.constant('refuse' as const),
    who: anybody,
    purposes,
    classes: fc.subarray([...classes]),
  }),
);
let made = 0;
const headOf = (terms: RuleTerms, state: RuleEntry['state'] = 'on'): RuleEntry => {
  const change = String(made++).padStart(16, '0');
  const said = { version: 1, change, replaces: [], state, terms, text: JSON.stringify(terms), language: 'en' };
  return { kind: 'rule', rule: change, ...said, at: made, lane: 1, seq: made };
};
const ruleOf = (...heads: RuleEntry[]): CurrentRule => ({ rule: heads[0]!.rule, heads });
const ruleWith = (terms: fc.Arbitrary<RuleTerms>): fc.Arbitrary<CurrentRule> =>
  fc
    .array(fc.tuple(terms, fc.constantFrom<RuleEntry['state'][]>('on', 'on', 'on', 'off')), {
      minLength: 1,
      maxLength: 2,
    })
    .map((heads) => ruleOf(...heads.map(([said, state]) => headOf(said, state))));
const rules = fc.array(ruleWith(fc.oneof({ weight: 4, arbitrary: approving }, narrowing)), { maxLength: 4 });
const day = 24 * 60 * 60_000;
const past: fc.Arbitrary<PastShare[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.nat(9).map(hex),
      at: fc.integer({ min: 0, max: 800 }).map((hours) => now - hours * 3_600_000 - 1),
      days: fc.constantFrom(1, 8, 31, 91, 366),
      classes: some.map((list) => [...list, 'Patient' as const]),
      purpose: fc.constantFrom('TREAT', 'TREAT', 'TREAT', 'HPAYMT'),
      dataFrom: fc.constantFrom('1900-01', '2019-01', '2025-06'),
      dataUntil: fc.constantFrom('2025-12', '2026-10', '2026-11'),
      records: fc.constantFrom([], [hex(7)]),
      ruled: fc.constantFrom(false, false, true),
      replaced: fc.constant(true),
      stoppedAt: fc.integer({ min: 1, max: 2_000 }).map((hours) => (hours > 300 ? undefined : now - hours * 3_600_000)),
    },
    { requiredKeys: ['id', 'at', 'days', 'classes', 'purpose', 'dataFrom', 'records', 'ruled'] },
  ),
  { maxLength: 4, selector: ({ id }) => id },
) as fc.Arbitrary<PastShare[]>;
const situation: fc.Arbitrary<Situation> = fc.record({
  now: fc.constant(now),
  asker: fc.record({
    grantee: fc.constantFrom(1, 1, 1, 2).map(hex),
    origin: fc.constantFrom(...origins, origins[0]!, origins[0]!),
    verified: fc.constantFrom(true, true, true, false),
    unvouched: fc.boolean(),
    kind: fc.constantFrom('clinic', 'insurer'),
  }),
  asked: fc.record({
    scopes: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.subarray([...classes], { minLength: 1, maxLength: 2 }).map((list) => list.map(scopeOfClass)),
      },
      fc.constant<string[]>(['patient/*.rs']),
    ),
    optionalScopes: fc.subarray([...classes]).map((list) => list.map(scopeOfClass)),
    purpose: fc.constantFrom('TREAT' as const, 'TREAT' as const, 'TREAT' as const, 'HRESCH' as const),
    dataFrom: fc.constantFrom('1900-01', '2020-05', '2026-01'),
    dataUntil: fc.constantFrom('2025-12', '2026-11', '2030-01'),
    days: fc.constantFrom(...durations),
  }),
  past,
  heldBack: fc.constantFrom(false, false, false, true),
  labels: fc.subarray(['PSY', 'HIV']).map((list) => new Set(list)),
  holds: fc.constantFrom(...[false, false, false, true].map((hints) => () => ({ items: hints ? 0 : 3, hints }))),
});

const opened = (scopes: readonly string[]) => [...classesOfScopes(scopes)].filter((name) => name !== 'Patient');

describe('what rules give', () => {
  it('K6 whatever rules, askers and questions: inside the question, every rule that gives, and one share by hand', () => {
    let given = 0;
    fc.assert(
      fc.property(rules, situation, (list, asks) => {
        const said = decideByRules(list, asks);
        if (said.answer !== 'approve') return;
        given += 1;
        const { asker, asked } = asks;
        const { choice } = said;
        expect(asked.purpose).toBe('TREAT');
        expect(asker.verified).toBe(true);
        expect(choice.labels).toEqual([]);
        expect(asks.holds(choice)).toEqual({ items: 3, hints: false });
        expect(isNarrower(choice, asked)).toBe(true);
        const names = opened(choice.scopes);
        expect(names).not.toContain('Other');
        const heads = list.flatMap(approvingHeads).filter(({ change }) => said.by.some((by) => by.change === change));
        expect(heads.length).toBe(said.by.length);
        expect(heads.length).toBeGreaterThan(0);
        for (const { terms, state } of heads) {
          expect(state).toBe('on');
          expect(names.every((name) => terms.classes.some((known) => known === name))).toBe(true);
          expect(choice.days).toBeLessThanOrEqual(terms.days);
          expect(choice.dataFrom >= monthsBefore(now, terms.months)).toBe(true);
          expect(
            terms.who.members.some(({ grantee, origin }) => grantee === asker.grantee && origin === asker.origin),
          ).toBe(true);
        }
        const byHand = asks.past.filter(({ ruled, purpose }) => !ruled && purpose === 'TREAT');
        const like = byHand.find(
          ({ id, classes: had, days, dataFrom, dataUntil, stoppedAt }) =>
            id === said.like &&
            stoppedAt === undefined &&
            names.every((name) => had.includes(name)) &&
            choice.days <= days &&
            choice.dataFrom >= dataFrom &&
            (dataUntil === undefined || choice.dataUntil <= dataUntil),
        );
        expect(like).toBeDefined();
        expect(choice.records).toEqual(like!.records);
        // Whoever stopped sharing with them has shared again since, by hand.
        for (const { stoppedAt, replaced } of asks.past)
          if (stoppedAt && !replaced) expect(like!.at).toBeGreaterThan(stoppedAt);
        expect(asks.heldBack).toBe(false);
        expect(asks.past.some(({ ruled, at }) => ruled && now - at < atMostEvery)).toBe(false);
      }),
      runs(6_000, 60_000),
    );
    expect(given).toBeGreaterThan(50);
  });

  it('one more rule that asks or refuses never makes an answer wider; one that asks beats every one that gives', () => {
    const width = { refuse: 0, ask: 1, approve: 2 } as const;
    fc.assert(
      fc.property(rules, ruleWith(narrowing), situation, (list, more, asks) => {
        const before = decideByRules(list, asks);
        const after = decideByRules([...list, more], asks);
        expect(width[after.answer]).toBeLessThanOrEqual(width[before.answer]);
        if (before.answer === 'approve' && after.answer === 'approve') expect(after.choice).toEqual(before.choice);
      }),
      runs(3_000, 30_000),
    );
  });

  it('two rules that give the same give what both of them give, in whatever order they stand', () => {
    fc.assert(
      fc.property(approving, approving, situation, (a, b, asks) => {
        const [first, second] = [ruleOf(headOf(a)), ruleOf(headOf(b))];
        const both = decideByRules([first, second], asks);
        const turned = decideByRules([second, first], asks);
        expect(turned.answer).toBe(both.answer);
        if (both.answer !== 'approve' || turned.answer !== 'approve') return;
        expect(turned.choice).toEqual(both.choice);
        for (const alone of [first, second].map((rule) => decideByRules([rule], asks)))
          if (alone.answer === 'approve') {
            expect(both.choice.days).toBeLessThanOrEqual(alone.choice.days as Days);
            expect(both.choice.dataFrom >= alone.choice.dataFrom).toBe(true);
          }
      }),
      runs(3_000, 30_000),
    );
  });
});

describe('a rule that devices changed without knowing of each other', () => {
  const labs: RuleTerms = {
    action: 'approve',
    who: { kind: 'members', members: [{ grantee: hex(1), origin: origins[0]!, name: 'Heart', place: 'Town' }] },
    classes: ['Observation.laboratory'],
    days: 30,
    months: 12,
  };
  const share: PastShare = {
    id: hex(1),
    at: now - 40 * day,
    days: 90,
    classes: ['Patient', 'Observation.laboratory', 'MedicationRequest'],
    purpose: 'TREAT',
    dataFrom: '2019-01',
    records: [],
    ruled: false,
  };
  const asks: Situation = {
    now,
    asker: { grantee: hex(1), origin: origins[0]!, verified: true, unvouched: false, kind: 'clinic' },
    asked: {
      scopes: [scopeOfClass('Observation.laboratory')],
      optionalScopes: [],
      purpose: 'TREAT',
      dataFrom: '2019-01',
      dataUntil: '2026-11',
      days: 90,
    },
    past: [share],
    heldBack: false,
    labels: new Set(),
    holds: () => ({ items: 3, hints: false }),
  };
  const change = (id: string, replaces: string[], rest: Partial<RuleEntry> = {}): RuleEntry => ({
    ...headOf(labs),
    ...{ rule: 'r', change: id, replaces },
    ...rest,
  });
  const changes = (...list: RuleEntry[]) => new Map([['r', new Map(list.map((entry) => [entry.change, entry]))]]);
  const answer = (...list: RuleEntry[]) => decideByRules(currentRules(changes(...list)), asks);

  it('gives what the narrower of the two says, whichever arrived first', () => {
    const one = change('a', []);
    const shorter = change('b', ['a'], { terms: { ...labs, days: 7 } });
    const nearer = change('c', ['a'], { terms: { ...labs, months: 3 } });
    const said = answer(one, shorter, nearer);
    expect(said).toMatchObject({ answer: 'approve', choice: { days: 7, dataFrom: '2026-08' } });
    const names = (list: typeof said) => new Set(list.by.map((by) => by.change));
    expect(names(answer(nearer, one, shorter))).toEqual(names(said));
  });

  it('gives nothing where one of them switched it off, took it out or made it ask', () => {
    const one = change('a', []);
    const edited = change('b', ['a'], { terms: { ...labs, days: 7 } });
    const asking: RuleTerms = { action: 'ask', who: { kind: 'anyone' }, purposes: [], classes: [], labels: [] };
    expect(answer(one).answer).toBe('approve');
    expect(answer(one, edited, change('c', ['a'], { state: 'off' })).answer).toBe('ask');
    expect(answer(one, edited, change('c', ['a'], { state: 'removed' })).answer).toBe('ask');
    expect(answer(one, edited, change('c', ['a'], { terms: asking })).answer).toBe('ask');
    // Read and saved again, it is one rule with one word.
    expect(answer(one, edited, change('c', ['a'], { state: 'off' }), change('d', ['b', 'c'])).answer).toBe('approve');
  });

  it('X5 does not stand behind an answer once any rule was made, changed or merged', () => {
    const one = change('a', []);
    const among = countChanges(changes(one));
    expect(stillSays(changes(one), { among })).toBe(true);
    expect(stillSays(changes(one, change('b', ['a'])), { among })).toBe(false);
    expect(stillSays(changes(one, change('b', [])), { among })).toBe(false);
    expect(stillSays(new Map([...changes(one), ['s', new Map([['b', change('b', [])]])]]), { among })).toBe(false);
  });

  it('leaves to the person: another purpose, origin or account, a first time, a share that was stopped, more than before', () => {
    const rule = ruleOf(headOf(labs));
    const why = (over: Partial<Situation>) => {
      const said = decideByRules([rule], { ...asks, ...over });
      return said.answer === 'ask' ? said.why : said.answer;
    };
    const asked = (over: Partial<Situation['asked']>) => ({ asked: { ...asks.asked, ...over } });
    expect(why({})).toBe('approve');
    expect(why(asked({ purpose: 'HRESCH' }))).toBe('other-purpose');
    expect(why({ asker: { ...asks.asker, origin: origins[1]! } })).toBe('no-rule');
    expect(why({ asker: { ...asks.asker, grantee: hex(2) } })).toBe('no-rule');
    expect(why({ asker: { ...asks.asker, verified: false } })).toBe('unverified');
    expect(why({ past: [] })).toBe('never-shared');
    expect(why({ past: [{ ...share, ruled: true }] })).toBe('never-shared');
    expect(why({ past: [{ ...share, purpose: 'HPAYMT' }] })).toBe('never-shared');
    expect(why({ past: [{ ...share, stoppedAt: now - day }] })).toBe('stopped');
    expect(why({ past: [share, { ...share, id: hex(2), ruled: true, stoppedAt: now - day }] })).toBe('stopped');
    const stoppedOne = { ...share, id: hex(2), at: share.at - day, stoppedAt: now - day };
    expect(why({ past: [share, stoppedOne] })).toBe('stopped');
    expect(why({ past: [share, { ...stoppedOne, replaced: true }] })).toBe('approve');
    expect(why({ past: [{ ...stoppedOne, replaced: true }] })).toBe('stopped');
    expect(why({ heldBack: true })).toBe('held-back');
    expect(why({ past: [{ ...share, dataUntil: '2025-10' }] })).toBe('dates');
    expect(why({ past: [{ ...share, classes: ['Patient', 'Immunization'] }] })).toBe('more-than-before');
    expect(why({ past: [share, { ...share, id: hex(2), ruled: true, at: now - day / 2 }] })).toBe('too-often');
    expect(why({ past: [share, { ...share, id: hex(2), ruled: true, at: now + day / 2 }] })).toBe('too-often');
    expect(why(asked({ scopes: ['patient/*.rs'] }))).toBe('other-records');
    expect(why(asked({ scopes: [scopeOfClass('Observation.laboratory'), scopeOfClass('MedicationRequest')] }))).toBe(
      'other-records',
    );
    expect(why(asked({ dataFrom: '2019-01', dataUntil: '2024-01' }))).toBe('dates');
    expect(why({ holds: () => ({ items: 3, hints: true }) })).toBe('hints');
    expect(why({ holds: () => ({ items: 0, hints: false }) })).toBe('nothing');
    expect(ruleClasses).not.toContain('Other');
  });

  it('asks about a label wherever the question holds an item of it, and refuses only what is asked', () => {
    const minds: RuleTerms = { action: 'ask', who: { kind: 'anyone' }, purposes: [], classes: [], labels: ['PSY'] };
    const insurers: RuleTerms = {
      action: 'refuse',
      who: { kind: 'kinds', kinds: ['insurer'] },
      purposes: [],
      classes: ['DocumentReference'],
    };
    const list = [labs, minds, insurers].map((terms) => ruleOf(headOf(terms)));
    expect(decideByRules(list, asks).answer).toBe('approve');
    expect(decideByRules(list, { ...asks, labels: new Set(['PSY']) })).toMatchObject({ why: 'always-ask' });
    const insurer = { ...asks.asker, kind: 'insurer' };
    const notes = { ...asks.asked, scopes: [scopeOfClass('DocumentReference')] };
    expect(decideByRules(list, { ...asks, asker: insurer, asked: notes }).answer).toBe('refuse');
    expect(decideByRules(list, { ...asks, asker: insurer }).answer).toBe('approve');
    const optional = { ...asks.asked, optionalScopes: notes.scopes };
    expect(decideByRules(list, { ...asks, asker: insurer, asked: optional }).answer).toBe('approve');
  });
});
