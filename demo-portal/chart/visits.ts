import type { Visit } from './visit.ts';
import { visitsFirstYears } from './visits-first-years.ts';
import { visitsLastYears } from './visits-last-years.ts';

/** Every visit at Riverside General, oldest first; no two on one day, so a date names a visit. */
export const visits: readonly Visit[] = [...visitsFirstYears, ...visitsLastYears];
