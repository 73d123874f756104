import { clinicTime } from './clinic-time.ts';
import { type ClinicianName, clinician, hospital, subject } from './people.ts';
import { type CodeableConcept, concept, hl7Concept, type Resource, system } from './resource.ts';
import { refer, stableId } from './stable-id.ts';

/** Imaging: SNOMED CT or LOINC name of the study, and the radiologist's conclusion. */
const studies: [date: string, loinc: string, display: string, conclusion: string, by?: ClinicianName][] = [
  ['2016-06-14', '24606-6', 'MG Breast Screening', 'BI-RADS 1, negative. Scattered fibroglandular density.'],
  ['2018-06-19', '24606-6', 'MG Breast Screening', 'BI-RADS 2, benign. Stable calcification on the left.'],
  ['2019-05-21', '25010-0', 'US Thyroid', 'Mildly enlarged, heterogeneous gland. No nodule over 5 mm.'],
  ['2021-08-10', '24606-6', 'MG Breast Screening', 'BI-RADS 2, benign. No change since 2018.'],
  ['2022-04-19', '24558-9', 'US Abdomen', 'Liver echogenicity slightly increased, mild steatosis. No gallstones.'],
  ['2022-07-19', '24606-6', 'MG Breast Screening', 'BI-RADS 1, negative.'],
  ['2023-05-23', '37637-3', 'XR Knee', 'Medial joint space narrowing, small osteophytes. No fracture.'],
  ['2024-09-24', '24606-6', 'MG Breast Screening', 'BI-RADS 1, negative.'],
  [
    '2024-10-08',
    '34552-0',
    'US Heart 2D',
    'Ejection fraction 60 %. Mild left atrial enlargement, grade 1 diastolic change.',
    'oyelaran',
  ],
  ['2025-10-28', '24606-6', 'MG Breast Screening', 'BI-RADS 1, negative.'],
  ['2026-09-22', '58744-4', 'CT Heart for calcium scoring', 'Agatston score 112, mostly left anterior descending.'],
];

const treatments: [date: string, snomed: string, display: string, text: string, by: ClinicianName][] = [
  ['2018-05-03', '73761001', 'Colonoscopy', 'Colonoscopy', 'wexler'],
  ['2021-06-22', '29303009', 'Electrocardiographic procedure', 'Electrocardiogram', 'voss'],
  ['2022-06-21', '314971001', 'Camera fundoscopy', 'Retinal photograph', 'voss'],
  ['2025-04-29', '60554003', 'Polysomnography', 'Home sleep apnea test', 'oyelaran'],
  ['2025-08-12', '314971001', 'Camera fundoscopy', 'Retinal photograph', 'voss'],
  ['2026-10-21', '29303009', 'Electrocardiographic procedure', 'Electrocardiogram', 'voss'],
];

const imaging = ([date, code, display, conclusion, by = 'basu']: (typeof studies)[number]): Resource => ({
  resourceType: 'DiagnosticReport',
  id: stableId(`imaging/${date}`),
  status: 'final',
  category: [
    concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD', 'Radiology'),
    concept(system.loinc, 'LP29684-5', 'Radiology'),
  ],
  code: concept(system.loinc, code, display),
  subject,
  encounter: refer(`encounter/${date}`, 'Visit'),
  effectiveDateTime: clinicTime(date, 75),
  issued: clinicTime(date, 300),
  performer: [hospital, clinician(by)],
  resultsInterpreter: [clinician(by)],
  conclusion,
});

const procedure = ([date, code, display, text, by]: (typeof treatments)[number]): Resource => ({
  resourceType: 'Procedure',
  id: stableId(`procedure/${date}`),
  status: 'completed',
  category: hl7Concept('observation-category', 'procedure', 'Procedure'),
  code: concept(system.snomed, code, display, text),
  subject,
  encounter: refer(`encounter/${date}`, 'Visit'),
  performedDateTime: clinicTime(date, 70),
  performer: [{ actor: clinician(by), onBehalfOf: hospital }],
});

/** Imaging reports and procedures. */
export const procedures = (): Resource[] => [...studies.map(imaging), ...treatments.map(procedure)];

/** The days of imaging and procedures, with what was done: what the insurer was asked to pay for. */
export const billedDays = (): { date: string; service: CodeableConcept }[] => [
  ...studies.map(([date, code, display]) => ({ date, service: concept(system.loinc, code, display) })),
  ...treatments.map(([date, code, display, text]) => ({ date, service: concept(system.snomed, code, display, text) })),
];
