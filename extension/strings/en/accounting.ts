import type { GapKind } from '../../messages/accounting-view.ts';
import { number, plural } from './plural.ts';

/** The state of the whole. */
export const title = 'Does it all fit together?';
export const noOpenings = 'Nobody has opened your records yet.';
export const counts = (openings: number, proven: number): string =>
  openings === proven
    ? `${plural(openings, 'opening', 'openings')}, all on public record.`
    : `${plural(openings, 'opening', 'openings')}, ${number(proven)} of them on public record.`;
export const waiting = (count: number): string =>
  `${plural(count, 'opening is', 'openings are')} not on public record yet. That can take a while and is no cause for worry.`;
export const publicRecord =
  'On public record means: the storage has published a seal over all openings. It cannot take one back later without being found out. The seal tells nobody about you.';
export const logNone = 'Your storage publishes no such seal. Openings are proven by the receipts that clinics signed.';
export const logUnknown = 'Not checked yet.';
export const fits = 'Everything fits: your own log, the storage and the public record say the same.';
export const checkedAt = (when: string): string => `Last checked: ${when}.`;
export const check = 'Check now';
export const checking = 'Checking…';
export const gapsTitle = (count: number): string =>
  plural(count, 'thing does not fit together', 'things do not fit together');
export const moreGaps = (count: number): string => `Show ${plural(count, 'more', 'more')}`;

/** What does not fit, in a sentence or two each. */
const missing = (name: string, expected = 0, found = 0): string =>
  `An opening is missing. The storage has put ${plural(expected, 'opening', 'openings')} by ${name} on record, and shows only ${number(found)}.`;
const forgotten = (name: string, expected = 0, found = 0): string =>
  `The storage has lost openings by ${name}: you hold ${plural(expected, 'receipt', 'receipts')}, it still has ${number(found)}. Yours are safe here.`;
const gapTexts: Readonly<Record<GapKind, (name: string, expected?: number, found?: number) => string>> = {
  openingsMissing: missing,
  openingsForgotten: forgotten,
  openingsUnproven: (name) => `The storage’s proof for an opening by ${name} does not hold.`,
  openingsMisnumbered: (name) => `The storage counts the openings by ${name} in a way that cannot be right.`,
  proofsRefused: (name) =>
    `The storage does not prove the openings by ${name}. It answers other questions. Your receipts are safe here.`,
  anchorUnaccredited: () => 'Whoever sealed the openings was not vouched for at that time.',
  openingsLate: (name, _, found = 0) =>
    `${plural(found, 'opening', 'openings')} by ${name} should be on public record by now and cannot be found there.`,
  logRewritten: () =>
    'The storage showed another list of openings than before. Entries may have been changed or taken out.',
  openedAfterStop: (name) =>
    `${name} opened your records after you pressed Stop. Where this browser was offline, the stop may have come later.`,
  openedAfterEnd: (name) => `${name} opened your records after the share had ended.`,
  shareNotPublic: (name) => `What you share with ${name} is not on public record after a day. Chartkey keeps trying.`,
  stopNotPublic: (name) =>
    `That you stopped sharing with ${name} is not on public record after a day. The storage knows it; Chartkey keeps trying.`,
  receiptNotKept: (name, _, found = 0) =>
    `${plural(found, 'receipt', 'receipts')} of ${name} cannot be found whole in this browser. Chartkey asks the storage for them again.`,
  logDamaged: () =>
    'Part of your own log cannot be read in this browser. Chartkey fetches the copy that the storage keeps.',
};
export const gap = (kind: GapKind, name: string, expected?: number, found?: number): string =>
  gapTexts[kind](name, expected, found);
export const whatToDo =
  'Write down what you see and ask whoever runs your storage. If they cannot explain it, you can complain to them or to a regulator. Save the proofs first.';

