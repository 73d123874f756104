/** English words for the terms of a grant, shared by approval window, popup, widget and receipts. */
export const classNames: Readonly<Record<string, string>> = {
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

/** What is included at any date: standing segments of these classes (protocol.md §2.2), besides who the patient is. */
export const standingNames: Readonly<Record<string, string>> = {
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

export const purposes: Readonly<Record<string, string>> = {
  TREAT: 'treatment',
  ETREAT: 'emergency treatment',
  HPAYMT: 'payment',
  HRESCH: 'research',
  PATRQT: 'a request of your own',
};

/**
 * By what right somebody decides for another, and who that other is to them. Part of the signed statement, version 2:
 * never edit one, add another.
 */
export const authorityNames: Readonly<Record<'parent' | 'guardian' | 'proxy', string>> = {
  parent: 'parent of a minor child',
  guardian: 'guardian named by a court',
  proxy: 'health-care proxy or power of attorney',
};
export const relationNames: Readonly<Record<'child' | 'parent' | 'partner' | 'relative' | 'other', string>> = {
  child: 'their child',
  parent: 'their parent',
  partner: 'their partner',
  relative: 'a relative',
  other: 'a person in their care',
};

export const labelNames: Readonly<Record<string, string>> = {
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

/** `2024-01` → `Jan 2024`. */
export const monthName = (month: string): string => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** Unix seconds → `14 Dec 2026`, UTC. */
export function dayName(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `a`, `a and b`, `a, b and c`. */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
