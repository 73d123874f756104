import { number, plural } from './plural.ts';

export const title = 'Sharing';
export const now = 'Sharing now';
export const ended = 'Ended';
export const empty = 'You are not sharing anything';
export const emptyText = 'When you approve a question, it is listed here with every opening.';
export const noneEnded = 'Nothing has ended yet.';
export const timelineKey = 'one opening';
export const today = 'Today';
export const manage = 'Manage';
export const details = 'Details';
export const technical = 'Technical details';
export const until = (date: string): string => `until ${date}`;
export const endedOn = (date: string): string => `ended ${date}`;
export const youStopped = (date: string): string => `you stopped, ${date}`;
export const sharedOn = 'Shared on';
export const endsOn = 'Ends on';
export const dates = 'Records from';
export const reason = 'For';
export const itemsThen = 'Items then';
export const site = 'Site';
export const lastOpened = 'Last opened';
export const never = 'Never';
export const openedBefore = (count: number): string =>
  `Opened ${plural(count, 'time', 'times')} before it ended: what they saw may have been copied.`;
export const neverOpened = 'Never opened: now nobody can open it.';
export const state = {
  sending: 'Sending now',
  active: 'Sharing',
  stopping: 'Stopping',
  stopped: 'Stopped',
  expired: 'Ended',
};
export const stopSelected = (count: number): string => `Stop ${plural(count, 'share', 'shares')}`;
export const select = (name: string): string => `Select ${name}`;
export const chain = 'On chain';
export const chainStates = { 'not-yet': 'not yet', granted: 'granted', revoked: 'revoked' };
export const tokenId = 'Token id';
export const waiting = (count: number): string => plural(count, 'question waits', 'questions wait');
export const openings = (count: number): string =>
  count === 0 ? 'never opened' : plural(count, 'opening', 'openings');

export const search = 'Search your shares';
export const searchHint = 'A clinic, or what you share';
export const noneMatch = (words: string): string => `No share matches “${words}”.`;
export const found = (count: number): string => plural(count, 'share matches', 'shares match');
export const openedSoFar = (count: number): string =>
  `Opened ${plural(count, 'time', 'times')}: what they saw may have been copied.`;
/** `day` is a date in words. */
export const turnedDown = (day: string): string =>
  `They turned your offer down on ${day}. It is still open to them until you stop it.`;
export const unopenedSoFar = 'Not opened yet: if you stop now, nobody can ever open it.';
export const clinicShares = (name: string, count: number): string => `${name}: ${plural(count, 'share', 'shares')}`;
export const stopClinic = (count: number): string => `Stop all ${number(count)}`;
export const stopClinicOf = (name: string, count: number): string =>
  `Stop all ${plural(count, 'share', 'shares')} with ${name}`;
export const actions = 'Change this share';

export const less = 'Share less…';
export const lessWith = (name: string): string => `Share less with ${name}`;
export const lessTitle = (name: string): string => `Share less with ${name} from now on`;
export const lessText =
  'Take out what they no longer need. The rest stays as it is, and no clinic has to do anything for it.';
export const lessHonest =
  'From then on they cannot open what you take out. What they opened before may have been copied.';
export const lessKeep = 'They may go on to read';
export const lessCount = (name: string, count: number): string => `${name}, ${number(count)}`;
export const lessFrom = 'Only from';
export const lessAsNow = 'As far back as now';
export const lessFromYear = (year: string): string => `Start of ${year}`;
export const lessNothingNew = 'Nothing that is filed after this month';
export const lessAfter = (left: number, before: number): string =>
  `They can then open ${number(left)} of ${plural(before, 'item', 'items')}.`;
export const lessDo = 'Share less';
export const lessNothing = 'To take everything out, stop sharing instead.';
export const narrowedTo = (what: string): string => `You share less by now: ${what}`;
export const narrowedSince = (month: string): string => `Only from ${month} on`;
export const narrowedUntil = (month: string): string => `Nothing after ${month}`;
export const narrowedWaiting = 'The storage has not been told yet. Chartkey goes on trying.';
export const lessDone = (name: string): string => `${name} can open less from now on.`;

export const plan = 'Stop on a day…';
export const planWith = (name: string): string => `Choose a day to stop sharing with ${name}`;
export const planTitle = (name: string): string => `Stop sharing with ${name} on a day`;
export const planDay = 'Stop at the start of this day';
export const planHonest =
  'This browser sends the stop, also while Chartkey is locked. If it is closed on that day, it sends it when you next start it.';
export const planDo = 'Stop on that day';
export const planned = (date: string): string => `Stops on ${date}`;
export const planUndo = 'Keep sharing';
export const planUndoWith = (name: string): string => `Keep sharing with ${name} until it ends`;
export const plannedDone = (name: string, date: string): string => `Sharing with ${name} stops on ${date}.`;
export const planUndone = (name: string): string => `Sharing with ${name} goes on until it ends.`;
export const stopIsFinal = 'A stop cannot be undone. You can share again at any time.';

export const again = 'Share again…';
export const againWith = (name: string): string => `Share again with ${name}`;
export const renew = 'Renew…';
export const renewWith = (name: string): string => `Renew sharing with ${name}`;

export const openingsTitle = 'Openings';
export const openingProven = 'Proven by a receipt they signed';
export const noOpenings = 'Nobody has opened it.';
export const moreOpenings = (count: number): string => `Show ${number(count)} older`;
