import { clinician, hospital, subject } from './people.ts';
import { concept, type Resource, system } from './resource.ts';
import { stableId } from './stable-id.ts';

const vaccines = {
  flu: ['150', 'influenza, injectable, quadrivalent, preservative free', 'Influenza vaccine'],
  fluTrivalent: ['140', 'Influenza, split virus, trivalent, PF', 'Influenza vaccine'],
  tetanus: ['115', 'Tdap', 'Tetanus, diphtheria and pertussis vaccine'],
  covid: ['208', 'COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose', 'COVID-19 vaccine'],
  covidBivalent: ['300', 'COVID-19, mRNA, LNP-S, bivalent, PF, 30 mcg/0.3 mL dose', 'COVID-19 vaccine, bivalent'],
  covidYearly: ['309', 'COVID-19, mRNA, LNP-S, PF, tris-sucrose, 30 mcg/0.3 mL', 'COVID-19 vaccine'],
  pneumococcal: [
    '216',
    'Pneumococcal conjugate PCV20, polysaccharide CRM197 conjugate, adjuvant, PF',
    'Pneumococcal vaccine',
  ],
} as const;

const given: [date: string, vaccine: keyof typeof vaccines][] = [
  ['2016-09-20', 'flu'],
  ['2017-10-24', 'flu'],
  ['2018-04-17', 'tetanus'],
  ['2019-10-15', 'flu'],
  ['2020-09-15', 'flu'],
  ['2021-03-30', 'covid'],
  ['2021-04-20', 'covid'],
  ['2021-10-12', 'flu'],
  ['2021-11-23', 'covid'],
  ['2022-10-18', 'flu'],
  ['2022-10-18', 'covidBivalent'],
  ['2023-10-24', 'flu'],
  ['2023-10-24', 'covidYearly'],
  ['2024-10-22', 'fluTrivalent'],
  ['2024-10-22', 'covidYearly'],
  ['2025-03-18', 'pneumococcal'],
  ['2025-10-14', 'fluTrivalent'],
  ['2026-10-21', 'fluTrivalent'],
];

/** Immunizations with CVX codes. */
export const immunizations = (): Resource[] =>
  given.map(([date, vaccine]) => {
    const [code, display, text] = vaccines[vaccine];
    return {
      resourceType: 'Immunization',
      id: stableId(`immunization/${date}/${vaccine}`),
      status: 'completed',
      vaccineCode: concept(system.cvx, code, display, text),
      patient: subject,
      occurrenceDateTime: date,
      primarySource: true,
      site: concept('http://terminology.hl7.org/CodeSystem/v3-ActSite', 'LA', 'left arm'),
      route: concept(
        'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
        'IM',
        'Injection, intramuscular',
      ),
      performer: [{ actor: clinician('lind') }, { actor: hospital }],
    };
  });
