import fc from 'fast-check';
import { safeParse } from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { durations } from '#protocol/grant-rules';
import { readingGrade } from '#protocol/reading-grade';
import { askLabels, lookBacks, type RuleTerms, ruleClasses, ruleTerms } from '../../rules/rule-terms.ts';
import { languages } from '../../strings/language.ts';
import { speakWhole } from '../../strings/load-words.ts';
import { draftFrom, draftOf, templates, termsOf } from './rule-draft.ts';
import { ruleText } from './rule-words.ts';

beforeAll(() => speakWhole('en'));

const member = fc.constantFrom('Heart House', 'General', 'Bay Pharmacy').map((name) => ({
  grantee: `0x${name.length.toString().padStart(40, '0')}` as const,
  origin: 'https://a.example',
  name,
  place: 'Town',
}));
const members = fc.record({
  kind: fc.constant('members' as const),
  members: fc.uniqueArray(member, { minLength: 1, selector: ({ name }) => name }) as never as fc.Arbitrary<
    Extract<RuleTerms, { action: 'approve' }>['who']['members']
  >,
});
const who = fc.oneof(
  fc.record({ kind: fc.constantFrom('anyone' as const, 'unverified' as const) }),
  fc.record({
    kind: fc.constant('kinds' as const),
    kinds: fc.subarray(['clinic', 'insurer', 'research'] as const, { minLength: 1 }),
  }),
  members,
) as fc.Arbitrary<Extract<RuleTerms, { action: 'refuse' }>['who']>;
const some = {
  classes: fc.subarray([...ruleClasses], { maxLength: 4 }),
  purposes: fc.subarray(['TREAT', 'HRESCH'] as const, { maxLength: 1 }),
};
const rules = fc.oneof(
  fc.record({
    action: fc.constant('approve' as const),
    who: members,
    classes: fc.subarray([...ruleClasses], { minLength: 1, maxLength: 4 }),
    days: fc.constantFrom(...durations),
    months: fc.constantFrom(...lookBacks),
  }),
  fc.record({ action: fc.constant('ask' as const), who, ...some, labels: fc.subarray([...askLabels]) }),
  fc.record({ action: fc.constant('refuse' as const), who, ...some }),
) as fc.Arbitrary<RuleTerms>;

it('X4 two rules read alike only where they are the same, in every language: what was read is what is kept', async () => {
  for (const language of languages) {
    await speakWhole(language);
    const byText = new Map<string, string>();
    fc.assert(
      fc.property(rules, (rule) => {
        const text = ruleText(rule);
        // Names are what a person reads of an institution; each of these has one account.
        const terms = JSON.stringify(draftOf(rule));
        expect(byText.get(text) ?? terms, language).toBe(terms);
        byText.set(text, terms);
      }),
      { numRuns: 1_000 },
    );
    expect(byText.size).toBeGreaterThan(300);
  }
  await speakWhole('en');
});

it('a rule goes into the fields and comes out again as it was, and is one that the worker takes', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(termsOf(draftOf(rule))).toEqual(rule);
      expect(safeParse(ruleTerms, rule).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('every template is a rule at once, but for the one that is all choice', () => {
  const known = [
    {
      grantee: `0x${'1'.repeat(40)}` as const,
      origin: 'https://a.example',
      name: 'Heart',
      place: 'Town',
      lastAt: 1,
      shares: 1,
      accredited: true,
    },
    {
      grantee: `0x${'2'.repeat(40)}` as const,
      origin: 'https://b.example',
      name: 'Gone',
      place: 'Town',
      lastAt: 1,
      shares: 1,
      accredited: false,
    },
  ];
  for (const template of templates) {
    const made = termsOf(draftFrom(template, known));
    expect('missing' in made, template).toBe(template === 'own');
    if ('missing' in made) continue;
    expect(readingGrade(ruleText(made))).toBeLessThanOrEqual(8);
    // Nobody who is not vouched for is on the team by itself.
    expect(JSON.stringify(made)).not.toContain('Gone');
  }
  expect(termsOf(draftFrom('labs', []))).toEqual({ missing: 'who' });
});
