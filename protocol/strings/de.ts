import { dayParts, type GrantWords, listWith, monthParts } from './grant-words.ts';

export { authorityNames, relationNames } from '../statement/de.ts';

export const classNames: GrantWords['classNames'] = {
  Patient: 'Name, Geburtsdatum und Kontaktdaten',
  AllergyIntolerance: 'Allergien',
  Condition: 'Diagnosen',
  MedicationRequest: 'verordnete Medikamente',
  MedicationStatement: 'von Ihnen genannte Medikamente',
  MedicationAdministration: 'verabreichte Medikamente',
  MedicationDispense: 'abgeholte Medikamente',
  Medication: 'Angaben zu Medikamenten',
  Immunization: 'Impfungen',
  Procedure: 'Eingriffe',
  Encounter: 'Besuche',
  'Observation.laboratory': 'Laborwerte',
  'Observation.vital-signs': 'Vitalwerte',
  'Observation.social-history': 'Sozialanamnese',
  'Observation.survey': 'Antworten auf Fragebögen',
  'Observation.exam': 'Untersuchungs- und Bildbefunde',
  DiagnosticReport: 'Befundberichte',
  DocumentReference: 'Dokumente und Notizen',
  CarePlan: 'Behandlungspläne',
  CareTeam: 'Behandlungsteam',
  Goal: 'Ziele',
  FamilyMemberHistory: 'Familienanamnese',
  ImagingStudy: 'Bildgebung',
  Device: 'Geräte und Implantate',
  ServiceRequest: 'Aufträge und Überweisungen',
  Coverage: 'Versicherungsschutz',
  Claim: 'Abrechnungen',
  ExplanationOfBenefit: 'Zahlungen der Versicherung',
  Practitioner: 'Namen Ihrer Ärztinnen und Ärzte',
  Organization: 'Namen von Praxen und Kliniken',
  Other: 'alles Übrige',
};

export const standingNames: GrantWords['standingNames'] = {
  AllergyIntolerance: 'Allergien',
  Condition: 'aktuelle Diagnosen',
  MedicationRequest: 'aktuelle Medikamente',
  MedicationStatement: 'aktuelle Medikamente',
  Medication: 'Angaben zu Medikamenten',
  Device: 'Geräte und Implantate',
  Coverage: 'aktueller Versicherungsschutz',
  Practitioner: 'Namen Ihrer Ärztinnen und Ärzte',
  Organization: 'Namen von Praxen und Kliniken',
};

export const wholeChart = 'gesamte Akte';

export const purposes: GrantWords['purposes'] = {
  TREAT: 'Behandlung',
  ETREAT: 'Notfallbehandlung',
  HPAYMT: 'Abrechnung',
  HRESCH: 'Forschung',
  PATRQT: 'Ihr eigener Wunsch',
};

export const labelNames: GrantWords['labelNames'] = {
  ETH: 'Alkohol- und Drogenkonsum',
  PSY: 'psychische Gesundheit',
  HIV: 'HIV-Infektion',
  SEX: 'sexuelle und reproduktive Gesundheit',
  SDV: 'Misshandlung und häusliche Gewalt',
  GDIS: 'genetische Erkrankungen',
  U: 'Notizen und Einträge, die noch niemand eingeordnet hat',
  UNDATED: 'Einträge ohne Datum',
};

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

export function monthName(written: string): string {
  const [year, month] = monthParts(written);
  return `${months[month]} ${year}`;
}

export function dayName(seconds: number): string {
  const [year, month, day] = dayParts(seconds);
  return `${day}. ${months[month]} ${year}`;
}

export const between = ', ';
export const beforeLast = ' und ';
export const listOf = listWith(between, beforeLast);

export function dates(from: string | undefined, until: string | undefined, later: boolean): string {
  if (later)
    return from
      ? `ab ${from}, auch neue Ergebnisse, die bis ${until} abgelegt werden`
      : `ab jedem Datum, auch neue Ergebnisse, die bis ${until} abgelegt werden`;
  if (until) return from ? `${from} bis ${until}` : `jedes Datum bis ${until}`;
  return from ? `${from} bis heute` : 'jedes Datum bis heute';
}

export const sentence: GrantWords['sentence'] = {
  own: '{who} wird Folgendes aus Ihrer Akte lesen können: {what}. Zeitraum: {dates}. Zweck: {why}. Bis: {until}.',
  ownWhole: '{who} wird Ihre {what} lesen können. Zeitraum: {dates}. Zweck: {why}. Bis: {until}.',
  person:
    '{who} wird Folgendes aus der Akte von {person} lesen können: {what}. Zeitraum: {dates}. Zweck: {why}. Bis: {until}.',
  personWhole: '{who} wird die {what} von {person} lesen können. Zeitraum: {dates}. Zweck: {why}. Bis: {until}.',
};

export const identityNote =
  'Ihr Name, Ihr Geburtsdatum und Ihre Kontaktdaten gehören dazu, damit klar ist, von wem diese Einträge sind.';
export const identityNoteOf =
  'Name, Geburtsdatum und Kontaktdaten der Person gehören dazu, damit klar ist, von wem diese Einträge sind.';
export const standingNote = (list: string): string => `Unabhängig vom Datum gehören dazu: ${list}.`;
export const labelsNote = (list: string): string => `Auch zu: ${list}.`;
export const recordsNote = (count: number): string => `Nur aus ${count} Ihrer hinterlegten Kopien.`;
export const recordsNoteOf = (count: number): string => `Nur aus ${count} der für die Person hinterlegten Kopien.`;
