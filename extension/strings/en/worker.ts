import { plural } from './plural.ts';

/** What is said outside of any page: on the button in the toolbar, and in a reminder that anybody may see. */
export const brand = 'Chartkey';
export const locked = 'Chartkey: locked';
export const paused = 'Chartkey: Sharing is paused';
export const pauseAsked = 'Chartkey: Not paused yet: unlock first';
export const keysAsked = 'Chartkey: somebody asks for your keys';
export const waiting = (count: number): string =>
  `Chartkey: ${plural(count, 'question waits for your answer', 'questions wait for your answer')}`;
export const waitingMore = 'Chartkey: many questions wait for your answer';
export const reminderTitle = 'Chartkey';
export const reminderText = 'A share ends soon. Open Chartkey to see.';

export const remindersTitle = 'Remind me before a share ends';
export const remindersText =
  'A week and a day before, at most once a day. The note names no clinic and no record, also on a locked screen.';
export const remindersOn = 'Remind me';
export const remindersBlocked = 'The browser does not allow notes from Chartkey. Nothing was changed.';
export const remindersSaved = 'Saved.';
