import { dayParts, type GrantWords, listWith, monthParts } from './grant-words.ts';

export { authorityNames, relationNames } from '../statement/en.ts';

export const classNames: GrantWords['classNames'] = {
  Patient: 'name, birth date and contact details',
  AllergyIntolerance: 'allergies',
  Condition: 'conditions',
  MedicationRequest: 'medications',
  MedicationStatement: 'medicines you reported',
  MedicationAdministration: 'medicines given',
  MedicationDispense: 'medicines picked up',
  Medication: 'medicine details',
  Immunization: 'immunizations',
  Procedure: 'procedures',
  Encounter: 'visits',
  'Observation.laboratory': 'lab results',
  'Observation.vital-signs': 'vital signs',
  'Observation.social-history': 'social history',
  'Observation.survey': 'survey answers',
  'Observation.exam': 'exam and imaging findings',
  DiagnosticReport: 'diagnostic reports',
  DocumentReference: 'documents and notes',
  CarePlan: 'care plans',
  CareTeam: 'care team',
  Goal: 'goals',
  FamilyMemberHistory: 'family history',
  ImagingStudy: 'imaging',
  Device: 'devices',
  ServiceRequest: 'orders and referrals',
  Coverage: 'insurance coverage',
  Claim: 'claims',
  ExplanationOfBenefit: 'insurance payments',
  Practitioner: 'names of your clinicians',
  Organization: 'names of clinics',
  Other: 'everything else',
};

export const standingNames: GrantWords['standingNames'] = {
  AllergyIntolerance: 'allergies',
  Condition: 'current conditions',
  MedicationRequest: 'current medicines',
  MedicationStatement: 'current medicines',
  Medication: 'medicine details',
  Device: 'devices',
  Coverage: 'current insurance coverage',
  Practitioner: 'names of your clinicians',
  Organization: 'names of clinics',
};

export const wholeChart = 'whole chart';

export const purposes: GrantWords['purposes'] = {
  TREAT: 'treatment',
  ETREAT: 'emergency treatment',
  HPAYMT: 'payment',
  HRESCH: 'research',
  PATRQT: 'a request of your own',
};

export const labelNames: GrantWords['labelNames'] = {
  ETH: 'alcohol and drug use',
  PSY: 'mental health',
  HIV: 'HIV',
  SEX: 'sexual and reproductive health',
  SDV: 'abuse and domestic violence',
  GDIS: 'genetic conditions',
  U: 'notes and items nobody has sorted yet',
  UNDATED: 'items without a date',
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function monthName(written: string): string {
  const [year, month] = monthParts(written);
  return `${months[month]} ${year}`;
}

export function dayName(seconds: number): string {
  const [year, month, day] = dayParts(seconds);
  return `${day} ${months[month]} ${year}`;
}

export const between = ', ';
export const beforeLast = ' and ';
export const listOf = listWith(between, beforeLast);

export function dates(from: string | undefined, until: string | undefined, later: boolean): string {
  if (later)
    return from
      ? `${from} on, and new results filed until ${until}`
      : `any date on, and new results filed until ${until}`;
  if (until) return from ? `${from} to ${until}` : `any date to ${until}`;
  return from ? `${from} to today` : 'any date to today';
}

export const sentence: GrantWords['sentence'] = {
  own: '{who} will be able to read your {what} from {dates}, for {why}, until {until}.',
  ownWhole: '{who} will be able to read your {what} from {dates}, for {why}, until {until}.',
  person: '{who} will be able to read {person}’s {what} from {dates}, for {why}, until {until}.',
  personWhole: '{who} will be able to read {person}’s {what} from {dates}, for {why}, until {until}.',
};

export const identityNote =
  'Your name, birth date and contact details are included, so that they know whose records these are.';
export const identityNoteOf =
  'Their name, birth date and contact details are included, so that they know whose records these are.';
export const standingNote = (list: string): string =>
  `${list.charAt(0).toUpperCase()}${list.slice(1)} are included at any date.`;
export const labelsNote = (list: string): string => `Also about ${list}.`;
export const recordsNote = (count: number): string => `Only from ${count} of your deposits.`;
export const recordsNoteOf = (count: number): string => `Only from ${count} of their deposits.`;
