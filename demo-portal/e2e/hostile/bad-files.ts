import type { ErrorCode } from '#protocol/errors';
import { hostileChart } from './hostile-chart.ts';

export interface BadFile {
  name: string;
  /** The file's content; a number is the size of a file of zeros, in bytes. */
  content: string | Uint8Array | number;
  /** The code it is refused with, or the words about what was kept. */
  code?: ErrorCode;
  items?: number;
  warnings?: readonly (string | RegExp)[];
}

const patient =
  '{"resourceType":"Patient","id":"p","name":[{"family":"Marsh","given":["Elena"]}],"birthDate":"1971-03-09"}';
const bundle = (...resources: string[]) =>
  `{"resourceType":"Bundle","type":"collection","entry":[${resources.map((text) => `{"resource":${text}}`).join(',')}]}`;
const deep = (levels: number) => `${'{"extension":['.repeat(levels)}${']}'.repeat(levels)}`;
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const refused: [name: string, content: BadFile['content'], code: ErrorCode][] = [
  ['an empty file', '', 'FHIR_EMPTY'],
  ['nothing but spaces', ' \n\t\r\n ', 'FHIR_EMPTY'],
  ['a bundle without entries', '{"resourceType":"Bundle","type":"collection","entry":[]}', 'FHIR_EMPTY'],
  ['a bundle without a list of entries', '{"resourceType":"Bundle","type":"collection"}', 'FHIR_EMPTY'],
  ['a file cut short', bundle(patient, patient).slice(0, -40), 'FHIR_SYNTAX'],
  ['a file cut in the middle of a word', bundle(patient).slice(0, 90), 'FHIR_SYNTAX'],
  ['something behind the end', `${bundle(patient)}, and more`, 'FHIR_SYNTAX'],
  ['a number that is none', bundle('{"resourceType":"Observation","valueInteger":NaN}'), 'FHIR_SYNTAX'],
  ['a number with a zero before it', bundle('{"resourceType":"Observation","valueInteger":007}'), 'FHIR_SYNTAX'],
  [
    'a bundle in a bundle of bundles, 100,000 deep',
    `{"resourceType":"Patient","a":${'['.repeat(100_000)}`,
    'FHIR_TOO_DEEP',
  ],
  ['objects in objects, 5,000 deep', `{"resourceType":"Patient","extension":[${deep(5000)}]}`, 'FHIR_TOO_DEEP'],
  ['a key that comes twice', '{"resourceType":"Patient","active":true,"active":false}', 'FHIR_DUPLICATE_KEY'],
  [
    'a key that comes twice, once disguised',
    '{"resourceType":"Patient","id":"a","\\u0069d":"b"}',
    'FHIR_DUPLICATE_KEY',
  ],
  ['DSTU2', bundle('{"resourceType":"MedicationOrder","status":"active"}'), 'FHIR_VERSION'],
  ['STU3', bundle(patient, '{"resourceType":"EligibilityRequest","status":"active"}'), 'FHIR_VERSION'],
  ['R5', bundle(patient, '{"resourceType":"DeviceUsage","status":"active"}'), 'FHIR_VERSION'],
  ['JSON that is no record', '{"hello":"world"}', 'FHIR_NOT_FHIR'],
  ['a list', `[${patient}]`, 'FHIR_NOT_FHIR'],
  ['an entry that is a number', '{"resourceType":"Bundle","entry":[7]}', 'FHIR_NOT_FHIR'],
  ['a resource without its type', '{"resourceType":"Bundle","entry":[{"resource":{"id":"x"}}]}', 'FHIR_NOT_FHIR'],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'FHIR_SYNTAX'],
  ['another character set', utf16(patient), 'FHIR_NOT_UTF8'],
  ['a broken character', new Uint8Array([...Buffer.from(patient.slice(0, 40)), 0xff, 0xfe]), 'FHIR_NOT_UTF8'],
  ['100 MiB and one byte', 100 * 1024 * 1024 + 1, 'FHIR_TOO_LARGE'],
  ['100 MiB of zeros', 100 * 1024 * 1024, 'FHIR_SYNTAX'],
];

const kept: [name: string, content: string, items: number, warnings: (string | RegExp)[]][] = [
  ['ids that come twice', bundle(patient, patient, patient), 3, ['2 items appear more than once. All were kept.']],
  [
    'kinds nobody knows',
    bundle(patient, '{"resourceType":"Starship","id":"e"}', '{"resourceType":"__proto__","id":"f"}'),
    3,
    [/2 items are of a kind we do not know \(Starship, __proto__\)\. Kept as they are\./],
  ],
  [
    'bundles inside, and entries with nothing',
    bundle(bundle(patient), patient).replace('"entry":[', '"entry":[{},'),
    2,
    ['1 entry held nothing.', '1 bundle inside the file was kept whole.'],
  ],
  [
    'fields named after what every object has',
    `{"resourceType":"Basic","__proto__":{"a":1},"constructor":{"prototype":{}}}`,
    1,
    [],
  ],
  ['a mark at the beginning', `\ufeff${patient}`, 1, []],
];

export const badFiles: readonly BadFile[] = [
  ...refused.map(([name, content, code]): BadFile => ({ name, content, code })),
  ...kept.map(([name, content, items, warnings]): BadFile => ({ name, content, items, warnings })),
  {
    name: '<img src=x onerror=alert(1)> & “names”',
    content: hostileChart('http://tracker.localhost/').text,
    items: 15,
    warnings: [],
  },
];
