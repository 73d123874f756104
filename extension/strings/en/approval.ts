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
export const unverifiedTitle = 'We could not prove who is asking';
export const unverifiedNext = 'Nothing can be shared with them from here, and nothing has been.';
export const unverifiedSteps = 'What you can do';
export const unverifiedStepList: readonly string[] = [
  'Read the site’s name above, letter by letter. Is it the one you meant to visit?',
  'Do not type records or passwords into that page.',
  'If you know this clinic, call it on a number you already have. Send its staff the text below.',
];
export const unverifiedReport = 'Text for the clinic’s staff';
/** What staff need to find the trouble; `code` is the error code, `when` a date and time in words. */
export const unverifiedReportText = (origin: string, code: string, when: string): string =>
  [
    `On ${when} your page ${origin} asked me for records through Chartkey.`,
    `Chartkey could not prove who was asking (${code}), so nothing was shared.`,
    'Please ask whoever runs the page to check its accreditation, its certified key and its web name.',
  ].join('\n');
export const unverifiedReportHint = 'Select it and copy it. It says nothing about you or your health.';
export const firstTimeTitle = 'You have never shared with them';
export const firstTimeText =
  'The check mark says that a real institution runs this site. It does not say that you know them. Are they the ones you are seeing?';
export const keepsStorage = 'This clinic also runs the place that keeps your sealed records. Stopping relies on it.';

export const offerTitle = 'Your offer is smaller than they asked';
export const offerText =
  'They will see your offer, and may take it or turn it down. You will hear if they turn it down.';
export const askedClasses = (count: number): string =>
  `They asked for ${plural(count, 'kind of records', 'kinds of records')}.`;
export const askedFrom = (month: string | undefined): string =>
  month ? `They asked for records from ${clinical(month)} on.` : 'They asked for records from any date.';
export const askedUntil = (month: string): string => `They asked for records until ${clinical(month)}.`;
export const askedDays = (count: number): string => `They asked for ${days(count)}.`;
export const offerHints = 'You left out items that can hint at something. They do not see which.';

export const whyTitle = 'Why they ask';
/** One line for each HL7 PurposeOfUse: what the word in the sentence means for the person. */
const purposeLines: Readonly<Record<string, string>> = {
  TREAT: 'Treatment means: so that they can care for you.',
  ETREAT: 'Emergency treatment means: so that they can help you when it cannot wait.',
  HPAYMT: 'Payment means: so that care you had can be billed and paid. It is not for your care.',
  HRESCH: 'Research means: so that people can learn from records like yours. It is not for your care.',
  PATRQT: 'Your own request means: because you asked them to do something for you.',
};
export const purposeLine = (purpose: string): string =>
  purposeLines[purpose] ?? `They gave a purpose that Chartkey does not know: ${purpose}.`;
export const theySay = 'They say:';
export const reasonHard = 'They wrote this in hard words. The line above says in plain words what it may be used for.';
export const reasonLong = 'They wrote a lot. Only the sentence above counts, not what they write here.';
export const reasonPressing = 'Their words press you. Take your time: saying no does not change your care.';

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
export const confirmAdd = (name: string, count: number): string =>
  `Share your ${name} as well? That is ${plural(count, 'item', 'items')} more, and they can do without.`;
export const yesAdd = (name: string): string => `Yes, share ${name}`;
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

/** What an item is used for, after "used for". */
const usedFor: Readonly<Record<string, string>> = {
  ETH: 'alcohol or drug use',
  PSY: 'mental health',
  HIV: 'HIV',
  SEX: 'sexual or reproductive health',
  SDV: 'help after abuse',
  GDIS: 'genetic conditions',
};
const useOf = (label: string) => usedFor[label] ?? labelOf(label);
export const mostlyMedicines = (label: string, count: number): string =>
  count === 1
    ? `One of these medicines is mostly used for ${useOf(label)}. Leave it out?`
    : `${number(count)} of these medicines are mostly used for ${useOf(label)}. Leave them out?`;
export const mostlyItems = (label: string, count: number): string =>
  count === 1
    ? `One of these items usually points to ${useOf(label)}. Leave it out?`
    : `${number(count)} of these items usually point to ${useOf(label)}. Leave them out?`;
export const sometimesItems = (label: string, count: number): string =>
  count === 1
    ? `One of these items sometimes points to ${useOf(label)}. Leave it out?`
    : `${number(count)} of these items sometimes point to ${useOf(label)}. Leave them out?`;
export const hintAnswer = (label: string): string => `Items that point to ${useOf(label)}`;
export const hintAdvice = 'That topic is left out, but somebody could guess it from this. Guesses can be wrong, too.';
export const hintKeep = 'Keep';
export const hintMore = (count: number): string =>
  count === 1 ? 'One topic could sometimes be guessed' : `${number(count)} topics could sometimes be guessed`;
export const hintOthers = (name: string, month: string, count: number): string =>
  `This also leaves out ${plural(count, 'other item', 'other items')} kept in the same place: ${name}, ${clinical(month)}.`;
export const hintOthersStanding = (name: string, count: number): string =>
  `This also leaves out ${plural(count, 'other item', 'other items')} kept in the same place: ${name}, of any date.`;
export const hintsLeftOut = 'Items you left out because they hint at something';

export const partTwoTitle = 'Alcohol and drug use: extra protection by law';
export const partTwoSummary =
  'US law protects records of treatment for drug or alcohol use. Whoever gets them may pass them on only where the law or you allow it. They may not be used against you in court unless you agree or a judge orders it.';
export const partTwoRevoke =
  'You can take this back at any time, here, by stopping the share. It ends on the date above. Saying no does not change your care.';
export const partTwoVerbatim = 'The notice that goes with such records, word for word:';

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
export const statement = 'The words you agree to';

export const honest = 'You can stop sharing at any time. What they have already opened may have been copied.';
/** From the words that are signed; `what` is a list in words, `until` a day. */
export const consequences = (name: string, what: string, until: string): string =>
  `After this, ${name} can read your ${what} until ${until}. Stopping ends every later opening. It cannot erase what they already opened.`;
export const consequencesMany = (name: string, count: number, until: string): string =>
  `After this, ${name} can read ${plural(count, 'kind', 'kinds')} of your records until ${until}. Stopping ends every later opening. It cannot erase what they already opened.`;
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
export const turnedDownTitle = 'They turned your offer down';
export const turnedDownText =
  'They want more than you gave. You do not have to give it. Stop this share if it is of no use to you.';
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

export const renewalTitle = 'You asked for this yourself';
export const renewalText = 'You can share the same as before, or less. Their site gets it the next time it asks you.';
export const renewedNext =
  'Their site gets this the next time it asks you. Until then the older share goes on as it is.';
