import { number, plural } from './plural.ts';

export const haveWords = 'I already have words';

export const wordsTitle = 'Enter your recovery words';
export const wordsText =
  'In the order on your paper. They stay on this page: nobody sees them, and they are not saved. The first four letters of each are enough.';
export const howMany = 'How many words do you have?';
export const count = (words: number): string => `${number(words)} words`;
export const word = (position: number): string => `Word ${position}`;
export const paste = 'You can also paste all of them into the first field.';
export const known = 'In the list';
export const unknown = 'Not in the list of words. Look at the spelling.';
export const empty = 'Still missing';
export const doNotFit = 'All of these are words of the list, but they do not belong together.';
export const doNotFitText = 'One is another word than on your paper, or two have changed places.';
export const someUnknown = (missing: number): string =>
  `${plural(missing, 'word needs', 'words need')} another look. We marked where.`;
export const look = 'Find my records';
export const looking = 'Looking for your copy.';

export const foundTitle = 'We found your records';
export const foundText = (when: string): string => `They were last saved on ${when}.`;
export const foundBy = (browsers: number): string =>
  `They come from ${plural(browsers, 'browser', 'browsers')} of yours. Next, choose a password for this one.`;
export const choosePassword = 'Choose a password';

export const noneTitle = 'Nothing is kept here for these words';
export const noneText =
  'The words are in order, but this storage has no copy that belongs to them. That can be because:';
export const noneReasons = [
  'they are the words of another person, or of an earlier set-up,',
  'your records were kept at another storage,',
  'you erased everything, or never saved anything.',
];
export const noneNext =
  'Check your paper first. If you start with these words, Chartkey begins empty, and a copy that turns up later still fits in.';
export const otherWords = 'Enter other words';
export const startEmpty = 'Start with these words';

export const restoringTitle = 'Your records are coming back';
export const restoringText = 'You can leave this page open. Closing it loses nothing: it goes on when you come back.';
export const steps = {
  looking: 'Looking for your copy',
  fetching: 'Fetching what was saved',
  keeping: 'Saving this browser’s part',
  checking: 'Checking with the public record',
} as const;
export const progress = (done: number, total: number): string => `${number(done)} of ${number(total)}`;
export const stop = 'Stop for now';
export const stopped = 'Stopped. What came so far is kept.';
export const goOn = 'Go on';
export const later = 'Go on later';

export const doneTitle = 'Your records are back';
export const recoveredTo = 'Recovered to';
export const records = 'Records';
export const recordsValue = (records: number, items: number): string =>
  `${plural(records, 'record', 'records')}, ${plural(items, 'item', 'items')}`;
export const shares = 'Shares';
export const sharesValue = (all: number, live: number): string =>
  live === 0 ? `${number(all)}, none open now` : `${number(all)}, ${number(live)} open now`;
export const openings = 'Openings';
export const openingsValue = (receipts: number): string => `${plural(receipts, 'opening', 'openings')} with a receipt`;
export const afterwards =
  'Anything you did after that date on a browser that is now gone is not here. Connect your clinics’ sites again: this browser asks for each.';
export const missingTitle = (missing: number): string => `${plural(missing, 'part is', 'parts are')} still missing`;
export const missingText =
  'The storage did not give everything back. Chartkey asks again each time, and another browser of yours can fill the gap.';
export const openRecords = 'Open my records';

export const mirrorTitle = 'Copy at the storage';
export const mirrorText =
  'Everything in this Chartkey is also kept at the storage, locked so that only your words open it. That is what brings it back.';
export const savedAgo = (when: string): string => `Saved ${when}`;
export const neverSaved = 'Not saved yet';
export const browsers = (count: number): string =>
  count < 2 ? 'Used in this browser only' : `Used in ${number(count)} browsers`;
export const saveNow = 'Save now';
export const saving = 'Saving';
export const alertTitle = (when: string): string => `On ${when} the storage showed an older copy`;
export const alertText = (had: string): string => `It had one of ${had}.`;
export const alertOffered = (offered: string): string => `It offered one of ${offered}.`;
export const alertNone = 'It offered none.';
export const alertHealed =
  'Nothing was lost: this browser sent everything again. If it happens often, ask who runs the storage.';
export const alertForked = (when: string): string => `On ${when} the storage showed two different copies`;
export const understood = 'Understood';
export const alertKept = 'Nothing was lost.';
export const alertMore = 'What happened';
export const damagedTitle = 'Part of the history on this browser is damaged';
export const damagedText =
  'Chartkey takes it again from the storage as soon as it can reach it. Your keys and your shares are not affected.';
export const people = 'People you act for';
export const forgotOpen = 'Use your recovery words';
export const replaceTitle = 'This browser starts again from that copy';
export const replaceText =
  'Its Chartkey is taken away first, since nobody can open it without the password. Go on only with your own words: what was done here after that day, or belongs to other words, is lost.';
export const replaceNone =
  'Your Chartkey on this browser was left as it is. Check your paper, or try your passkey, a backup or your guardians.';
