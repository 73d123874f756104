import { number, plural } from './plural.ts';

export const offer = 'wants to give you a copy of your chart';
export const sentence = (items: number, title: string): string => `${plural(items, 'item', 'items')}: ${title}`;
export const whatHappens = 'What happens';
export const points = (name: string): string[] => [
  `${name} sends the copy straight to this browser.`,
  'Chartkey checks that every item is what they issued.',
  'It is sealed with your key before it is stored. Nobody else can open it, not even them.',
];
export const honest = 'Taking a copy shares nothing with anyone. You can share from it later.';
export const accept = 'Accept';
export const notNow = 'Not now';
export const accepted = 'Waiting for the copy';
export const receiving = (received: number): string =>
  `Receiving: ${number(Math.max(1, Math.round(received / 1024)))} KB so far`;
export const filing = 'Checking every item and sealing it';
export const filedTitle = 'Your copy is here';
export const filed = (items: number, name: string): string =>
  `${plural(items, 'item', 'items')} from ${name}, checked and sealed with your key.`;
export const refusedTitle = 'Not taken';
export const refused = 'Nothing was added. They can offer it again.';
export const cancelledTitle = 'They took the offer back';
export const failedTitle = 'The copy could not be taken';
export const keepOpen = 'Keep the clinic’s page open until it is done.';
export const openRecords = 'Open my records';
