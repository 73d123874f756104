/** Languages of the screens, as BCP 47 tags (RFC 5646). English is what everything is written in first. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

/** Each by its own name: whoever looks for theirs may not read the one on the screen. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
};

const rightToLeft: ReadonlySet<string> = new Set(['ar']);
export const directionOf = (language: Language): 'ltr' | 'rtl' => (rightToLeft.has(language) ? 'rtl' : 'ltr');

const known = (tag: string): Language | undefined => languages.find((name) => name === tag.toLowerCase().split('-')[0]);

/**
 * The language to speak: the one chosen in the settings, otherwise the first of the browser's that there is, otherwise
 * English. `preferred` are BCP 47 tags, best first (`navigator.languages`). Pure.
 */
export function languageOf(chosen: string | null, preferred: readonly string[]): Language {
  const tags = chosen === null ? preferred : [chosen, ...preferred];
  return tags.map(known).find((name) => name !== undefined) ?? 'en';
}

const place = 'chartkey:language';
/** Kept where a page can read it before it first paints. Not a secret. */
export const chosenLanguage = (): string | null => localStorage.getItem(place);
/** `undefined`: as the browser. Pages speak it from their next load. */
export function chooseLanguage(language: Language | undefined): void {
  if (language === undefined) localStorage.removeItem(place);
  else localStorage.setItem(place, language);
}
