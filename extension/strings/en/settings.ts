import { plural } from './plural.ts';

export const title = 'Settings';
export const back = 'Back to settings';
export const languageTitle = 'Language';
export const languageText = 'For all pages of Chartkey in this browser.';
export const languageUse = 'Use this language';
export const languageOfBrowser = 'Same as the browser';
export const lockTitle = 'Lock by itself';
export const lockText = 'After this long without use. Closing the browser always locks.';
export const minutes = (count: number): string => (count === 60 ? '1 hour' : plural(count, 'minute', 'minutes'));
export const undoTitle = 'Time to change your mind';
export const undoText = 'After Approve nothing is sent until this time is over.';
export const seconds = (count: number): string => (count === 0 ? 'None' : plural(count, 'second', 'seconds'));
export const saved = 'Saved.';

export const portals = 'Connected sites';
export const portalsIntro = 'Only these sites can ask you anything. On every other site Chartkey is silent.';
export const noPortals = 'No site is connected';
export const noPortalsText =
  'Open your clinic’s site and connect it from the Chartkey button, or type its address here.';
export const connectTitle = 'Connect a site';
export const address = 'Site address';
export const addressHint = 'For example https://portal.yourclinic.org';
export const badAddress = 'That is not a secure web address.';
export const connect = 'Connect';
export const disconnect = 'Disconnect';
export const disconnectFrom = (name: string): string => `Disconnect ${name}`;
export const asked = (count: number): string =>
  count === 0 ? 'never asked' : `asked ${plural(count, 'time', 'times')}`;
export const since = (date: string): string => `connected ${date}`;
export const muted = (time: string): string => `quiet until ${time}: it asked too often`;
export const disconnected = (name: string): string =>
  `${name} is disconnected. What you share with it goes on until you stop it.`;

export const keys = 'Keys and recovery';
export const keysIntro = 'Your records open with keys that only you have.';
export const wordsTitle = 'Recovery words';
export const wordsText =
  'Twelve words on your paper can bring everything back, on any computer. Whoever has them has your records.';
export const wordsConfirmed = (date: string): string => `You confirmed them on ${date}.`;
export const wordsAdvice = [
  'Keep the paper where you keep your passport.',
  'Do not photograph it.',
  'Nobody from Chartkey or a clinic will ever ask for it.',
];
