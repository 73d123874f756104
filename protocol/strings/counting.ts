import type { Language } from '../language.ts';

/** The plural categories of each language (CLDR): every one of them needs words. */
export interface PluralCategories {
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  de: 'one' | 'other';
  zh: 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** How a language writes numbers, dates and times: Arabic with the digits 0–9, as lab values and codes come with them. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en',
  es: 'es-US',
  de: 'de',
  zh: 'zh',
  ar: 'ar-u-nu-latn',
};

/** Numbers and plurals of one language; `#` in a form stands for the number, written as the language writes it. */
export function countingIn<L extends Language>(language: L) {
  const rules = new Intl.PluralRules(localeOf[language]);
  const numbers = new Intl.NumberFormat(localeOf[language]);
  const number = (value: number): string => numbers.format(value);
  /** `plural(2, { one: '# item', other: '# items' })` → `2 items`. */
  const plural = (count: number, forms: Readonly<Record<PluralCategories[L], string>>): string =>
    (forms[rules.select(count) as PluralCategories[L]] ?? '').replace('#', number(count));
  return { number, plural };
}

/** A time of the day, local: `9:12 am`. `seconds` is unix seconds. */
export const timeIn = (language: Language, seconds: number): string =>
  new Date(seconds * 1000).toLocaleTimeString(localeOf[language], { hour: 'numeric', minute: '2-digit' });
