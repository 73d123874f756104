import { clinicTime } from './clinic-time.ts';
import { quantity } from './decimal.ts';
import { clinician, hospital, subject } from './people.ts';
import { concept, hl7Concept, type Resource, system } from './resource.ts';
import { seededRandom } from './seeded-random.ts';
import { refer, stableId } from './stable-id.ts';
import { visits } from './visits.ts';

/** How many vital signs were taken in each year. */
const perYear: Record<string, number> = {
  2016: 12,
  2017: 14,
  2018: 12,
  2019: 15,
  2020: 8,
  2021: 18,
  2022: 22,
  2023: 20,
  2024: 26,
  2025: 25,
  2026: 24,
};

type Vital = { loinc: string; display: string; text: string; unit: string; decimals: number };
const vital = (loinc: string, display: string, text: string, unit: string, decimals: number): Vital => ({
  loinc,
  display,
  text,
  unit,
  decimals,
});

/** In the order a nurse takes them: when a year has fewer signs than visits could give, the later ones are left out. */
const signs = {
  pressure: vital('85354-9', 'Blood pressure panel with all children optional', 'Blood pressure', 'mm[Hg]', 0),
  pulse: vital('8867-4', 'Heart rate', 'Heart rate', '/min', 0),
  weight: vital('29463-7', 'Body weight', 'Weight', 'kg', 1),
  mass: vital('39156-5', 'Body mass index (BMI) [Ratio]', 'Body mass index', 'kg/m2', 1),
  oxygen: vital('2708-6', 'Oxygen saturation in Arterial blood', 'Oxygen saturation', '%', 0),
  temperature: vital('8310-5', 'Body temperature', 'Temperature', 'Cel', 1),
  breaths: vital('9279-1', 'Respiratory rate', 'Respiratory rate', '/min', 0),
  height: vital('8302-2', 'Body height', 'Height', 'cm', 1),
} satisfies Record<string, Vital>;
type SignName = keyof typeof signs;

/** Blood pressure (systolic, diastolic in mmHg) on the days a note speaks of it. */
const pressureStory: Record<string, [number, number]> = {
  '2021-06-15': [148, 92],
  '2021-07-13': [138, 86],
  '2023-04-18': [136, 84],
  '2026-05-19': [146, 88],
  '2026-08-11': [152, 92],
  '2026-09-02': [150, 91],
  '2026-10-21': [148, 90],
  '2026-11-03': [134, 82],
};
const pulseStory: Record<string, number> = { '2026-10-21': 96, '2026-11-03': 64 };
const temperatureStory: Record<string, number> = { '2017-12-05': 38.2 };

/** Weight in kg by year: a slow gain, a loss after diabetes was found, most of it back. */
const weightOfYear: Record<string, number> = {
  2016: 76.4,
  2017: 77.5,
  2018: 79.2,
  2019: 81.8,
  2020: 84.1,
  2021: 85.9,
  2022: 84.6,
  2023: 82.7,
  2024: 82.2,
  2025: 81.5,
  2026: 81.9,
};
const heightCm = 163.0;

const values = (date: string) => {
  const random = seededRandom(`vitals/${date}`);
  const around = (middle: number, spread: number) => middle + (random() * 2 - 1) * spread;
  const year = date.slice(0, 4);
  const base = 122 + Math.max(0, Number(year) - 2018) * 2;
  const [systolic, diastolic] = pressureStory[date] ?? [Math.round(around(base, 5)), Math.round(around(78, 4))];
  const weight = Number(around(weightOfYear[year] ?? 80, 0.9).toFixed(1));
  return {
    systolic,
    diastolic,
    pulse: pulseStory[date] ?? around(74, 6),
    weight,
    mass: weight / (heightCm / 100) ** 2,
    oxygen: around(97.5, 1.2),
    temperature: temperatureStory[date] ?? around(36.7, 0.3),
    breaths: around(15, 2),
    height: heightCm,
  };
};

const measurement = (date: string, name: SignName) => {
  const taken = values(date);
  const { decimals, unit } = signs[name];
  if (name !== 'pressure') return { valueQuantity: quantity(taken[name], decimals, unit) };
  const part = (code: string, display: string, value: number) => ({
    code: concept(system.loinc, code, display),
    valueQuantity: quantity(value, 0, unit),
  });
  return {
    component: [
      part('8480-6', 'Systolic blood pressure', taken.systolic),
      part('8462-4', 'Diastolic blood pressure', taken.diastolic),
    ],
  };
};

const observation = (date: string, name: SignName): Resource => ({
  resourceType: 'Observation',
  id: stableId(`vital/${date}/${name}`),
  status: 'final',
  category: [hl7Concept('observation-category', 'vital-signs', 'Vital Signs')],
  code: concept(system.loinc, signs[name].loinc, signs[name].display, signs[name].text),
  subject,
  encounter: refer(`encounter/${date}`, 'Visit'),
  effectiveDateTime: clinicTime(date, 50),
  performer: [hospital, clinician('lind')],
  ...measurement(date, name),
});

const inPerson = (year: string): string[] =>
  visits
    .filter(({ date, kind }) => date.startsWith(year) && !['telehealth', 'imaging', 'counseling'].includes(kind))
    .map(({ date }) => date);

/** Vital sign Observations, spread over each year's visits at the clinic. */
export const vitals = (): Resource[] =>
  Object.entries(perYear).flatMap(([year, count]) => {
    const everySign = (Object.keys(signs) as SignName[]).flatMap((name) =>
      inPerson(year).map((date) => ({ date, name })),
    );
    return everySign.slice(0, count).map(({ date, name }) => observation(date, name));
  });
