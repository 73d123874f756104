import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describe as describeGrant } from '#protocol/describe';
import { type Language, languages } from '#protocol/language';
import { isStated, statedLanguage, statementHashOf, statementText, statementTextOf } from '#protocol/statement';
import type { GrantWords } from '#protocol/strings/grant-words';
import { loadGrantWords } from '#protocol/strings/load-grant-words';
import { type ActingFor, actingFor as schema } from '#protocol/wire/acting-for';
import { parseWire } from '#protocol/wire/parse';
import { sampleGrant, sampleNow } from './vectors/sample.ts';

const packs = new Map<Language, GrantWords>();
for (const language of languages) packs.set(language, await loadGrantWords(language));
const english = packs.get('en')!;
const relation = fc.constantFrom(...(Object.keys(english.relationNames) as ActingFor['relation'][]));
const actingFor: fc.Arbitrary<ActingFor> = fc.oneof(
  fc.record({ relation, authority: fc.constantFrom('parent', 'guardian', 'proxy') }),
  fc.record({
    relation,
    authority: fc.constant('other' as const),
    words: fc.stringMatching(/^[A-Za-z0-9 ,.-]{1,120}$/),
  }),
);

it('a patient who decides for themselves is told version 1, word for word', async () => {
  expect(statementTextOf({})).toBe(statementText);
  expect(await statementHashOf({})).toBe('0x474663eaf92de6276b277e509be7269d8ad7745f1b662c768ea4ee3a26dd6c86');
});

it('X4 whoever acts for another signs that and by what right: no other right has the same statement', async () => {
  await fc.assert(
    fc.asyncProperty(actingFor, actingFor, fc.constantFrom(...languages), async (given, other, language) => {
      const text = statementTextOf({ actingFor: given, language });
      expect(text.endsWith(statementTextOf({ language }))).toBe(true);
      const { authorityNames, relationNames } = packs.get(language)!;
      expect(text).toContain(given.authority === 'other' ? given.words : authorityNames[given.authority]);
      expect(text).toContain(relationNames[given.relation]);
      const hash = await statementHashOf({ actingFor: given, language });
      expect(await isStated(hash, given)).toBe(true);
      const same = statementTextOf({ actingFor: other, language }) === text;
      expect(await isStated(hash, other)).toBe(same);
      expect(await isStated(await statementHashOf({}), given)).toBe(false);
    }),
  );
});

it('X4 every language has a statement of its own, version by version, and its hash tells which was read', async () => {
  const seen = new Set<string>();
  for (const language of languages) {
    const text = statementTextOf({ language });
    expect(text.split('\n')).toHaveLength(statementText.split('\n').length);
    const hash = await statementHashOf({ language });
    expect(await statedLanguage(hash)).toBe(language);
    seen.add(hash);
  }
  expect(seen.size).toBe(languages.length);
  expect(await statedLanguage(`0x${'0'.repeat(64)}`)).toBeUndefined();
});

it('own words are needed exactly where the right has no name, and stay on one line', () => {
  const parse = (value: unknown) => () => parseWire(schema, value);
  expect(parse({ relation: 'other', authority: 'other', words: 'Court order 26-114' })).not.toThrow();
  for (const bad of [
    { relation: 'other', authority: 'other' },
    { relation: 'other', authority: 'other', words: 'one\ntwo' },
    { relation: 'child', authority: 'parent', words: 'more' },
    { relation: 'dog', authority: 'parent' },
  ])
    expect(parse(bad), JSON.stringify(bad)).toThrow('BAD_MESSAGE');
});

it('K6 naming the person changes whose records they are called, and nothing else of the words', () => {
  const text = (person?: string) => {
    const { sentence, notes, ...rest } = describeGrant(sampleGrant({}), sampleNow, english, person);
    return {
      rest,
      bold: sentence.filter(({ strong }) => strong),
      said: sentence.map((part) => part.text).join(''),
      notes,
    };
  };
  const [own, hers] = [text(), text('Ella Marsh')];
  expect(hers.said).toBe(own.said.replace('your', 'Ella Marsh’s'));
  expect([hers.rest, hers.bold]).toEqual([own.rest, own.bold]);
  expect(hers.notes.map((note) => note.replace(/^Their/, 'Your'))).toEqual(own.notes);
});
