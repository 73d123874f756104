import type { ActingFor } from '../../profiles/profile.ts';
import { number, plural } from './plural.ts';

export const title = 'People I act for';
export const intro =
  'Your child, a parent, or anybody whose records you look after. Each has records, shares and keys of their own. They never mix with yours.';
export const add = 'Add somebody';
export const nobody = 'You act for yourself only';
export const nobodyText =
  'Add a child or an adult whose records you look after, and you can receive and share for them.';

export const keysAreYours =
  'These are your own keys. They open the records of everybody you act for as well, and your words bring all of them back.';

export const authorities: Readonly<Record<ActingFor['authority'], string>> = {
  parent: 'I am the parent of a minor child',
  guardian: 'A court named me guardian',
  proxy: 'Health-care proxy or power of attorney',
  other: 'Another right, in my own words',
};
export const name = 'Name';
export const nameHint = 'As their clinic writes it.';
export const relation = 'Who are they to you?';
export const authority = 'Why may you decide for them?';
export const ownWords = 'The right, in your own words';
export const ownWordsHint =
  'For example the court, and the number of its order. It is said with each share, so no more than that.';
export const birthDate = 'Date of birth';
export const birthOptional = 'Date of birth, if you like';
export const birthHint = 'So that a chart of somebody else is noticed.';
export const adultAt = 'They decide for themselves at';
export const adultHint = '18 nearly everywhere. Some places say 19 or 21.';
export const years = (age: number): string => `${number(age)} years`;
export const promise =
  'You say that you may decide for this person. Chartkey does not check it. A clinic may ask you for papers.';
export const told = 'Whoever you share with is told that a representative agreed, and by what right. Not your name.';
export const save = 'Save';
export const saved = (who: string): string => `${who} is saved.`;
export const nameMissing = 'Write their name.';
export const birthMissing = 'A minor’s date of birth is needed.';
export const birthBad = 'That day is not in the past.';
export const wordsMissing = 'Say by what right.';

export const born = (day: string): string => `born ${day}`;
export const items = (count: number): string => (count === 0 ? 'no records yet' : plural(count, 'item', 'items'));
export const shares = (count: number): string => (count === 0 ? 'nothing shared' : `shared with ${number(count)}`);
export const act = (who: string): string => `Act for ${who}`;
export const actingNow = 'You act for them now';
export const change = 'Change';
export const changeOne = (who: string): string => `Change ${who}`;
export const handOver = 'Hand over';
export const handOverTo = (who: string): string => `Hand over to ${who}`;
export const remove = 'Remove';
export const removeOne = (who: string): string => `Remove ${who}`;

export const decidesFrom = (who: string, day: string): string => `${who} decides alone from ${day}.`;
export const soon = (who: string, day: string): string =>
  `${who} decides alone from ${day}. Now is a good time to get the hand-over ready together.`;
export const due = (who: string): string =>
  `${who} is of age and decides alone. Hand over the records, or change the right you act by if a court has decided so.`;

/** Removing. */
export const removeTitle = (who: string): string => `Remove ${who}?`;
export const removeText =
  'Their records and keys leave this browser, and every other browser of yours when it is opened next. This cannot be taken back.';
export const removeShares = (count: number): string =>
  `${plural(count, 'share goes', 'shares go')} on until the end date unless you stop ${count === 1 ? 'it' : 'them'}.`;
export const stopFirst = 'Stop their sharing first';
export const letRun = 'Let shares run out';
export const whatShares = 'What about their shares?';
export const removeYes = 'Remove for good';
export const keep = 'Keep';
export const removed = (who: string): string => `${who} is no longer on this browser.`;

/** Handing over. */
export const handOverTitle = (who: string): string => `Hand over to ${who}`;
export const handOverIntro = (who: string): string =>
  `${who} gets the recovery words, opens the records on a browser of their own, and decides alone from then on. Do it together: it takes ten minutes.`;
export const steps = ['Get ready', 'The words', 'Check the paper', 'Their own browser', 'Take it off here'];
export const stepOf = (now: number, of: number): string => `Step ${now} of ${of}`;
export const readyTitle = 'You need';
export const ready = [
  'their own computer, with Chartkey on it,',
  'pen and paper,',
  'and nobody looking over your shoulders.',
];
export const moves = 'What they get';
export const movesItems = (count: number): string =>
  count === 0 ? 'No records are here yet.' : `All ${plural(count, 'item', 'items')}, with where each came from.`;
export const movesShares = (count: number): string =>
  count === 0
    ? 'Nothing is shared now.'
    : `${plural(count, 'share goes', 'shares go')} on. From then on only they can stop ${count === 1 ? 'it' : 'them'}.`;
export const movesHistory = 'Every question, share and opening, and the receipts.';
export const cannot = 'What a hand-over cannot undo';
export const cannotPoints = [
  'What you have read, you have read.',
  'The same words open the records for whoever has them. Give away the paper and keep no copy.',
  'A copy of this computer, made before, still holds what was on it then, locked with your password.',
];
export const early = (who: string, day: string): string =>
  `${who} is of age on ${day}. You can hand over earlier, if they are ready.`;
export const begin = 'Begin';
export const confirmTitle = 'First, is it you?';
export const password = 'Your password';
export const passwordText = 'So that nobody but you hands over the words.';
export const showWords = 'Go on to the words';
export const wordsTitle = (who: string): string => `${who} writes down the words`;
export const wordsText =
  'These 12 words open their records on any computer. They write them on paper, in this order. The words are theirs alone.';
export const deviceTitle = (who: string): string => `On ${who}’s own browser`;
export const devicePoints = [
  'Open Chartkey there and press “I already have words”.',
  'Type the words from the paper, and choose a password that only they know.',
  'Wait until their records are there. Look at one together.',
];
export const seenThere = (who: string): string => `I have seen it: ${who} can open the records on their own browser`;
export const takeOff = 'Take the records off my browsers';
export const takeOffText =
  'Their keys and records leave this browser now, and every other browser of yours when it is opened next.';
export const working = 'Taking the records off this browser…';
export const doneTitle = (who: string): string => `${who} decides alone now`;
export const doneText =
  'Their records and keys are off this browser. Activity says when you handed over, and nothing else of theirs.';
export const backToPeople = 'Back to people I act for';
export const noPerson = 'This person is not on your list';
export const noPersonText = 'They were handed over or removed, here or on another browser of yours.';

/** A chart of somebody else. */
export const wrongTitle = 'This chart may be about somebody else';
export const wrongText = (chart: string, who: { name?: string; born?: string }): string =>
  `“${chart}” says: ${[who.name, who.born && `born ${who.born}`].filter(Boolean).join(', ')}. Nothing was changed. Look before you share it.`;
