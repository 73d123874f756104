import type { Language } from '#protocol/language';
import type { Said } from '#protocol/strings/said';
import { portalWords as ar } from './ar.ts';
import { portalWords as de } from './de.ts';
import { portalWords as en } from './en.ts';
import { portalWords as es } from './es.ts';
import { portalWords as zh } from './zh.ts';

export type PortalWords = Said<typeof en>;

export const portalWords: Readonly<Record<Language, PortalWords>> = { en, es, de, zh, ar };

/** Each by its own name: whoever looks for theirs may not read the one on the page. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  de: 'Deutsch',
  zh: '中文',
  ar: 'العربية',
};
