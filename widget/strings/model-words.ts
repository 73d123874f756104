import type { Said } from '../../protocol/strings/said.ts';
import type { modelWords } from './en/model.ts';
import type { Packs } from './speaker.ts';

export type ModelWords = Said<typeof modelWords>;

/** Each language is a chunk of its own. */
export const modelPacks: Packs<ModelWords> = {
  en: async () => (await import('./en/model.ts')).modelWords,
  es: async () => (await import('./es/model.ts')).modelWords,
  de: async () => (await import('./de/model.ts')).modelWords,
  zh: async () => (await import('./zh/model.ts')).modelWords,
  ar: async () => (await import('./ar/model.ts')).modelWords,
};
