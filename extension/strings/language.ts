import { languageOf as knownOf, type Language } from '#protocol/language';

export { directionOf, type Language, languages } from '#protocol/language';

/** Each by its own name: whoever looks for theirs may not read the one on the screen. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  zh: '简体中文',
  ar: 'العربية',
};

/**
 * The language to speak: the one chosen in the settings, otherwise the first of the browser's that there is, otherwise
 * English. `preferred` are BCP 47 tags, best first (`navigator.languages`). Pure.
 */
export const languageOf = (chosen: string | null, preferred: readonly string[]): Language =>
  knownOf(chosen, ...preferred);

const place = 'chartkey:language';
/** Kept where a page can read it before it first paints. Not a secret. */
export const chosenLanguage = (): string | null => localStorage.getItem(place);
/** `undefined`: as the browser. Pages speak it from their next load. */
export function chooseLanguage(language: Language | undefined): void {
  if (language === undefined) localStorage.removeItem(place);
  else localStorage.setItem(place, language);
}
