import { hl7Concept, type Reference, type Resource } from './resource.ts';
import { refer, stableId } from './stable-id.ts';

/** Everyone in the chart is invented. Names are whole, so that a reader can tell who did what. */
export const clinicians = {
  voss: { family: 'Voss', given: 'Helen', suffix: 'MD', role: 'Family medicine' },
  lind: { family: 'Lind', given: 'Tomas', suffix: 'RN', role: 'Nursing' },
  calder: { family: 'Calder', given: 'Ruth', suffix: 'PsyD', role: 'Behavioral health' },
  basu: { family: 'Basu', given: 'Ingrid', suffix: 'MD', role: 'Radiology' },
  wexler: { family: 'Wexler', given: 'Paul', suffix: 'MD', role: 'Gastroenterology' },
  oyelaran: { family: 'Oyelaran', given: 'Marcus', suffix: 'MD', role: 'Cardiology' },
} as const;
export type ClinicianName = keyof typeof clinicians;

export const patient = {
  family: 'Marsh',
  given: 'Elena',
  birthDate: '1968-04-12',
  gender: 'female',
  recordNumber: '204418',
} as const;

export const subject: Reference = refer('patient', `${patient.given} ${patient.family}`);
export const hospital: Reference = refer('organization', 'Riverside General');
export const insurer: Reference = refer('insurer', 'Great Lakes Mutual');

export const clinician = (name: ClinicianName): Reference => {
  const { given, family, suffix } = clinicians[name];
  return refer(`practitioner/${name}`, `${given} ${family}, ${suffix}`);
};

const organization = (name: string, title: string, kind: [string, string], city: string): Resource => ({
  resourceType: 'Organization',
  id: stableId(name),
  active: true,
  type: [hl7Concept('organization-type', kind[0], kind[1])],
  name: title,
  address: [{ city, state: 'WI', country: 'US' }],
});

const elena: Resource = {
  resourceType: 'Patient',
  id: stableId('patient'),
  identifier: [
    {
      use: 'usual',
      type: hl7Concept('v2-0203', 'MR', 'Medical record number'),
      system: 'https://riverside-general.example/mrn',
      value: patient.recordNumber,
      assigner: { display: 'Riverside General' },
    },
  ],
  active: true,
  name: [{ use: 'official', family: patient.family, given: [patient.given] }],
  telecom: [
    { system: 'phone', value: '608-555-0142', use: 'mobile' },
    { system: 'email', value: 'elena.marsh@mail.example' },
  ],
  gender: patient.gender,
  birthDate: patient.birthDate,
  address: [
    { use: 'home', line: ['418 Birch Street'], city: 'Madison', state: 'WI', postalCode: '53703', country: 'US' },
  ],
  maritalStatus: hl7Concept('v3-MaritalStatus', 'M', 'Married'),
  communication: [
    {
      language: {
        coding: [{ system: 'urn:ietf:bcp:47', code: 'en-US', display: 'English (United States)' }],
        text: 'English',
      },
      preferred: true,
    },
  ],
  generalPractitioner: [clinician('voss')],
  managingOrganization: hospital,
};

/** The people and organizations that the chart's items refer to. */
export const people = (): Resource[] => [
  elena,
  organization('organization', 'Riverside General', ['prov', 'Healthcare Provider'], 'Madison'),
  organization('insurer', 'Great Lakes Mutual', ['ins', 'Insurance Company'], 'Milwaukee'),
  ...Object.entries(clinicians).map(([name, person]) => ({
    resourceType: 'Practitioner',
    id: stableId(`practitioner/${name}`),
    identifier: [{ system: 'https://riverside-general.example/staff', value: name }],
    active: true,
    name: [{ family: person.family, given: [person.given], suffix: [person.suffix] }],
    qualification: [{ code: { text: person.role } }],
  })),
];
