import { dayParts, type GrantWords, listWith, monthParts } from './grant-words.ts';

export { authorityNames, relationNames } from '../statement/es.ts';

// No name begins with the sound of i: before one the y of a list would have to be an e.
export const classNames: GrantWords['classNames'] = {
  Patient: 'nombre, fecha de nacimiento y datos de contacto',
  AllergyIntolerance: 'alergias',
  Condition: 'enfermedades y problemas de salud',
  MedicationRequest: 'medicamentos recetados',
  MedicationStatement: 'medicamentos que usted comunicó',
  MedicationAdministration: 'medicamentos administrados',
  MedicationDispense: 'medicamentos retirados en la farmacia',
  Medication: 'detalles de los medicamentos',
  Immunization: 'vacunas',
  Procedure: 'procedimientos',
  Encounter: 'consultas y visitas',
  'Observation.laboratory': 'resultados de laboratorio',
  'Observation.vital-signs': 'signos vitales',
  'Observation.social-history': 'antecedentes sociales',
  'Observation.survey': 'respuestas a cuestionarios',
  'Observation.exam': 'hallazgos de exploraciones y estudios por imagen',
  DiagnosticReport: 'informes diagnósticos',
  DocumentReference: 'documentos y notas',
  CarePlan: 'planes de atención',
  CareTeam: 'equipo de atención',
  Goal: 'objetivos',
  FamilyMemberHistory: 'antecedentes familiares',
  ImagingStudy: 'estudios por imagen',
  Device: 'dispositivos',
  ServiceRequest: 'órdenes y derivaciones',
  Coverage: 'cobertura del seguro',
  Claim: 'reclamaciones al seguro',
  ExplanationOfBenefit: 'pagos del seguro',
  Practitioner: 'nombres de sus profesionales de salud',
  Organization: 'nombres de centros de salud',
  Other: 'todo lo demás',
};

export const standingNames: GrantWords['standingNames'] = {
  AllergyIntolerance: 'alergias',
  Condition: 'enfermedades y problemas actuales',
  MedicationRequest: 'medicamentos actuales',
  MedicationStatement: 'medicamentos actuales',
  Medication: 'detalles de los medicamentos',
  Device: 'dispositivos',
  Coverage: 'cobertura actual del seguro',
  Practitioner: 'nombres de sus profesionales de salud',
  Organization: 'nombres de centros de salud',
};

export const wholeChart = 'historia clínica completa';

export const purposes: GrantWords['purposes'] = {
  TREAT: 'tratamiento',
  ETREAT: 'tratamiento de urgencia',
  HPAYMT: 'pago',
  HRESCH: 'investigación',
  PATRQT: 'una solicitud de usted',
};

export const labelNames: GrantWords['labelNames'] = {
  ETH: 'consumo de alcohol y drogas',
  PSY: 'salud mental',
  HIV: 'VIH',
  SEX: 'salud sexual y reproductiva',
  SDV: 'maltrato y violencia doméstica',
  GDIS: 'enfermedades genéticas',
  U: 'notas y elementos que nadie ha clasificado aún',
  UNDATED: 'elementos sin fecha',
};

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export function monthName(written: string): string {
  const [year, month] = monthParts(written);
  return `${months[month]} de ${year}`;
}

export function dayName(seconds: number): string {
  const [year, month, day] = dayParts(seconds);
  return `${day} de ${months[month]} de ${year}`;
}

export const between = ', ';
export const beforeLast = ' y ';
export const listOf = listWith(between, beforeLast);

export function dates(from: string | undefined, until: string | undefined, later: boolean): string {
  if (later)
    return from
      ? `desde ${from}, y también los resultados nuevos que se archiven hasta ${until}`
      : `de cualquier fecha, y también los resultados nuevos que se archiven hasta ${until}`;
  if (until) return from ? `desde ${from} hasta ${until}` : `de cualquier fecha hasta ${until}`;
  return from ? `desde ${from} hasta hoy` : 'de cualquier fecha hasta hoy';
}

export const sentence: GrantWords['sentence'] = {
  own: '{who} podrá leer lo siguiente de sus registros de salud: {what} ({dates}). Para qué: {why}. Hasta el {until}.',
  ownWhole: '{who} podrá leer su {what} ({dates}). Para qué: {why}. Hasta el {until}.',
  person:
    '{who} podrá leer lo siguiente de los registros de salud de {person}: {what} ({dates}). Para qué: {why}. Hasta el {until}.',
  personWhole: '{who} podrá leer la {what} de {person} ({dates}). Para qué: {why}. Hasta el {until}.',
};

export const identityNote =
  'Se incluyen su nombre, su fecha de nacimiento y sus datos de contacto, para que sepan de quién son estos registros.';
export const identityNoteOf =
  'Se incluyen el nombre, la fecha de nacimiento y los datos de contacto de esa persona, para que sepan de quién son estos registros.';
export const standingNote = (list: string): string => `De cualquier fecha se incluye también: ${list}.`;
export const labelsNote = (list: string): string => `También sobre: ${list}.`;
export const recordsNote = (count: number): string => `Número de entregas suyas que se incluyen: solo ${count}.`;
export const recordsNoteOf = (count: number): string =>
  `Número de entregas de esa persona que se incluyen: solo ${count}.`;
