import fc from 'fast-check';

/** Charts for properties: ordinary, labelled, unreviewed and merely hinting resources, with dates of every kind. */
const category = 'http://terminology.hl7.org/CodeSystem/observation-category';
const kinds: readonly [type: string, text: string][] = [
  ['MedicationRequest', 'Metformin 500 mg'],
  ['MedicationRequest', 'Lisinopril 10 mg'],
  ['MedicationRequest', 'Sertraline 50 mg'],
  ['MedicationRequest', 'Emtricitabine / tenofovir [Truvada]'],
  ['MedicationRequest', 'Lamotrigine 100 mg'],
  ['MedicationRequest', 'Valacyclovir 500 mg'],
  ['MedicationRequest', 'Naltrexone 50 mg'],
  ['MedicationRequest', 'Tinidazole 500 mg'],
  ['Observation', 'Potassium'],
  ['Observation', 'Phosphatidylethanol, blood'],
  ['Observation', 'Semen analysis'],
  ['Observation', 'HIV 1 RNA viral load'],
  ['Condition', 'Insomnia'],
  ['Condition', 'Endometriosis'],
  ['Condition', 'Depression'],
  ['Immunization', 'Influenza'],
  ['AllergyIntolerance', 'Penicillin'],
  ['Procedure', 'Electroconvulsive therapy'],
  ['DocumentReference', 'Visit note'],
];

const dates = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 2023, max: 2026 })) },
  { weight: 1, arbitrary: fc.constant([]) },
);

const dateField: Readonly<Record<string, string>> = {
  MedicationRequest: 'authoredOn',
  Observation: 'effectiveDateTime',
  Condition: 'onsetDateTime',
  Immunization: 'occurrenceDateTime',
  AllergyIntolerance: 'recordedDate',
  Procedure: 'performedDateTime',
  DocumentReference: 'date',
};

function resourceOf([type, text]: readonly [string, string], date: readonly number[], place: number) {
  const written = date.map((part) => String(part).padStart(2, '0')).join('-');
  const concept = { text };
  return {
    resourceType: type,
    id: `r${place}`,
    status: type === 'MedicationRequest' && place % 3 === 0 ? 'active' : 'completed',
    ...(type === 'MedicationRequest' ? { medicationCodeableConcept: concept } : {}),
    ...(type === 'Immunization' ? { vaccineCode: concept } : {}),
    ...(type === 'DocumentReference' ? { type: concept } : {}),
    ...(['Observation', 'Condition', 'AllergyIntolerance', 'Procedure'].includes(type) ? { code: concept } : {}),
    ...(type === 'Observation'
      ? {
          category: [{ coding: [{ system: category, code: 'laboratory' }] }],
          valueQuantity: { value: place, unit: '1' },
        }
      : {}),
    ...(written ? { [dateField[type]!]: written } : {}),
  };
}

const patient = {
  resourceType: 'Patient',
  id: 'p',
  name: [{ family: 'Marsh', given: ['Elena'] }],
  birthDate: '1971-03-09',
};

/** FHIR NDJSON of one made-up person. */
export const randomChart: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...kinds), dates), { minLength: 8, maxLength: 40 })
  .map((rows) => [patient, ...rows.map(([kind, date], place) => resourceOf(kind, date, place))])
  .map((resources) => resources.map((json) => JSON.stringify(json)).join('\n'));
