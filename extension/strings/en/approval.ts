import { labelNames, listOf } from '#protocol/strings/en';
import { capital } from './common.ts';
import { number, plural } from './plural.ts';
import { clinical, days } from './time.ts';

export const title = 'A question about your records';
export const chartOf = (person: string): string => `${person.split(' ')[0]}’s chart`;
export const whoAsks = 'Who asks';
export const wouldAgree = 'What you would agree to';
const kinds: Readonly<Record<string, string>> = {
  clinic: 'clinic',
  hospital: 'hospital',
  laboratory: 'laboratory',
  pharmacy: 'pharmacy',
  research: 'research site',
  insurer: 'insurer',
};
export const verifiedKind = (kind: string, place: string): string =>
  `Verified ${kinds[kind] ?? 'institution'}${place ? ` in ${place}` : ''}`;
export const notVerified = 'Not verified';
export const timesShared = (count: number): string =>
  count === 0
    ? 'first time'
    : count === 1
      ? 'shared with once before'
      : `shared with ${count === 2 ? 'twice' : `${number(count)} times`} before`;
export const theySay = (reason: string): string => `They say: “${reason}”`;

export const unverifiedTitle = 'We could not prove who is asking';
export const unverifiedNext =
  'Nothing can be shared with them from here. If you know this clinic, tell its staff what you see.';
export const keepsStorage = 'This clinic also runs the place that keeps your sealed records. Stopping relies on it.';

/** `Narrower than they asked: from 2019, for 90 days.` */
export const narrower = (asked: readonly string[]): string => `Narrower than they asked: ${asked.join(', ')}.`;
export const askedClasses = (count: number): string => plural(count, 'kind of records', 'kinds of records');
export const askedFrom = (month: string | undefined): string => (month ? `from ${clinical(month)}` : 'from any date');
export const askedUntil = (month: string): string => `until ${clinical(month)}`;
export const askedDays = (count: number): string => `for ${days(count)}`;

export const willSee = 'They will see';
export const share = (name: string): string => `Share ${name}`;
export const counted = (count: number, total: number, newest: string | undefined): string => {
  const some = count < total ? `${number(count)} of ${plural(total, 'item', 'items')}` : plural(count, 'item', 'items');
  return newest ? `${some}, newest ${clinical(newest)}` : some;
};
export const turnedOff = (total: number): string => `${plural(total, 'item', 'items')}. Not shared.`;
export const noneHere = 'You have none. Nothing to see.';
export const noneIncluded = 'None of yours are in what you share now.';
export const allOfThem = (total: number): string => plural(total, 'item', 'items');
export const optional = 'They marked this optional. Not shared.';
export const optionalEmpty = 'They marked this optional. You have none.';
export const addClass = 'Add…';
export const addNamed = (name: string): string => `Add ${name}`;
export const showMore = (count: number): string => `Show ${number(count)} more`;
export const items = (name: string): string => `${capital(name)} they will see`;

const labelOf = (label: string) => labelNames[label] ?? label;
export const sensitiveQuestion = (label: string, count: number): string =>
  `${plural(count, 'item is', 'items are')} about ${labelOf(label)}. Leave ${count === 1 ? 'it' : 'them'} out?`;
export const includedQuestion = (label: string): string => `${capital(labelOf(label))}: included. Leave out?`;
export const sensitiveAdvice = 'It can matter for your care, so a clinician may need to know. You decide.';
export const leaveOut = 'Leave out';
export const include = 'Include';
export const confirmInclude = (label: string, count: number): string =>
  `Include ${plural(count, 'item', 'items')} about ${labelOf(label)}? What they open cannot be unseen.`;
export const yesInclude = (label: string): string => `Yes, include ${labelOf(label)}`;

export const wontSee = 'They won’t see';
export const notIncluded = (count: number): string => `${number(count)} not included`;
export const notAsked = 'Not asked for';
export const youTurnedOff = 'You turned this off';
export const dash = 'Not included';
export const labelRow = (label: string): string => capital(labelOf(label));
export const before = (name: string, month: string): string => `${capital(name)} before ${clinical(month)}`;
export const after = (name: string, month: string): string => `${capital(name)} after ${clinical(month)}`;
export const newResults = 'New results after today';
export const otherClasses = (names: readonly string[]): string =>
  capital(names.length <= 3 ? listOf(names) : `${names.slice(0, 2).join(', ')} and ${names.length - 2} other kinds`);
export const includeEllipsis = 'Include…';
export const includeNamed = (label: string): string => `Include ${labelOf(label)}`;
export const tell = 'Tell them something was left out';
export const tellHint = 'They see that you left something out, never what.';

export const shareLess = 'Share less';
export const dates = 'Dates';
export const selectedOf = (count: number, total: number): string =>
  `${number(count)} of ${plural(total, 'item', 'items')}`;
export const from = 'From month';
export const to = 'To month';
export const toWord = 'to';
export const anyDate = 'Any date';
export const today = 'Today';
export const newUntil = (month: string): string => `New ones until ${clinical(month)}`;
export const howLong = 'How long they can read';
export const theyAsked = (count: number): string => `They asked for ${days(count)}`;
export const endsOn = (date: string): string => `Ends on ${date}.`;
export const duration = days;

export const technical = 'Technical details';
export const technicalRows = {
  grant: 'Grant (token id)',
  digest: 'Digest to sign',
  patient: 'Your fresh account',
  grantee: 'Their account',
  granteeKey: 'Their key',
  contract: 'Contract',
  chain: 'Chain',
  gateway: 'Gateway',
};
export const typedData = 'What is signed';
export const statement = 'Consent statement';

export const honest = 'You can stop sharing at any time. What they have already opened may have been copied.';
export const notNow = 'Not now';
export const approve = 'Approve';
export const armedSoon = 'Approve works in a moment, once this has been in view.';
export const armed = 'Approve is ready.';
export const comeBack = 'Approve works once you are in this window.';
export const tooSmall = 'Make this window larger, so that you can read what you would agree to.';
export const updating = 'Working out what they would see…';
export const choosing = 'Choose at least one kind of records to share.';
export const queue = (count: number): string =>
  `${plural(count, 'more question waits', 'more questions wait')} after this one`;

export const undoTitle = (seconds: number): string => `Sharing in ${plural(seconds, 'second', 'seconds')}`;
export const undoText = 'Nothing has been signed or sent yet.';
export const undo = 'Undo';
export const sendNow = 'Share now';
export const waitingTitle = 'Waiting to share';
export const sendingTitle = 'Sharing now';
export const sendingText = 'You can close this window. It goes on by itself.';
export const sendingTrouble = 'It could not be delivered yet. Chartkey goes on trying; nothing is lost.';
export const grantedTitle = (name: string): string => `${name} can read what you shared`;
export const receiptWhat = 'What';
export const receiptDates = 'Dates';
export const receiptWhy = 'For';
export const receiptUntil = 'Until';
export const receiptItems = 'Items now';
export const receiptNext = 'You will see each opening in Chartkey.';
export const stopHere = 'Stop sharing';
export const stoppedTitle = 'Sharing stopped';
export const refusedTitle = 'Nothing was shared';
export const refusedText = 'They are told only that you chose not to share.';
export const givenUpTitle = 'Not shared';
export const cancelledTitle = 'They took the question back';
export const expiredTitle = 'This question is too old to answer';
export const nothingHappened = 'Nothing was shared.';
export const nextQuestion = 'Next question';
export const noQuestion = 'No question is waiting';
export const noQuestionText = 'It was answered, or the page took it back.';