/** Of one opening. */
export const record = {
  waiting: 'Not on public record yet',
  late: 'Should be on public record by now',
  none: 'Proven by a receipt they signed',
  unknown: 'Proven by a receipt they signed',
};
export const since = (when: string): string => `On public record since ${when}`;

/** Narrowing the list. */
export const narrow = 'Narrow the list';
export const who = 'Who';
export const anyone = 'Everybody';
export const from = 'From';
export const until = 'Until';
export const search = 'Search the list';
export const searchHint = 'Name, place or site';
export const reset = 'Show everything again';
export const nothingFits = 'Nothing fits these choices';
export const nothingFitsText = 'Change or take back what you narrowed the list by.';

/** More about one line. */
export const more = 'More';
export const moreAbout = (line: string): string => `More about: ${line}`;
export const what = 'What';
export const dates = 'Dates';
export const why = 'Why';
export const where = 'Where they are';
export const site = 'Site';
export const ends = 'Ends';
export const details = 'Technical details';
export const account = 'Account';
export const clinician = 'Clinician’s key';
export const receipt = 'Receipt';
export const share = 'Share';
export const anchor = 'Anchor';
export const anchorNumber = (epoch: number, ordinal: number): string =>
  `number ${number(epoch)}, opening ${number(ordinal)} of this share`;
export const chain = 'Blockchain';
export const onChain = { yes: 'Recorded', 'not-yet': 'Not recorded yet' };
export const byRule = 'Answered by one of your rules';

/** Taking it along. */
export const save = 'Save or print';
export const saveIntro =
  'An accounting of who was given what, when and why. You have a right to one for the last six years; Chartkey keeps all of it.';
export const span = 'How far back';
export const spans = { six: 'Six years', all: 'Everything', shown: 'The list below' };
export const formats = {
  csv: 'Table (CSV)',
  page: 'Page to read or print',
  fhir: 'For other health software (FHIR)',
  proofs: 'Proofs, for an auditor',
};
export const reading = (done: number, total: number): string =>
  `Read ${number(done)} of ${plural(total, 'row', 'rows')}…`;
export const cancelled = 'Cancelled. Nothing was saved.';
export const saved = (rows: number): string => `Saved ${plural(rows, 'row', 'rows')}.`;
export const fileName = 'chartkey-accounting';

/** What a table or page of disclosures has in its columns (45 CFR 164.528(b)(2)). */
export const columns = {
  at: 'Date and time',
  who: 'Who',
  place: 'Where they are',
  site: 'Site',
  kind: 'What happened',
  what: 'What they could read',
  from: 'Dated from',
  until: 'Dated until',
  items: 'Items',
  why: 'Why',
  ends: 'Ends',
  share: 'Share',
  receipt: 'Receipt',
  recorded: 'On public record',
  anchor: 'Anchor',
  account: 'Account',
  clinician: 'Clinician’s key',
  rule: 'By a rule',
};
export const kinds = {
  asked: 'Asked',
  refused: 'Refused',
  cancelled: 'Taken back by them',
  shared: 'Shared',
  narrowed: 'Narrowed',
  opened: 'Opened',
  stopped: 'Stopped',
  ended: 'Ended by its date',
  paused: 'All sharing paused',
  resumed: 'Sharing resumed',
};
export const yes = 'yes';
export const pageTitle = 'Accounting of disclosures';
export const pageOf = (name: string, made: string): string => `Of the records of ${name}. Made on ${made}.`;
export const pageOfOwn = (made: string): string => `Of my own records. Made on ${made}.`;
export const pageSpan = (from: string, until: string): string => `From ${from} to ${until}.`;
export const pageNarrowed = (what: string): string => `Not the whole accounting: only what was looked for (${what}).`;
export const pageRows = (rows: number): string => plural(rows, 'row', 'rows');
export const pageNote =
  'Kept by the patient’s own Chartkey. A share says what somebody was allowed to read, an opening that they were given the key to it.';
export const pageGaps = 'What does not fit together';
