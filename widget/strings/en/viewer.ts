import { countingIn, timeIn } from '../../../protocol/strings/counting.ts';
import type { SectionId } from '../../viewer/chart-view.ts';

const { number, plural } = countingIn('en');

/** The words of the chart, for clinicians. `{…}` is set in bold. */
export const viewerWords = {
  titles: {
    allergies: 'Allergies',
    labs: 'Lab results',
    medications: 'Medications',
    problems: 'Problems',
    vitals: 'Vital signs',
    immunizations: 'Immunizations',
    procedures: 'Procedures',
    encounters: 'Visits',
    documents: 'Documents and reports',
    other: 'Everything else',
  } satisfies Record<SectionId, string>,
  label: 'Records shared by the patient',
  shared: 'Shared by the patient until {until} for {purpose}',
  covers: (what: string, dates: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${dates}.`,
  notShared: 'Not shared:',
  leftOut: (names: readonly string[]) => `some ${names.join(', some ')}.`,
  representative: (right: string) => `Given by a representative: ${right}.`,
  partTwo: 'Alcohol and drug use is among what is shared. A US law may protect these records:',
  ask: 'Ask the patient if it matters for care.',
  subject: (name: string, birthDate: string) => `${name}, born ${birthDate}`,
  unconfirmed:
    'Nobody vouches that these records are of this person. Check name and birth date before relying on them.',
  search: 'Search these records',
  closeSearch: 'Close search',
  searchFor: 'Search for',
  found: (count: number) => plural(count, { one: '# found', other: '# found' }),
  foundNone: 'Nothing found. Try fewer or other words.',
  print: 'Print',
  allergiesNone: 'None recorded in what was shared',
  allergiesNotShared: 'Not shared. Ask the patient.',
  outOfRange: 'Out of range now',
  outOfRangeOf: (tests: number) => plural(tests, { one: '{count} of # test', other: '{count} of # tests' }),
  outOfRangeNamed: (names: string, tests: number) =>
    plural(tests, { one: `{count} of # test: ${names}`, other: `{count} of # tests: ${names}` }),
  /** Between sentences of one line, and between the items of a list. */
  /** A name of the source beside others: kept apart where letters run two ways. */
  isolate: (text: string) => text,
  between: '; ',
  comma: ', ',
  andMore: (names: string, rest: number) => `${names} and ${number(rest)} more`,
  noRanges: (tests: number) =>
    plural(tests, {
      one: 'Not known: the test comes without reference ranges',
      other: 'Not known: the # tests come without reference ranges',
    }),
  noLabs: 'No lab results were shared',
  changed: 'Changed in the last 30 days',
  changedNone: 'Nothing in what was shared',
  newest: 'Newest record',
  newestFrom: (date: string, source: string) => `${date}, ${source}`,
  newestNone: 'None with a date',
  columns: {
    test: 'Test',
    result: 'Result',
    unit: 'Unit',
    flag: 'Flag',
    reference: 'Reference',
    course: 'Course',
    date: 'Date',
    source: 'Source',
  },
  latestOf: (count: number) => `latest of ${number(count)}`,
  latestFlagged: (count: number) => `latest of ${number(count)}, out of range first`,
  current: (current: number) => `${number(current)} current`,
  currentAndPast: (current: number, past: number) => `${number(current)} current, ${number(past)} past`,
  count: (count: number) => number(count),
  someLeftOut: 'the patient left some out',
  past: 'past',
  allTests: (rows: number) => `All ${number(rows)} tests`,
  allSigns: (rows: number) => `All ${number(rows)} signs`,
  all: (rows: number) => `All ${number(rows)}`,
  more: (left: number) => `${number(left)} more`,
  fewer: 'Fewer',
  reference: 'Reference',
  trend: (title: string, values: string) => `${title}, oldest to newest: ${values}`,
  history: (title: string) => `All results: ${title}`,
  asIssued: 'As issued',
  hide: 'Hide',
  verified: (name: string) => `matches what ${name} issued`,
  unverified: 'added by the patient, not verified',
  matches: (count: number, name: string) =>
    plural(count, { one: `# item matches what ${name} issued`, other: `# items match what ${name} issued` }),
  added: (count: number) => `${number(count)} added by the patient, not verified`,
  failed: (count: number) =>
    plural(count, {
      one: '# couldn’t be checked and is not shown.',
      other: '# couldn’t be checked and are not shown.',
    }),
  failedBanner: 'This is not everything that was shared.',
  asOf: (day: string) => `As of ${day}`,
  opened: (seconds: number) => `Opening recorded for the patient, ${timeIn('en', seconds).toLowerCase()}`,
  notRecorded: 'This share is still being recorded',
  newer: 'The patient has shared newer records.',
  showNewer: 'Show them',
  unreachable: (minutes: number) =>
    plural(minutes, {
      one: 'You’re offline. These records stay readable for # minute, then they are cleared.',
      other: 'You’re offline. These records stay readable for # minutes, then they are cleared.',
    }),
};
