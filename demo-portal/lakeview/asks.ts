import { earliestMonth } from '#protocol/grant-rules';

/** What Lakeview asks a patient for, as the attributes of `<chartkey-request>`. */
export interface Ask {
  path: string;
  tab: string;
  title: string;
  words: string;
  scopes: string[];
  optionalScopes: string[];
  /** First month asked for, `YYYY-MM`. */
  dataFrom: string;
  /** How long they would read. */
  days: 1 | 7 | 30 | 90 | 365;
  /** Shown to the patient, in the clinic's words. */
  reason: string;
}

/** SMART v2 scopes. The visit needs little; a second opinion on everything is rare and says so. */
export const asks: Ask[] = [
  {
    path: '/visit',
    tab: 'Before your visit',
    title: 'Before your visit',
    words: 'Dr. Anand would like to read your test results, medicines and allergies before she sees you.',
    scopes: [
      'patient/AllergyIntolerance.rs',
      'patient/MedicationRequest.rs',
      'patient/Observation.rs?category=laboratory',
    ],
    optionalScopes: ['patient/Condition.rs'],
    dataFrom: '2019-01',
    days: 90,
    reason: 'To prepare your visit about chest tightness',
  },
  {
    path: '/second-opinion',
    tab: 'Second opinion',
    title: 'A second opinion on your whole chart',
    words: 'You asked for a review of everything. For that, Dr. Anand would read your whole chart for one week.',
    scopes: ['patient/*.rs'],
    optionalScopes: [],
    dataFrom: earliestMonth,
    days: 7,
    reason: 'A second opinion on your whole chart, as you asked',
  },
];
