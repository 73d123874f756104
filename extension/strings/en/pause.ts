import { plural } from './plural.ts';
import { when } from './time.ts';

export const panic = 'Pause all';
export const panicName = 'Pause all sharing and lock';
export const panicLong = 'Pause all sharing';
export const resume = 'Resume sharing';
export const title = 'Sharing is paused';
export const pressed = (here: boolean, at: number, now: number): string =>
  `You paused it ${here ? 'here' : 'on another device'}, ${when(at, now)}.`;
export const nobody = 'Nobody can open your records until you resume.';
export const unlockToResume = 'Unlock to resume.';
export const notToldTitle = 'Not everything is paused yet';
export const notTold = (waiting: number, total: number): string =>
  `The place that keeps your sealed records has not been reached yet${waiting < total ? ` for ${plural(waiting, 'share', 'shares')} of ${total}` : ''}. Until it is, what you shared can still be opened there. Chartkey keeps trying, also while locked.`;
export const pausedNow = 'Paused now';
export const resumingTitle = 'Sharing comes back';
export const resuming = (waiting: number): string =>
  `${plural(waiting, 'share waits', 'shares wait')} until the place that keeps your sealed records is reached.`;
export const askedTitle = 'Not paused yet: unlock first';
export const asked = (at: number, now: number): string =>
  `Chartkey was locked when you pressed, ${when(at, now)}, and could not speak for you. Your press is kept: unlock, and all sharing is paused before anything else. Until then clinics can still open what you shared.`;
export const pausingTitle = 'Pausing all sharing';
export const pausing = 'Chartkey locks as soon as it is written down.';

export const locksIn = (seconds: number): string => `Locks in ${plural(seconds, 'second', 'seconds')}`;
export const locksSoon = 'Chartkey locks in less than a minute.';
export const stay = 'Stay unlocked';

export const shortcutsTitle = 'Keyboard shortcuts';
export const shortcutsText =
  'They work anywhere in this browser. You can change them in its own settings for extensions.';
export const shortcutNames: Readonly<Record<string, string>> = {
  'lock-now': 'Lock now',
  'panic-stop': 'Pause all sharing and lock',
};
export const noShortcut = 'not set';
