import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluation/evaluate.ts';
import type { FhirResource } from './fhir-json.ts';
import { labelsOf, sensitivityLabels } from './labels.ts';

const loinc = 'http://loinc.org';
const snomed = 'http://snomed.info/sct';
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display === undefined ? {} : { display }) }],
});
const condition = (code: object, more: object = {}): FhirResource => ({ resourceType: 'Condition', code, ...more });
const observation = (code: object, more: object = {}): FhirResource => ({ resourceType: 'Observation', code, ...more });
const hypertension = coded(icd10, 'I10');
const glucose = coded(loinc, '2345-7');

describe('labelsOf: the written chart', () => {
  it.each(evaluate())(
    '$label finds every one of $positives positives and none of $nearMisses near misses',
    ({ positives, nearMisses, recall, precision, shared, missed, wrong, unreviewed }) => {
      expect(positives).toBeGreaterThanOrEqual(20);
      expect(nearMisses).toBeGreaterThanOrEqual(20);
      expect({ missed, shared, wrong }).toEqual({ missed: [], shared: [], wrong: [] });
      expect({ recall, precision }).toEqual({ recall: 1, precision: 1 });
      expect(unreviewed.length / nearMisses).toBeLessThanOrEqual(0.2);
    },
  );
});

describe('labelsOf: ordinary records have no label', () => {
  it.each<FhirResource>([
    condition(hypertension),
    condition({ coding: [{ system: 'urn:local', code: '9' }, hypertension.coding[0]], text: 'High blood pressure' }),
    condition(hypertension, { text: { status: 'generated', div: '<div>Hypertension</div>' } }),
    observation(glucose, { valueQuantity: { value: 5, unit: 'mmol/L', system: 'http://unitsofmeasure.org' } }),
    observation(coded(loinc, '5778-6'), { valueString: 'Yellow' }),
    observation(coded(loinc, '72166-2'), { valueCodeableConcept: coded(loinc, 'LA18978-9') }),
    observation(coded(loinc, '72166-2'), { valueCodeableConcept: { text: 'Never' } }),
    observation(coded(loinc, '600-7'), { valueCodeableConcept: coded(snomed, '260415000') }),
    {
      resourceType: 'MedicationRequest',
      medicationCodeableConcept: { text: 'Lisinopril 10 mg / hydrochlorothiazide 12.5 mg tablet' },
      dosageInstruction: [{ text: 'Take one tablet daily', route: { text: 'Oral' } }],
    },
    {
      resourceType: 'Practitioner',
      qualification: [{ code: { text: 'MD' } }],
      name: [{ family: 'Rape', text: 'Dr R' }],
    },
    { resourceType: 'Organization', name: 'Riverside General', type: [{ text: 'Local type 7' }] },
    {
      resourceType: 'Patient',
      name: [{ family: 'Aids' }],
      extension: [{ valueString: 'HIV' }],
      photo: [{ data: 'x' }],
    },
    { resourceType: 'Immunization', vaccineCode: coded('http://hl7.org/fhir/sid/cvx', '08') },
  ])('%j', (json) => {
    expect(labelsOf(json)).toEqual([]);
  });
});

describe('labelsOf: what cannot be reviewed is U', () => {
  it.each<[string, FhirResource]>([
    ['a code the tables lack', condition(coded(snomed, '999999999999'))],
    ['a local code', condition(coded('urn:oid:1.2.3', 'X1', 'Thing'))],
    ['text without a code', condition({ text: 'Feeling fine' })],
    ['no subject at all', condition({})],
    ['no code', { resourceType: 'Condition' }],
    ['a bogus ICD-10 code', condition(coded(icd10, 'I99999999'))],
    ['an ICD-10 category that does not exist', condition(coded(icd10, 'U55.1'))],
    ['a document', { resourceType: 'DocumentReference', type: hypertension }],
    ['a form', { resourceType: 'QuestionnaireResponse' }],
    ['a type no one knows', { resourceType: 'Wearable' }],
    ['a note', condition(hypertension, { note: [{ text: 'x' }] })],
    ['a conclusion', { resourceType: 'DiagnosticReport', code: coded(loinc, '24331-1'), conclusion: 'x' }],
    [
      'an attachment',
      {
        resourceType: 'DiagnosticReport',
        code: coded(loinc, '24331-1'),
        presentedForm: [{ contentType: 'text/plain' }],
      },
    ],
    ['additional narrative', condition(hypertension, { text: { status: 'additional', div: '<div>x</div>' } })],
    ['narrative without status', condition(hypertension, { text: { div: '<div>x</div>' } })],
    [
      'an unknown answer to an open question',
      observation(coded(loinc, '600-7'), { valueCodeableConcept: { text: 'E' } }),
    ],
    ['a written answer to an open question', observation(coded(loinc, '600-7'), { valueString: 'HSV' })],
    ['a long answer', observation(glucose, { valueString: 'word '.repeat(20) })],
    ['a long name', condition({ ...hypertension, text: 'word '.repeat(40) })],
    ['an unknown reason', { resourceType: 'Encounter', reasonCode: [{ text: 'personal' }] }],
    [
      'a broad visit code beside an unknown one',
      {
        resourceType: 'Encounter',
        type: [
          {
            coding: [
              { system: snomed, code: '185347001' },
              { system: 'x', code: 'y' },
            ],
          },
        ],
      },
    ],
    [
      'one unknown ingredient',
      { resourceType: 'MedicationRequest', medicationCodeableConcept: { text: 'Aspirin 81 mg / Xyzmumab 1 mg' } },
    ],
    ['an unknown extension code', condition(hypertension, { extension: [{ valueCodeableConcept: { text: 'x' } }] })],
    ['an unknown contained type', condition(hypertension, { contained: [{ resourceType: 'Binary', data: 'x' }] })],
    ['a long description', { resourceType: 'CarePlan', description: 'word '.repeat(60) }],
  ])('%s', (_, json) => {
    expect(labelsOf(json)).toContain('U');
  });
});

