import type { Said } from '../../protocol/strings/said.ts';
import type { recordsWords } from './en/records.ts';
import type { Packs } from './speaker.ts';

export type RecordsWords = Said<typeof recordsWords>;

/** Each language is a chunk of its own. */
export const recordsPacks: Packs<RecordsWords> = {
  en: async () => (await import('./en/records.ts')).recordsWords,
  es: async () => (await import('./es/records.ts')).recordsWords,
  de: async () => (await import('./de/records.ts')).recordsWords,
  zh: async () => (await import('./zh/records.ts')).recordsWords,
  ar: async () => (await import('./ar/records.ts')).recordsWords,
};
