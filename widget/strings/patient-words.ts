import type { Said } from '../../protocol/strings/said.ts';
import type { patientWords } from './en/patient.ts';
import type { Packs } from './speaker.ts';

export type PatientWords = Said<typeof patientWords>;

/** Each language is a chunk of its own. */
export const patientPacks: Packs<PatientWords> = {
  en: async () => (await import('./en/patient.ts')).patientWords,
  es: async () => (await import('./es/patient.ts')).patientWords,
  de: async () => (await import('./de/patient.ts')).patientWords,
  zh: async () => (await import('./zh/patient.ts')).patientWords,
  ar: async () => (await import('./ar/patient.ts')).patientWords,
};
