import type { ConditionName } from './conditions.ts';
import { system } from './resource.ts';

/**
 * One medicine over the years. Every date is one prescription (MedicationRequest); the last is active when the
 * course goes on. `dose` is what one intake is; `perDay` how many intakes; `ownChoice` when she takes it without
 * a prescription.
 */
export type Course = {
  text: string;
  code: { system: string; code: string; display: string }[];
  dose: [value: number, unit: string, ucum: string];
  perDay: number;
  words: string;
  dates: string[];
  ongoing?: true;
  since?: string;
  for?: ConditionName;
  ownChoice?: true;
  elsewhere?: true;
};

const rx = (code: string, display: string) => [{ system: system.rxnorm, code, display }];

export const courses: Record<string, Course> = {
  ibuprofen: {
    text: 'Ibuprofen 600 mg',
    code: rx('197806', 'ibuprofen 600 MG Oral Tablet'),
    dose: [600, 'mg', 'mg'],
    perDay: 3,
    words: '1 tablet three times a day with food for 10 days',
    dates: ['2016-02-11'],
    for: 'back',
  },
  cetirizine: {
    text: 'Cetirizine 10 mg',
    code: rx('1014678', 'cetirizine hydrochloride 10 MG Oral Tablet'),
    dose: [10, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily in allergy season',
    dates: ['2016-09-20'],
    for: 'rhinitis',
  },
  fluticasone: {
    text: 'Fluticasone nasal spray',
    code: rx('41126', 'fluticasone'),
    dose: [2, 'spray', '{spray}'],
    perDay: 1,
    words: '1 spray in each nostril daily in allergy season',
    dates: ['2016-09-20', '2018-04-17'],
    for: 'rhinitis',
  },
  ergocalciferol: {
    text: 'Ergocalciferol 50,000 IU',
    code: rx('4018', 'ergocalciferol'),
    dose: [50000, 'IU', '[iU]'],
    perDay: 1,
    words: '1 capsule once a week for 12 weeks',
    dates: ['2017-07-11'],
    for: 'vitaminD',
  },
  doxycycline: {
    text: 'Doxycycline 100 mg',
    code: rx('3640', 'doxycycline'),
    dose: [100, 'mg', 'mg'],
    perDay: 2,
    words: '1 capsule twice a day for 7 days',
    dates: ['2017-12-05'],
  },
  antiretroviral: {
    text: 'Bictegravir, emtricitabine and tenofovir alafenamide 50/200/25 mg',
    code: [
      ...rx('1999667', 'bictegravir 50 MG / emtricitabine 200 MG / tenofovir alafenamide 25 MG Oral Tablet'),
      {
        system: 'http://www.whocc.no/atc',
        code: 'J05AR20',
        display: 'emtricitabine, tenofovir alafenamide and bictegravir',
      },
    ],
    dose: [1, 'tablet', '{tbl}'],
    perDay: 1,
    words: '1 tablet daily',
    dates: ['2018-08-21', '2019-05-14', '2021-06-15', '2023-04-18', '2025-03-18', '2026-05-19'],
    ongoing: true,
    for: 'hiv',
    elsewhere: true,
  },
  naproxen: {
    text: 'Naproxen 500 mg',
    code: rx('7258', 'naproxen'),
    dose: [500, 'mg', 'mg'],
    perDay: 2,
    words: '1 tablet twice a day with food for 7 days',
    dates: ['2019-01-29'],
  },
  levothyroxine: {
    text: 'Levothyroxine 75 mcg',
    code: rx('966222', 'levothyroxine sodium 0.075 MG Oral Tablet'),
    dose: [75, 'mcg', 'ug'],
    perDay: 1,
    words: '1 tablet daily, 30 minutes before breakfast',
    dates: ['2019-05-14', '2021-06-15', '2022-09-13', '2024-04-16', '2025-10-14'],
    ongoing: true,
    for: 'thyroid',
  },
  simvastatin: {
    text: 'Simvastatin 20 mg',
    code: rx('312961', 'simvastatin 20 MG Oral Tablet'),
    dose: [20, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet at night',
    dates: ['2019-11-12', '2021-06-15', '2023-04-18'],
    for: 'cholesterol',
  },
  sertraline: {
    text: 'Sertraline 50 mg',
    code: rx('312941', 'sertraline 50 MG Oral Tablet'),
    dose: [50, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet each morning',
    dates: ['2020-06-23', '2021-03-16', '2022-01-18', '2024-02-13'],
    for: 'depression',
  },
  lisinopril: {
    text: 'Lisinopril 10 mg',
    code: rx('314076', 'lisinopril 10 MG Oral Tablet'),
    dose: [10, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily',
    dates: ['2021-06-15', '2022-03-15', '2024-01-16', '2025-03-18', '2026-09-02'],
    ongoing: true,
    for: 'pressure',
  },
  benzonatate: {
    text: 'Benzonatate 100 mg',
    code: rx('18993', 'benzonatate'),
    dose: [100, 'mg', 'mg'],
    perDay: 3,
    words: '1 capsule up to three times a day for cough',
    dates: ['2021-09-14'],
    for: 'covid',
  },
  metforminStart: {
    text: 'Metformin ER 500 mg',
    code: rx('860975', '24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet'),
    dose: [500, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily with supper',
    dates: ['2022-04-05'],
    for: 'diabetes',
  },
  metformin: {
    text: 'Metformin ER 1,000 mg',
    code: rx('860975', '24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet'),
    dose: [1000, 'mg', 'mg'],
    perDay: 2,
    words: '2 tablets of 500 mg twice daily with meals',
    since: '2022-04-05',
    dates: ['2022-09-13', '2024-08-20', '2025-10-14', '2026-05-19'],
    ongoing: true,
    for: 'diabetes',
  },
  aspirin: {
    text: 'Aspirin 81 mg',
    code: rx('243670', 'aspirin 81 MG Oral Tablet'),
    dose: [81, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily',
    dates: ['2023-04-18'],
    ongoing: true,
    ownChoice: true,
  },
  diclofenac: {
    text: 'Diclofenac 1 % gel',
    code: rx('3355', 'diclofenac'),
    dose: [4, 'g', 'g'],
    perDay: 3,
    words: 'Rub in up to three times a day',
    dates: ['2023-05-16', '2024-06-11'],
    for: 'knee',
  },
  atorvastatin: {
    text: 'Atorvastatin 40 mg',
    code: rx('617311', 'atorvastatin 40 MG Oral Tablet'),
    dose: [40, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet at night',
    dates: ['2024-01-16', '2025-03-18', '2026-09-02'],
    ongoing: true,
    for: 'cholesterol',
  },
  vitaminD3: {
    text: 'Vitamin D3 1,000 IU',
    code: rx('2418', 'cholecalciferol'),
    dose: [1000, 'IU', '[iU]'],
    perDay: 1,
    words: '1 capsule daily',
    dates: ['2024-08-20'],
    ongoing: true,
    ownChoice: true,
  },
  spironolactone: {
    text: 'Spironolactone 25 mg',
    code: rx('313096', 'spironolactone 25 MG Oral Tablet'),
    dose: [25, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily',
    dates: ['2026-09-02'],
    ongoing: true,
    for: 'pressure',
  },
  metoprolol: {
    text: 'Metoprolol succinate 50 mg',
    code: rx('866436', '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet'),
    dose: [50, 'mg', 'mg'],
    perDay: 1,
    words: '1 tablet daily',
    dates: ['2026-10-21'],
    ongoing: true,
    for: 'palpitations',
  },
};
