import { dayAndTime } from './time.ts';

/** Somebody asks for the keys: popup and dashboard, locked or not. */
export const title = 'Somebody asks for the keys to your records';
export const text = (at: number, until: number): string =>
  `Enough of your guardians’ shares were used on ${dayAndTime(at * 1000)}. Unless you refuse, the keys are given out on ${dayAndTime(until * 1000)}.`;
export const ready = (at: number): string =>
  `Enough of your guardians’ shares were used on ${dayAndTime(at * 1000)}. The waiting time is over: the keys can be taken now.`;
export const you = 'If that was you on another computer, do nothing.';
export const locked = 'Unlock Chartkey to refuse.';
export const refuse = 'Refuse';
export const refused = 'Refused. Nobody gets your keys by that request. Make new shares if you do not know who asked.';
export const refusedLater = 'Your refusal is written down and is sent as soon as you are online.';
