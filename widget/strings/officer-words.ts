import type { Said } from '../../protocol/strings/said.ts';
import type { officerWords } from './en/officer.ts';
import type { Packs } from './speaker.ts';

export type OfficerWords = Said<typeof officerWords>;

/** Each language is a chunk of its own. */
export const officerPacks: Packs<OfficerWords> = {
  en: async () => (await import('./en/officer.ts')).officerWords,
  es: async () => (await import('./es/officer.ts')).officerWords,
  de: async () => (await import('./de/officer.ts')).officerWords,
  zh: async () => (await import('./zh/officer.ts')).officerWords,
  ar: async () => (await import('./ar/officer.ts')).officerWords,
};
