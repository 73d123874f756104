import { plural } from './plural.ts';

export const brand = 'Chartkey';
export const verified = 'verified';
export const loading = 'One moment…';
export const tryAgain = 'Try again';
export const close = 'Close';
export const cancel = 'Cancel';
export const done = 'Done';
export const lock = 'Lock';
export const items = (count: number): string => plural(count, 'item', 'items');
export const errorCode = (code: string): string => `Code ${code}`;
export const offlineTitle = 'You’re offline';
export const offlineText =
  'What you see may be a little old. Stopping still counts: it is sent as soon as you are back.';
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Scope or class names in a row: `Lab results, medications, allergies`. */
export const inARow = (names: readonly string[]): string => capital(names.join(', '));
export const host = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const oddLetters =
  '“xn--” in a name stands for letters of another alphabet. A site can use them to look like one you know. Go on only if you expected that.';
export const oddNumber = 'This site has a number where others have a name. Go on only if you know whose it is.';
