import { chosenLanguage, directionOf, type Language, languageOf } from './language.ts';
import { type Catalogue, type Section, speak } from './words.ts';

type Small = Pick<Catalogue, Extract<keyof typeof import('./en/for-popup.ts'), Section>>;

const whole: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  de: () => import('./de.ts'),
  zh: () => import('./zh.ts'),
  ar: () => import('./ar.ts'),
};
/** The popup has 60 kB before it paints: it gets the words of its own screens. */
const small: Readonly<Record<Language, () => Promise<Small>>> = {
  en: () => import('./en/for-popup.ts'),
  es: () => import('./es/for-popup.ts'),
  de: () => import('./de/for-popup.ts'),
  zh: () => import('./zh/for-popup.ts'),
  ar: () => import('./ar/for-popup.ts'),
};

export const speakWhole = async (language: Language): Promise<void> => speak(await whole[language]());

/**
 * Loads the words of the person's language and tells the document which it is; before a page first renders. Throws what
 * the browser throws where a file of the extension cannot be read.
 */
export async function loadWords(page: 'popup' | 'whole'): Promise<void> {
  const language = languageOf(chosenLanguage(), navigator.languages);
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
  if (page === 'popup') speak(await small[language]());
  else await speakWhole(language);
}
