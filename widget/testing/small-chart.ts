/** A made-up patient's few resources: one of each kind the viewer knows, with numbers that must stay as written. */
const observation = (category: string, id: string, at: string, rest: string) =>
  `{"resourceType":"Observation","id":"${id}","status":"final","category":[{"coding":[{"system":` +
  `"http://terminology.hl7.org/CodeSystem/observation-category","code":"${category}"}]}],"effectiveDateTime":"${at}",${rest}}`;
const potassium = (id: string, at: string, value: string, flag = '') =>
  observation(
    'laboratory',
    id,
    at,
    `"code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}],"text":"Potassium"},"valueQuantity":{"value":${value},"unit":"mmol/L"},` +
      `${flag}"referenceRange":[{"low":{"value":3.5},"high":{"value":5.1}}]`,
  );
const high = '"interpretation":[{"coding":[{"code":"H"}]}],';
const active = (system: string) =>
  `"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/${system}","code":"active"}]}`;

export const smallChartTexts: readonly string[] = [
  '{"resourceType":"Patient","id":"p","name":[{"use":"official","family":"Marsh","given":["Elena"]}],"birthDate":"1968-04-12"}',
  `{"resourceType":"AllergyIntolerance","id":"a1",${active('allergyintolerance-clinical')},"recordedDate":"2004-05-01","code":{"text":"Penicillin"},"reaction":[{"manifestation":[{"text":"Hives"}],"severity":"severe"}]}`,
  potassium('l1', '2019-02-03', '5.0'),
  potassium('l2', '2024-03-04', '4.10'),
  potassium('l3', '2024-03-19', '5.60', high),
  observation(
    'laboratory',
    'l4',
    '2024-03-19',
    '"code":{"text":"Culture"},"valueCodeableConcept":{"text":"No growth"}',
  ),
  observation(
    'vital-signs',
    'v1',
    '2024-02-01',
    '"code":{"text":"Blood pressure"},"component":[{"code":{"text":"Systolic"},"valueQuantity":{"value":128,"unit":"mmHg"}},{"code":{"text":"Diastolic"},"valueQuantity":{"value":82,"unit":"mmHg"}}]',
  ),
  `{"resourceType":"Condition","id":"c1",${active('condition-clinical')},"onsetDateTime":"2018-01-01","code":{"coding":[{"system":"http://snomed.info/sct","code":"59621000","display":"Essential hypertension"}]}}`,
  '{"resourceType":"MedicationRequest","id":"m1","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"314076","display":"lisinopril 10 MG Oral Tablet"}]},"authoredOn":"2021-06-01","dosageInstruction":[{"text":"10 mg, daily"}]}',
  '{"resourceType":"MedicationRequest","id":"m2","status":"stopped","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"308136","display":"amlodipine 2.5 MG Oral Tablet"}]},"authoredOn":"2019-06-01"}',
  '{"resourceType":"Immunization","id":"i1","status":"completed","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"140","display":"Influenza"}]},"occurrenceDateTime":"2023-10-01"}',
  '{"resourceType":"Procedure","id":"r1","status":"completed","code":{"coding":[{"system":"http://snomed.info/sct","code":"73761001","display":"Colonoscopy"}]},"performedDateTime":"2022-09-08"}',
  '{"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},"type":[{"text":"Office visit"}],"period":{"start":"2024-03-19T09:00:00Z"}}',
  `{"resourceType":"DocumentReference","id":"d1","status":"current","type":{"text":"Visit note"},"date":"2024-03-19T10:00:00Z","content":[{"attachment":{"contentType":"text/plain","data":"${btoa('Feels well.\nBack in a year.')}"}}]}`,
  '{"resourceType":"Basic","id":"x1","code":{"text":"Something else"}}',
];

export const smallChart = `{"resourceType":"Bundle","type":"collection","entry":[${smallChartTexts
  .map((text, i) => `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}","resource":${text}}`)
  .join(',')}]}`;
