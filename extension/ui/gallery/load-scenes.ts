import type { Language } from '../../strings/language.ts';
import { speakWhole } from '../../strings/load-words.ts';
import type { Scene } from './scenes.ts';

/** The scenes name buttons as the screens do, so the words come first. */
export async function loadScenes(language: Language): Promise<Record<string, Scene>> {
  await speakWhole(language);
  return (await import('./scenes.ts')).scenes;
}
