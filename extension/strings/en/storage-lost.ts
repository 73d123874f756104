import { day } from './time.ts';

export const title = 'This browser cleared what Chartkey kept';
export const text = (since: number): string =>
  `You set Chartkey up here on ${day(since)}. What it kept in this browser is gone. Browsers clear storage when the disk gets full, or when site data is deleted.`;
export const safeTitle = 'The storage has your copy';
export const safeText =
  'Your records and shares are there, sealed, and nothing was changed. Your recovery words open them again, here or on any computer. Only what was done here after the last saving is gone.';
export const withWords = 'Bring them back with my words';
export const noWay = 'I have no words, no backup and no guardians';
export const noWayText =
  'Then nobody can open those records any more, not even we. You can begin with an empty Chartkey, with new words. What you shared goes on until its end date: ask those clinics to stop.';
export const startEmpty = 'Begin with an empty Chartkey';
export const shortText = 'Your records are kept at the storage, sealed. Your words bring them back.';
export const open = 'Bring them back';
