import type { ErrorTexts } from '../../protocol/strings/errors/error-texts.ts';
import type { Packs } from './speaker.ts';

/** What is said to people about errors; most pages never need it. */
export const errorPacks: Packs<ErrorTexts> = {
  en: async () => (await import('../../protocol/strings/errors/en.ts')).errors,
  es: async () => (await import('../../protocol/strings/errors/es.ts')).errors,
  de: async () => (await import('../../protocol/strings/errors/de.ts')).errors,
  zh: async () => (await import('../../protocol/strings/errors/zh.ts')).errors,
  ar: async () => (await import('../../protocol/strings/errors/ar.ts')).errors,
};
