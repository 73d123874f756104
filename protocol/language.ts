/** The languages everything a person reads is written in. English is what everything else falls back to. */
export const languages = ['en', 'es', 'de', 'zh', 'ar'] as const;
export type Language = (typeof languages)[number];

/** A language tag (BCP 47) or several, best first → the first we have: `es-MX` → `es`; `en` where there is none. */
export function languageOf(...tags: readonly (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const [found] = /^(en|es|de|zh|ar)\b/i.exec(tag ?? '') ?? [];
    if (found) return found.toLowerCase() as Language;
  }
  return 'en';
}

/** The direction its letters run: goes into `dir`. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
