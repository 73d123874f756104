import { number } from './plural.ts';

export const open = 'Receipt';
export const openOf = (name: string): string => `Receipt for sharing with ${name}`;
export const title = 'Receipt';
export const intro =
  'This is your copy of what you signed. Print it, or save it and give it to whoever needs to see it.';
export const save = 'Save receipt';
export const print = 'Print';
export const saved = 'Your receipt is in your downloads.';

export const heading = 'Receipt for sharing health records';
export const signedWords = 'What you signed';
export const live = (until: string): string => `In force until ${until}`;
export const ended = (day: string): string => `Ended on ${day}`;
export const stopped = (day: string): string => `Stopped on ${day}`;
export const narrowed = 'You shared less later on: they can open less than this receipt says.';
export const leftOut = 'You left some items out when you answered: they can open less than this receipt says.';

export const who = 'Who may read';
export const site = 'On this site';
export const what = 'What';
export const dates = 'Records from';
export const why = 'For';
export const until = 'Until';
export const signedOn = 'You signed on';
export const stoppedOn = 'You stopped on';
export const itemsThen = 'Items then';
export const keptAt = 'Records kept at';
export const signedFor = 'Signed for';
export const byRight = 'By what right';

export const statementTitle = 'The words you agreed to';
export const openingsTitle = 'Opened so far';
export const noOpenings = 'Nobody has opened it.';
export const earlier = (count: number): string => `And ${number(count)} earlier.`;
export const asOf = (time: string): string => `As Chartkey knew it on ${time}.`;

export const checkTitle = 'How to check this receipt';
export const checkSteps = [
  'Save the receipt in Chartkey. The file has the number below in its name.',
  'Open the Chartkey receipt checker. It is one page that works without the internet.',
  'Drop the file on that page. It says whether the receipt is valid, and what it means.',
];

export const technical = 'Technical details';
export const receiptNumber = 'Receipt number';
export const account = 'Signed by account';
export const network = 'Network and contract';
