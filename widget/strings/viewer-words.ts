import type { Said } from '../../protocol/strings/said.ts';
import type { viewerWords } from './en/viewer.ts';
import type { Packs } from './speaker.ts';

export type ViewerWords = Said<typeof viewerWords>;

/** Each language is a chunk of its own. */
export const viewerPacks: Packs<ViewerWords> = {
  en: async () => (await import('./en/viewer.ts')).viewerWords,
  es: async () => (await import('./es/viewer.ts')).viewerWords,
  de: async () => (await import('./de/viewer.ts')).viewerWords,
  zh: async () => (await import('./zh/viewer.ts')).viewerWords,
  ar: async () => (await import('./ar/viewer.ts')).viewerWords,
};
