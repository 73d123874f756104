import type { PeopleView, PersonView } from '../../../messages/views.ts';

export const ella: PersonView = {
  person: 'a'.repeat(16),
  profile: {
    name: 'Ella Marsh',
    birthDate: '2009-02-14',
    adultAt: 18,
    acting: { relation: 'child', authority: 'parent' },
  },
  pending: 1,
  sharing: 2,
  items: 214,
  majority: { day: '2027-02-14', stage: 'soon' },
};
export const rosa: PersonView = {
  person: 'b'.repeat(16),
  profile: {
    name: 'Rosa Vega',
    birthDate: '1941-06-30',
    acting: { relation: 'parent', authority: 'proxy' },
  },
  pending: 0,
  sharing: 0,
  items: 1380,
};
export const longNamed: PersonView = {
  person: 'c'.repeat(16),
  profile: {
    name: 'Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine the Younger of the Western Branch',
    acting: {
      relation: 'other',
      authority: 'other',
      words: 'Order of the Circuit Court of Dane County, Wisconsin, branch 7, in case 2026-GN-000114, until revoked',
    },
  },
  pending: 12,
  sharing: 3,
  items: 0,
};

export const noPeople: PeopleView = { pending: 1, people: [] };
export const family: PeopleView = { pending: 1, people: [ella, rosa] };
export const actingForElla: PeopleView = { ...family, active: ella.person };
export const manyPeople: PeopleView = {
  pending: 0,
  active: longNamed.person,
  people: [{ ...ella, majority: { day: '2026-02-14', stage: 'due' } }, rosa, longNamed],
};
