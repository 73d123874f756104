import type { Language } from '../language.ts';
import type { GrantWords } from './grant-words.ts';

const packs: Readonly<Record<Language, () => Promise<GrantWords>>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  de: () => import('./de.ts'),
  zh: () => import('./zh.ts'),
  ar: () => import('./ar.ts'),
};

/** The words of a grant in a language; each language is a chunk of its own. */
export const loadGrantWords = (language: Language): Promise<GrantWords> => packs[language]();
