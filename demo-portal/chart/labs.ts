import { clinicTime } from './clinic-time.ts';
import { quantity } from './decimal.ts';
import { labDraws, labStory } from './lab-draws.ts';
import { type LabTest, type LabTestName, labTests } from './lab-tests.ts';
import { clinician, hospital, subject } from './people.ts';
import { concept, hl7Concept, type Resource, system } from './resource.ts';
import { seededRandom } from './seeded-random.ts';
import { refer, stableId } from './stable-id.ts';

/** A drifted value that stays inside the reference range: only a value written in the story may be abnormal. */
const drift = (test: LabTest, seed: string): number => {
  const value = test.usual + (seededRandom(seed)() * 2 - 1) * test.spread;
  const abnormalIsUsual = (test.high ?? Infinity) < test.usual;
  return abnormalIsUsual ? value : Math.min(Math.max(value, test.low ?? -Infinity), test.high ?? Infinity);
};

const interpretation = (test: LabTest, value: number) => {
  if (test.high !== undefined && value > test.high) return hl7Concept('v3-ObservationInterpretation', 'H', 'High');
  if (test.low !== undefined && value < test.low) return hl7Concept('v3-ObservationInterpretation', 'L', 'Low');
  return hl7Concept('v3-ObservationInterpretation', 'N', 'Normal');
};

const range = (test: LabTest) => {
  const low = test.low === undefined ? undefined : quantity(test.low, test.decimals, test.unit);
  const high = test.high === undefined ? undefined : quantity(test.high, test.decimals, test.unit);
  const words = low === undefined ? `below ${test.high}` : high === undefined ? `${test.low} or above` : undefined;
  return { ...(low && { low }), ...(high && { high }), text: words ?? `${test.low}–${test.high}` };
};

const result = (date: string, name: LabTestName): Resource => {
  const test: LabTest = labTests[name];
  const key = `lab/${date}/${name}`;
  const value = labStory[name]?.[date] ?? drift(test, key);
  const measured = quantity(value, test.decimals, test.unit);
  return {
    resourceType: 'Observation',
    id: stableId(key),
    status: 'final',
    category: [hl7Concept('observation-category', 'laboratory', 'Laboratory')],
    code: concept(system.loinc, test.loinc, test.display, test.text),
    subject,
    encounter: refer(`encounter/${date}`, 'Visit'),
    effectiveDateTime: clinicTime(date, 25),
    issued: clinicTime(date, 340),
    performer: [hospital, clinician('voss')],
    valueQuantity: measured,
    interpretation: [interpretation(test, measured.value)],
    referenceRange: [range(test)],
  };
};

/** Laboratory Observations, one for each test of each draw. */
export const labs = (): Resource[] => labDraws.flatMap(({ date, tests }) => tests.map((name) => result(date, name)));
