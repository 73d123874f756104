import type { ActingFor, Profile } from '../../profiles/profile.ts';

/** What is typed so far; the shape of a form, not yet of a person. */
export interface ProfileDraft {
  name: string;
  relation: ActingFor['relation'];
  authority: ActingFor['authority'];
  words: string;
  birthDate: string;
  adultAt: NonNullable<Profile['adultAt']>;
}

export const emptyDraft: ProfileDraft = {
  name: '',
  relation: 'child',
  authority: 'parent',
  words: '',
  birthDate: '',
  adultAt: 18,
};

export const draftOf = ({ name, birthDate, adultAt, acting }: Profile): ProfileDraft => ({
  name,
  relation: acting.relation,
  authority: acting.authority,
  words: acting.authority === 'other' ? acting.words : '',
  birthDate: birthDate ?? '',
  adultAt: adultAt ?? 18,
});

/** Only of one's child can one be the parent. */
export const authoritiesFor = (relation: ActingFor['relation']): readonly ActingFor['authority'][] =>
  relation === 'child' ? ['parent', 'guardian', 'proxy', 'other'] : ['guardian', 'proxy', 'other'];

export type DraftProblem = 'name' | 'birthDate' | 'birthDatePast' | 'words';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The person, or the first thing that is missing. `today` is `YYYY-MM-DD`. Pure. */
export function profileOf(draft: ProfileDraft, today: string): { profile: Profile } | { problem: DraftProblem } {
  const { relation, authority, birthDate, adultAt } = draft;
  const [name, words] = [oneLine(draft.name), oneLine(draft.words)];
  const isMinor = authority === 'parent';
  if (name === '') return { problem: 'name' };
  if (isMinor && birthDate === '') return { problem: 'birthDate' };
  if (birthDate > today || (birthDate !== '' && birthDate < '1900')) return { problem: 'birthDatePast' };
  if (authority === 'other' && words === '') return { problem: 'words' };
  const acting: ActingFor = authority === 'other' ? { relation, authority, words } : { relation, authority };
  return {
    profile: {
      name,
      ...(birthDate === '' ? {} : { birthDate }),
      ...(isMinor ? { adultAt } : {}),
      acting,
    },
  };
}
