import type { Route } from '../dashboard/route.ts';

/** The cards in the order they are shown, each with the one page where it can be put to use. */
export const cards = [
  { card: 'share', to: { page: 'sharing' } },
  { card: 'see', to: { page: 'records' } },
  { card: 'stop', to: { page: 'sharing' } },
  { card: 'sensitive', to: 'practice' },
  { card: 'rules', to: { page: 'rules' } },
  { card: 'research', to: { page: 'activity' } },
  { card: 'words', to: { page: 'keys' } },
  { card: 'keeps', to: { page: 'portals' } },
  { card: 'rights', to: { page: 'activity' } },
] as const satisfies readonly { card: string; to: Route | 'practice' }[];

export type LearnCard = (typeof cards)[number]['card'];

/** Without case and accents, so that a search forgives both. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether every word somebody typed stands somewhere in one of these texts. Pure. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(' '));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
