/** A made-up patient's few resources: enough classes, labels and months to see a grant's borders. Not read as a chart. */
const category = 'http://terminology.hl7.org/CodeSystem/observation-category';

const lab = (id: string, at: string, value: string) =>
  `{"resourceType":"Observation","id":"${id}","status":"final","category":[{"coding":[{"system":"${category}",` +
  `"code":"laboratory"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"2823-3","display":"Potassium"}],` +
  `"text":"Potassium"},"effectiveDateTime":"${at}","valueQuantity":{"value":${value},"unit":"mmol/L"}}`;

const entries = [
  '{"resourceType":"Patient","id":"p","name":[{"use":"official","family":"Marsh","given":["Elena"]}],"birthDate":"1971-03-09"}',
  '{"resourceType":"AllergyIntolerance","id":"a1","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},"recordedDate":"2004-05-01","code":{"coding":[{"system":"http://snomed.info/sct","code":"91936005","display":"Allergy to penicillin"}],"text":"Penicillin"}}',
  lab('l1', '2019-02-03', '5.0'),
  lab('l2', '2024-03-04', '4.10'),
  lab('l3', '2024-03-19', '1E1'),
  '{"resourceType":"Immunization","id":"i1","status":"completed","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"140","display":"Influenza"}]},"occurrenceDateTime":"2023-10-01"}',
  '{"resourceType":"Condition","id":"c1","clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"onsetDateTime":"2018-01-01","code":{"coding":[{"system":"http://snomed.info/sct","code":"370143000","display":"Major depressive disorder"}],"text":"Depression"}}',
];

export const smallChart = `{"resourceType":"Bundle","type":"collection","entry":[${entries
  .map((text, i) => `{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000${i}","resource":${text}}`)
  .join(',')}]}`;
export const smallChartCount = entries.length;
export const smallChartTexts: readonly string[] = entries;
