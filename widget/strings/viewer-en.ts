import type { SectionId } from '../viewer/chart-view.ts';

const number = (count: number) => count.toLocaleString('en');
const items = (count: number) => (count === 1 ? '1 item' : `${number(count)} items`);

const titles: Record<SectionId, string> = {
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
};

/** The words of the chart, for clinicians. */
export const viewerWords = {
  titles,
  number,
  label: 'Records shared by the patient',
  sharedUntil: 'Shared by the patient until',
  purpose: 'for',
  notShared: 'Not shared:',
  representative: (right: string) => `Given by a representative: ${right}.`,
  ask: 'Ask the patient if it matters for care.',
  subject: (name: string, birthDate: string) => (birthDate ? `${name}, born ${birthDate}` : name),
  unconfirmed:
    'Nobody vouches that these records are of this person. Check name and birth date before relying on them.',
  search: 'Search these records',
  closeSearch: 'Close search',
  searchFor: 'Search for',
  found: (count: number) => (count === 1 ? '1 found' : `${number(count)} found`),
  foundNone: 'Nothing found. Try fewer or other words.',
  print: 'Print',
  allergiesNone: 'None recorded in what was shared',
  allergiesNotShared: 'Not shared. Ask the patient.',
  outOfRange: 'Out of range now',
  outOfRangeText: (names: string[], tests: number, most = 5) => {
    const rest = names.length - most;
    const said = names.slice(0, most).join(', ');
    return `of ${number(tests)} ${tests === 1 ? 'test' : 'tests'}${names.length === 0 ? '' : `: ${said}`}${rest > 0 ? ` and ${rest} more` : ''}`;
  },
  noRanges: (tests: number) =>
    `Not known: ${tests === 1 ? 'the test comes' : `the ${number(tests)} tests come`} without reference ranges`,
  noLabs: 'No lab results were shared',
  changed: 'Changed in the last 30 days',
  changedNone: 'Nothing in what was shared',
  newest: 'Newest record',
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
  latestOf: (count: number, flagged: boolean) => `latest of ${number(count)}${flagged ? ', out of range first' : ''}`,
  current: (current: number, all: number) =>
    current === all ? `${number(all)} current` : `${number(current)} current, ${number(all - current)} past`,
  count: (count: number) => number(count),
  someLeftOut: 'the patient left some out',
  past: 'past',
  all: (id: SectionId, rows: number) =>
    id === 'labs' ? `All ${number(rows)} tests` : id === 'vitals' ? `All ${number(rows)} signs` : `All ${number(rows)}`,
  more: (left: number) => `${number(left)} more`,
  fewer: 'Fewer',
  reference: 'Reference',
  trend: (title: string, values: string) => `${title}, oldest to newest: ${values}`,
  history: (title: string) => `All results: ${title}`,
  asIssued: 'As issued',
  hide: 'Hide',
  verified: (name: string) => `matches what ${name} issued`,
  unverified: 'added by the patient, not verified',
  matches: (count: number, name: string) => `${items(count)} ${count === 1 ? 'matches' : 'match'} what ${name} issued`,
  added: (count: number) => `${number(count)} added by the patient, not verified`,
  failed: (count: number) => `${number(count)} couldn’t be checked and ${count === 1 ? 'is' : 'are'} not shown`,
  failedBanner: 'This is not everything that was shared.',
  asOf: (day: string) => `As of ${day}`,
  opened: (time: string) => `Opening recorded for the patient, ${time}`,
  notRecorded: 'This share is still being recorded',
  newer: 'The patient has shared newer records.',
  showNewer: 'Show them',
  unreachable: (minutes: number) =>
    `You’re offline. These records stay readable for ${minutes === 1 ? '1 minute' : `${minutes} minutes`}, then they are cleared.`,
};
