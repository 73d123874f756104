import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../protocol/language.ts';
import { localeOf, type PluralCategories } from '../protocol/strings/counting.ts';
import { allCatalogues } from './catalogues/all-catalogues.ts';
import { flatTexts } from './catalogues/flat-texts.ts';
import { say, sentinelsFor } from './catalogues/sentinels.ts';

const others = languages.filter((language) => language !== 'en');
const names = Object.keys(allCatalogues);
/** The letters of a text’s own, without what was put in. */
const ownLetters = (said: string): string => said.replace(/Q[zab]\d|[^\p{L}]/gu, '');
const load = async (name: string, language: Language) => flatTexts(await allCatalogues[name]!(language));

/** Spelled the same in English and in another language. */
const sameAsEnglish =
  /^(es model no|(es|de) officer rows\.origin|de officer rows\.code|(es|de|zh) patient deposit\.sent|de portal lakeview\.visitAt)$/;
/** What formats what it is given: dates and times, held to their formats by tests of their own. */
const formats = /^(terms (monthName|dayName|dates|listOf)|viewer opened|officer dayName|portal (dayName|time))$/;
/** Words that are not translated (docs/translating.md), invented people, and the names of slots. */
const untranslated = /\b(Chartkey|MetaMask|WebAssembly|R4|MB|origin|keyHash|clinicianKey|Anand|Helen Voss)\b|\{\w+\}/g;

it('every language has words for each of its plural categories, and those are the ones of CLDR', () => {
  const written: { [L in Language]: PluralCategories[L][] } = {
    en: ['one', 'other'],
    es: ['one', 'many', 'other'],
    de: ['one', 'other'],
    zh: ['other'],
    ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  };
  for (const language of languages) {
    const { pluralCategories } = new Intl.PluralRules(localeOf[language]).resolvedOptions();
    expect([...pluralCategories].sort(), language).toEqual([...written[language]].sort());
  }
});

describe.each(others)('the catalogues in %s', (language) => {
  it.each(names)('%s: exactly the texts of English, none left in English', async (name) => {
    const [english, texts] = [await load(name, 'en'), await load(name, language)];
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...texts].flatMap(([path, text]) => {
      const original = english.get(path)!;
      expect(typeof text, path).toBe(typeof original);
      const given = sentinelsFor(original)?.map((sentinel) => sentinel.given);
      if (given === undefined || formats.test(`${name} ${path}`)) return [];
      const said = say(text, given);
      const isSame = ownLetters(said) !== '' && said === say(original, given);
      const key = `${language} ${name} ${path}`;
      return isSame && !sameAsEnglish.test(key) ? [key] : [];
    });
    expect(same).toEqual([]);
  });

  it.each(names)('%s: everything that is put in is said', async (name) => {
    const [english, texts] = [await load(name, 'en'), await load(name, language)];
    for (const [path, text] of texts) {
      const sentinels = sentinelsFor(english.get(path)!);
      if (sentinels === undefined) {
        expect(`${name} ${path}`).toMatch(formats);
        continue;
      }
      const said = say(
        text,
        sentinels.map(({ given }) => given),
      );
      for (const part of sentinels.flatMap(({ seen }) => seen)) expect(said, `${name} ${path}`).toContain(part);
      expect(said.trim(), `${name} ${path}`).not.toBe('');
      const slots = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
      expect(slots(said), `${name} ${path}`).toEqual(
        slots(
          say(
            english.get(path)!,
            sentinels.map(({ given }) => given),
          ),
        ),
      );
    }
  });

  it.each(names)('%s: any count makes a whole text', async (name) => {
    const [english, texts] = [await load(name, 'en'), await load(name, language)];
    for (const [path, text] of texts) {
      const sentinels = sentinelsFor(english.get(path)!) ?? [];
      if (!sentinels.some(({ given }) => typeof given === 'number')) continue;
      for (const count of [0, 1, 2, 3, 5, 11, 40, 100, 1_000, 1_000_000]) {
        const said = say(
          text,
          sentinels.map(({ given }) => (typeof given === 'number' ? count : given)),
        );
        expect(said, `${name} ${path} ${count}`).not.toMatch(/#|undefined|NaN|^$/);
      }
    }
  });
});

describe.each(['zh', 'ar'] as const)('nothing in Latin letters is left in %s', (language) => {
  it.each(names)('%s', async (name) => {
    const [english, texts] = [await load(name, 'en'), await load(name, language)];
    const left = [...texts].flatMap(([path, text]) => {
      const sentinels = sentinelsFor(english.get(path)!);
      if (sentinels === undefined || formats.test(`${name} ${path}`)) return [];
      const said = say(
        text,
        sentinels.map(({ given }) => given),
      );
      const latin = said.replace(/Q[zab]\d/g, '').replace(untranslated, '');
      return /[A-Za-z]/.test(latin) ? [`${path}: ${latin}`] : [];
    });
    expect(left).toEqual([]);
  });
});
