import { clinician, subject } from './people.ts';
import { hl7Concept, markedSensitive, type Reference, type Resource, system } from './resource.ts';
import { refer, stableId } from './stable-id.ts';
import { visits } from './visits.ts';

type Diagnosis = {
  snomed: string;
  display: string;
  icd10: string;
  text: string;
  recorded: string;
  resolved?: string;
  sensitive?: ['HIV' | 'PSY', string];
};

const diagnosis = (recorded: string, text: string, snomed: string, display: string, icd10: string): Diagnosis => ({
  recorded,
  text,
  snomed,
  display,
  icd10,
});

/** Every diagnosis by its name here; the date is the day it was recorded, which is also a visit. */
const diagnoses = {
  back: {
    ...diagnosis('2016-02-11', 'Low back pain', '278862001', 'Acute low back pain', 'M54.50'),
    resolved: '2016-03-10',
  },
  rhinitis: diagnosis('2016-09-20', 'Seasonal allergies', '367498001', 'Seasonal allergic rhinitis', 'J30.2'),
  vitaminD: {
    ...diagnosis('2017-07-11', 'Low vitamin D', '34713006', 'Vitamin D deficiency', 'E55.9'),
    resolved: '2019-05-14',
  },
  hiv: {
    ...diagnosis('2018-08-21', 'HIV infection', '86406008', 'Human immunodeficiency virus infection', 'B20'),
    sensitive: ['HIV', 'HIV/AIDS information sensitivity'] as ['HIV', string],
  },
  thyroid: diagnosis('2019-05-14', 'Underactive thyroid', '40930008', 'Hypothyroidism', 'E03.9'),
  cholesterol: diagnosis('2019-11-12', 'High cholesterol', '55822004', 'Hyperlipidemia', 'E78.5'),
  depression: {
    ...diagnosis('2020-06-23', 'Depression', '15639000', 'Moderate major depression, single episode', 'F32.1'),
    resolved: '2024-02-13',
    sensitive: ['PSY', 'psychiatry disorder information sensitivity'] as ['PSY', string],
  },
  anxiety: {
    ...diagnosis('2021-03-16', 'Anxiety', '21897009', 'Generalized anxiety disorder', 'F41.1'),
    resolved: '2024-02-13',
    sensitive: ['PSY', 'psychiatry disorder information sensitivity'] as ['PSY', string],
  },
  pressure: diagnosis('2021-06-15', 'High blood pressure', '59621000', 'Essential hypertension', 'I10'),
  covid: { ...diagnosis('2021-09-14', 'COVID-19', '840539006', 'COVID-19', 'U07.1'), resolved: '2021-10-05' },
  diabetes: diagnosis('2022-03-15', 'Type 2 diabetes', '44054006', 'Diabetes mellitus type 2', 'E11.9'),
  obesity: diagnosis('2022-09-13', 'Obesity', '414916001', 'Obesity', 'E66.9'),
  knee: diagnosis('2023-05-16', 'Arthritis of the right knee', '239873007', 'Osteoarthritis of knee', 'M17.11'),
  triglycerides: diagnosis('2024-01-16', 'High triglycerides', '302870006', 'Hypertriglyceridemia', 'E78.1'),
  heel: {
    ...diagnosis('2024-06-11', 'Plantar fasciitis', '202882003', 'Plantar fasciitis', 'M72.2'),
    resolved: '2024-09-30',
  },
  apnea: diagnosis('2025-05-20', 'Sleep apnea', '78275009', 'Obstructive sleep apnea syndrome', 'G47.33'),
  palpitations: diagnosis('2026-10-21', 'Palpitations', '80313002', 'Palpitations', 'R00.2'),
} satisfies Record<string, Diagnosis>;

export type ConditionName = keyof typeof diagnoses;

/** A reference to a diagnosis, in its plain words. */
export const condition = (name: ConditionName): Reference => refer(`condition/${name}`, diagnoses[name].text);

const treats: [ConditionName, RegExp][] = [
  ['depression', /^Behavioral health/],
  ['diabetes', /[Dd]iabetes/],
  ['pressure', /[Bb]lood pressure/],
  ['cholesterol', /cholesterol|Atorvastatin/],
];

/** The diagnosis a visit was about: one first recorded that day, or one its reason names. */
export const conditionOfVisit = (date: string): Reference | undefined => {
  const names = Object.keys(diagnoses) as ConditionName[];
  const first = names.find((name) => diagnoses[name].recorded === date);
  const reason = visits.find((visit) => visit.date === date)?.reason ?? '';
  const named = treats.find(([name, pattern]) => diagnoses[name].recorded <= date && pattern.test(reason))?.[0];
  const name = named ?? first;
  return name && condition(name);
};

/** The problem list and what was resolved. */
export const conditions = (): Resource[] =>
  Object.entries(diagnoses as Record<string, Diagnosis>).map(([name, entry]) => ({
    resourceType: 'Condition',
    id: stableId(`condition/${name}`),
    ...(entry.sensitive && { meta: markedSensitive(...entry.sensitive) }),
    clinicalStatus: entry.resolved
      ? hl7Concept('condition-clinical', 'resolved', 'Resolved')
      : hl7Concept('condition-clinical', 'active', 'Active'),
    verificationStatus: hl7Concept('condition-ver-status', 'confirmed', 'Confirmed'),
    category: [hl7Concept('condition-category', 'problem-list-item', 'Problem List Item')],
    code: {
      coding: [
        { system: system.snomed, code: entry.snomed, display: entry.display },
        { system: system.icd10, code: entry.icd10, display: entry.display },
      ],
      text: entry.text,
    },
    subject,
    encounter: refer(`encounter/${entry.recorded}`, 'Visit'),
    onsetDateTime: entry.recorded,
    ...(entry.resolved && { abatementDateTime: entry.resolved }),
    recordedDate: entry.recorded,
    recorder: clinician('voss'),
  }));
