import { plural } from './plural.ts';

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
