import { expect, it } from 'vitest';
import { parseWire } from '#protocol/wire/parse';
import { profile as schema } from '../../profiles/profile.ts';
import { authoritiesFor, draftOf, emptyDraft, type ProfileDraft, profileOf } from './profile-draft.ts';

const today = '2026-11-23';
const child: ProfileDraft = { ...emptyDraft, name: '  Ella   Marsh ', birthDate: '2014-05-02' };

it('what the form gives is what the background takes, for every right', () => {
  for (const authority of authoritiesFor('child')) {
    const made = profileOf({ ...child, authority, words: 'Court of Dane County, 26-114' }, today);
    if (!('profile' in made)) throw new Error(made.problem);
    expect(made.profile.name).toBe('Ella Marsh');
    expect(parseWire(schema, made.profile)).toEqual(made.profile);
    expect(profileOf(draftOf(made.profile), today)).toEqual(made);
  }
});

it('says the first thing that is missing', () => {
  const problem = (change: Partial<ProfileDraft>) => profileOf({ ...child, ...change }, today);
  expect(problem({ name: ' ' })).toEqual({ problem: 'name' });
  expect(problem({ birthDate: '' })).toEqual({ problem: 'birthDate' });
  expect(problem({ birthDate: '2026-11-24' })).toEqual({ problem: 'birthDatePast' });
  expect(problem({ birthDate: '0214-05-02' })).toEqual({ problem: 'birthDatePast' });
  expect(problem({ authority: 'other', words: '\t' })).toEqual({ problem: 'words' });
  expect('profile' in problem({ authority: 'guardian', birthDate: '' })).toBe(true);
});

it('nobody is the parent of their own parent', () => {
  expect(authoritiesFor('parent')).not.toContain('parent');
});
