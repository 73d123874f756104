import type { ChartPatient } from './chart-patient.ts';

/** `Elena Marsh`, as one says it. */
export const spokenName = ({ given, family }: ChartPatient): string => [...given, family].join(' ');

/** `MARSH, Elena`, as a clinic files it. */
export const filedName = ({ given, family }: ChartPatient): string => `${family.toUpperCase()}, ${given.join(' ')}`;
