import type { Profile } from '../profiles/profile.ts';

/** People somebody acts for, invented. */
export const ella: Profile = {
  name: 'Ella Marsh',
  birthDate: '2014-05-02',
  adultAt: 18,
  acting: { relation: 'child', authority: 'parent' },
};
export const rosa: Profile = { name: 'Rosa Vega', acting: { relation: 'parent', authority: 'proxy' } };
