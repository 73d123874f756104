import { classNames, listOf, wholeChart } from '#protocol/strings/en';
import type { VoidReason } from '../../messages/views.ts';
import { number, plural } from './plural.ts';
import { days } from './time.ts';

export const title = 'Chartkey';
export const searchRecords = 'Search records and shares';
export const settings = 'Settings';
export const stayBeside = 'Keep open beside the page';
export const needsAnswer = 'Needs your answer';
export const notNow = 'Not now';
export const review = 'Review';
export const refuseAll = (count: number): string => `Not now to all ${number(count)}`;
export const sharingNow = 'Sharing now';
export const nobody = 'Nobody can read your records now';
export const nobodyText = 'When a clinic asks, the question appears here first.';
export const stop = 'Stop';
export const stopWith = (name: string): string => `Stop sharing with ${name}`;
export const stopping = 'Stopping…';
export const stopped = (name: string): string => `Stopped sharing with ${name}. They can’t open anything new.`;
export const stoppedCount = (count: number): string =>
  `Stopped ${plural(count, 'share', 'shares')}. Nobody can open anything new.`;
export const opened = (count: number): string =>
  count === 0 ? 'never opened' : count === 1 ? 'opened once' : `opened ${number(count)} times`;
export const moreShares = (count: number): string => `${plural(count, 'more share', 'more shares')} in Sharing`;
export const sending = 'sending now';
export const recentActivity = 'Recent activity';
export const seeAll = 'See all';
export const noActivity = 'Nothing has happened yet.';
export const openRecords = 'Open my records';
export const stopAll = 'Stop all sharing…';
export const stopAllTitle = 'Stop all sharing?';
export const stopAllText = (count: number): string =>
  `${count === 1 ? 'The one share ends' : `All ${number(count)} shares end`} at once. What was opened before may have been copied.`;
export const stopAllYes = 'Stop all sharing';
export const keepSharing = 'Keep sharing';
export const noRecords = 'No records here yet';
export const noRecordsText = 'Ask your clinic for a copy, or add a file.';
export const addRecords = 'Add records';
export const setUpTitle = 'Set up Chartkey';
export const setUpText = 'It takes about three minutes. You will need pen and paper.';
export const setUp = 'Start';

/** `asks to read your medications for 7 days`. */
export function asks(classes: readonly string[], duration: number | undefined): string {
  const names = classes.includes('Other') ? [wholeChart] : classes.map((name) => classNames[name] ?? name);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return `asks to read your ${listOf(shown)}${duration === undefined ? '' : ` for ${days(duration)}`}`;
}
export const renews = 'You want to share again. Look it over: you can share the same or less.';
export const offers = (what: string | undefined): string => `wants to give you a copy: ${what ?? 'your chart'}`;

export const connectTitle = 'Connect this site?';
export const connectText = 'Then this site may ask you to share. Connecting shares nothing by itself.';
export const connect = 'Connect';
export const connecting = 'Connecting…';
export const connected = 'is connected. It may now ask you to share.';
export const connectRefused = 'Not connected. The browser was told no, and nothing changed.';

export const searchHint = 'Tests, medicines, clinics';
export const shareEnded = 'Ended';
export const noMatch = (words: string): string => `Nothing matches “${words}”.`;
export const moreMatches = (count: number): string => `${plural(count, 'more match', 'more matches')} in My records`;
export const allFound = (count: number): string => plural(count, 'match', 'matches');
export const searchAdvice = 'Your own records and shares are searched, on this device only.';

/** Why an Approve did not count; told in the approval window as well. */
export const voided: Readonly<Record<VoidReason, string>> = {
  locked: 'Chartkey locked before it was sent, so your Approve did not count. Nothing was shared.',
  'page-left': 'The page that asked was left, so your Approve did not count. Nothing was shared.',
  restarted: 'The browser restarted before it was sent, so your Approve did not count. Nothing was shared.',
  changed: 'Something changed after you answered, so your Approve did not count. Nothing was shared.',
  undone: 'You took it back. Nothing was shared.',
  switched: 'You switched to another person before it was sent, so your Approve did not count. Nothing was shared.',
  paused: 'You paused all sharing before it was sent, so your Approve did not count. Nothing was shared.',
  clock: 'The clock of this computer jumped before it was sent, so your Approve did not count. Nothing was shared.',
};
