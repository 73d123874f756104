import type { Language } from '../../protocol/language.ts';

/** Something that can be said in any language, and is said again when the language changes. */
export type Spoken<T> = (language: Language) => T | Promise<T>;
