import type { Warning } from '#protocol/fhir/read-chart';
import { number, plural } from './plural.ts';

export const title = 'My records';
export const titleOf = (name: string): string => `Records of ${name}`;
export const searchHint = 'Search tests, medicines, visits';
export const add = 'Add a record';
export const total = 'Total';
export const gridLabel = 'Records by kind and year';
export const cell = (name: string, year: string, count: number): string => `${name}, ${year}: ${number(count)}`;
export const none = 'none';
export const undated = 'No date';
export const earlier = 'Earlier';
export const alwaysCurrent = (names: readonly string[]): string =>
  `Always current, whatever the date: ${names.join(', ')}`;
export const fromSource = (name: string, count: number): string => `${name}, ${number(count)}`;
export const addedByYou = (count: number): string => `Added by you, ${number(count)}, not verified`;
export const marksTitle = 'What the marks mean';
export const markVerified = 'Each item was checked: it is exactly what that clinic issued and signed.';
export const markAdded = 'You added it from a file. Readers see that nobody vouches for it.';
export const uploading = (title: string, done: number, of: number): string =>
  `Storing “${title}”: ${number(done)} of ${plural(of, 'sealed part', 'sealed parts')}`;
export const registering = (title: string): string => `“${title}” is stored. Its record is being registered.`;

export const emptyTitle = 'No records yet';
export const emptyText = 'Ask your clinic for a copy on its site, or add a file you already have.';

export const listTitle = (name: string, when: string | undefined): string => (when ? `${name}, ${when}` : name);
export const results = (words: string): string => `Results for “${words}”`;
export const noResults = (words: string): string => `Nothing matches “${words}”`;
export const noResultsText = 'Try a shorter word, or the name of the test as the clinic writes it.';
export const showMore = (count: number): string => `Show ${number(count)} more`;
export const backToGrid = 'All records';
export const itemValue = 'Result';
export const itemDate = 'Date';
export const itemSource = 'From';
export const itemKind = 'Kind';
export const itemRange = 'Usual range';
export const itemLabels = 'Sensitive';
export const noDate = 'no date';
export const you = 'added by you';

export const trends = 'Lab trend';
export const chooseTest = 'Test';
export const usualRange = (range: string): string => `Usual range ${range}`;
export const rangeBetween = (low: string, high: string): string => `${low}–${high}`;
export const rangeBelow = (high: string): string => `below ${high}`;
export const rangeAbove = (low: string): string => `${low} or above`;
export const resultCount = (count: number): string => plural(count, 'result', 'results');
export const trendAloud = (name: string, values: readonly string[]): string =>
  `${name} over time: ${values.join('; ')}`;
export const noTrends = 'A trend appears once a test has two results with numbers.';
export const asTable = 'Show as a table';

export const addTitle = 'Add a record';
export const addText =
  'A FHIR R4 file from a clinic or an app: a Bundle (.json) or one resource on each line (.ndjson).';
export const drop = 'Drop a file here';
export const or = 'or';
export const choose = 'Choose a file';
export const reading = (name: string): string => `Reading ${name}`;
export const sealing = (done: number, of: number): string => `Sealing with your key: ${number(done)} of ${number(of)}`;
export const addedTitle = (items: number): string => `Added ${plural(items, 'item', 'items')}`;
export const addedText = 'They are marked “added by you”, because no clinic signed this file.';
export const warningCount = (count: number): string => `${plural(count, 'thing', 'things')} to know about this file`;
export const warning = (kind: Warning['kind'], count: number, types: readonly string[]): string =>
  ({
    'duplicate-id': `${plural(count, 'item appears', 'items appear')} more than once. All were kept.`,
    'unknown-type': `${plural(count, 'item is', 'items are')} of a kind we do not know (${types.join(', ')}). Kept as they are.`,
    'entry-without-resource': `${plural(count, 'entry', 'entries')} held nothing.`,
    'nested-bundle': `${plural(count, 'bundle', 'bundles')} inside the file ${count === 1 ? 'was' : 'were'} kept whole.`,
  })[kind];
export const another = 'Add another';
export const cancelled = 'Cancelled. Nothing was added.';
export const oneFile = 'One file at a time, please.';
export const connectClinic = 'Connect your clinic';

export const allTrends = 'All lab trends';
export const chooseTests = 'Name of a test';
export const testCount = (count: number): string => plural(count, 'test with a trend', 'tests with a trend');
export const newestHigh = '↑ High: newest is above the usual range';
export const newestLow = '↓ Low: newest is below the usual range';
export const filterSource = 'From';
export const everySource = 'Every clinic, and you';
export const filterOnly = 'Show';
export const onlyAll = 'Everything';
export const onlyVouched = 'What a clinic vouches for';
export const onlyAdded = 'What you added';
export const onlyUnreviewed = 'Notes and items nobody has sorted';
export const nothingLikeIt = 'Nothing here is like that.';
export const itemRecord = 'Came with';
export const itemReceived = 'Received';
export const itemProof = 'Checked';
export const itemVouched = (name: string): string =>
  `Exactly what ${name} issued and signed. Whoever you share it with can check that too.`;
export const itemAdded = 'You added it from a file. Nobody vouches for it, and readers are told so.';
export const itemToken = 'Record id';
