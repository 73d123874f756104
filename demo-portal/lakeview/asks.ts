import { earliestMonth } from '#protocol/grant-rules';
import type { PortalWords } from '../strings/portal-words.ts';

/** What Lakeview asks a patient for, as the attributes of `<chartkey-request>`. */
export interface Ask {
  path: string;
  /** Its words: tab, title, text and the reason shown to the patient. */
  words: keyof PortalWords['lakeview']['asks'];
  scopes: string[];
  optionalScopes: string[];
  /** First month asked for, `YYYY-MM`. */
  dataFrom: string;
  /** How long they would read. */
  days: 1 | 7 | 30 | 90 | 365;
}

/** SMART v2 scopes. The visit needs little; a second opinion on everything is rare and says so. */
export const asks: Ask[] = [
  {
    path: '/visit',
    words: 'visit',
    scopes: [
      'patient/AllergyIntolerance.rs',
      'patient/MedicationRequest.rs',
      'patient/Observation.rs?category=laboratory',
    ],
    optionalScopes: ['patient/Condition.rs'],
    dataFrom: '2019-01',
    days: 90,
  },
  {
    path: '/second-opinion',
    words: 'opinion',
    scopes: ['patient/*.rs'],
    optionalScopes: [],
    dataFrom: earliestMonth,
    days: 7,
  },
];
