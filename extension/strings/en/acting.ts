import type { ActingFor } from '../../profiles/profile.ts';
import { plural } from './plural.ts';

/** The banner on top of every page, where somebody acts for others. */
export const actingFor = (name: string): string => `Acting for ${name}`;
export const yourself = 'Yourself';
export const ownRecords = 'Your own records';
export const switchPerson = 'Switch';
export const switchTo = 'Switch to';
export const choose = 'Whose records?';
export const here = 'now';
export const waiting = (count: number): string => plural(count, 'question waits', 'questions wait');
export const switched = (name: string | undefined): string =>
  name === undefined ? 'You act for yourself again.' : `You act for ${name} now.`;
export const otherPerson = 'This question is for somebody else you act for';
export const otherPersonText =
  'It stays theirs. Switch to that person to answer it. To answer for another, say not now and ask again from the clinic’s page.';

export const relations: Readonly<Record<ActingFor['relation'], string>> = {
  child: 'Your child',
  parent: 'Your parent',
  partner: 'Your partner',
  relative: 'Another relative',
  other: 'A person in your care',
};
const rights = {
  parent: 'as parent',
  guardian: 'as guardian named by a court',
  proxy: 'as health-care proxy',
};
/** `Your child. You decide as parent.` */
export const standing = (acting: ActingFor): string =>
  `${relations[acting.relation]}. You decide ${acting.authority === 'other' ? `by: ${acting.words}` : rights[acting.authority]}.`;

/** A child of nearly full age. */
export const soonShort = (who: string): string => `${who} will soon be of age`;
export const seeHandOver = 'See the hand-over';