describe('labelsOf: where labels come from', () => {
  const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
  const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
  const tagged = (...security: object[]) => condition(hypertension, { meta: { security } });

  it.each([
    [tagged({ system: actCode, code: 'ETH' }), ['ETH']],
    [tagged({ system: actCode, code: 'BH' }), ['ETH', 'PSY']],
    [tagged({ system: 'http://hl7.org/fhir/v3/ActCode', code: 'HIV' }), ['HIV']],
    [tagged({ system: actCode, code: 'TBOO' }), ['U']],
    [tagged({ system: 'urn:local', code: 'secret' }), ['U']],
    [tagged({ system: confidentiality, code: 'R' }), ['U']],
    [tagged({ system: confidentiality, code: 'R' }, { system: actCode, code: 'SDV' }), ['SDV']],
    [tagged({ system: confidentiality, code: 'V' }, { system: actCode, code: 'SDV' }), ['SDV', 'U']],
    [tagged({ system: confidentiality, code: 'N' }), []],
    [tagged({ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }), []],
    [condition({ ...hypertension, text: 'Elevated pressure since cocaine use disorder' }), ['ETH']],
    [condition(hypertension, { text: { status: 'generated', div: '<div>HIV</div>' } }), ['HIV']],
    [condition(hypertension, { encounter: { reference: 'Encounter/1', display: 'Psychiatry visit' } }), ['PSY']],
    [condition(coded(icd10, 'O99.320')), ['ETH', 'SEX']],
    [condition(coded(icd10, 'T40.2X2A')), ['ETH', 'PSY']],
    [condition(coded(icd10, 'f20.9')), ['PSY']],
    [condition({ coding: [...hypertension.coding, ...coded(icd10, 'B20').coding] }), ['HIV']],
    [condition(hypertension, { contained: [condition(coded(icd10, 'F20.9'))] }), ['PSY']],
    [{ resourceType: 'Location', name: 'Addiction Medicine Clinic' }, ['ETH']],
  ] as [FhirResource, string[]][])('%j', (json, expected) => {
    expect(labelsOf(json)).toEqual(expected);
  });

  it('adds what the context gives, each once, sorted', () => {
    expect(labelsOf(condition(coded(icd10, 'F20.9')), { inherited: ['SEX', 'ETH', 'PSY'] })).toEqual([
      'ETH',
      'PSY',
      'SEX',
    ]);
  });
});

describe('labelsOf: fails closed', () => {
  it('a concept no table knows is never ordinary, whatever its code or words', () => {
    fc.assert(
      fc.property(fc.constantFrom(snomed, loinc, 'urn:x', ''), fc.string(), fc.string(), (system, suffix, display) => {
        expect(labelsOf(condition(coded(system, `zz${suffix}`, display)))).toContain('U');
      }),
    );
  });

  it('W2 never throws and answers with known labels, for JSON of any shape and depth', () => {
    const names = fc.constantFrom('code', 'coding', 'system', 'text', 'meta', 'security', 'contained', 'resourceType');
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.jsonValue({ maxDepth: 5 })),
        fc.constantFrom('Condition', 'X'),
        (rest, type) => {
          for (const label of labelsOf({ ...rest, resourceType: type })) expect(sensitivityLabels).toContain(label);
        },
      ),
    );
    let deep: object = { text: 'x' };
    for (let level = 0; level < 100_000; level++) deep = { contained: [{ resourceType: 'Condition', code: deep }] };
    expect(labelsOf({ resourceType: 'Condition', ...deep })).toContain('U');
  });
});
