import { describe, expect, it } from 'vitest';
import { identityOf, samePerson } from './patient.ts';

const ann = { family: 'Núñez-O’Brien', given: ['Ann', 'Marie'], birthDate: '1980-02-03' };

describe('identityOf', () => {
  it('takes the official name over a maiden one, wherever it stands', () => {
    const name = [
      { use: 'maiden', family: 'Johnston', given: ['Courtney'] },
      { use: 'official', family: 'Schinner', given: ['Courtney', 'B.'] },
    ];
    expect(identityOf({ resourceType: 'Patient', name, birthDate: '1981-03-26' })).toEqual({
      family: 'Schinner',
      given: ['Courtney', 'B.'],
      birthDate: '1981-03-26',
    });
  });

  it.each([
    {},
    { name: 'Ann' },
    { name: [{ family: 7, given: 'Ann' }], birthDate: 1980 },
    { name: [null], birthDate: '' },
  ])('finds nobody in %j', (json) => {
    expect(identityOf({ resourceType: 'Patient', ...json })).toEqual({ family: '', given: [], birthDate: '' });
  });
});

describe('samePerson', () => {
  it.each([
    { ...ann },
    { ...ann, family: ' NUNEZ-O’BRIEN ' },
    { ...ann, family: 'Nu\u0301n\u0303ez-O’Brien' },
    { ...ann, given: ['ANN'] },
    { ...ann, given: ['Ann', 'Louise'] },
    { ...ann, given: [' Ann\u200b '] },
  ])('K10 knows %j again', (other) => {
    expect(samePerson(ann, other)).toBe(true);
    expect(samePerson(other, ann)).toBe(true);
  });

  it.each([
    { ...ann, family: 'Nunez' },
    { ...ann, given: ['Anna'] },
    { ...ann, given: ['Marie', 'Ann'] },
    { ...ann, given: [] },
    { ...ann, birthDate: '1980-03-02' },
    { ...ann, birthDate: '1980' },
    { ...ann, birthDate: '' },
  ])('K10 tells %j apart', (other) => {
    expect(samePerson(ann, other)).toBe(false);
  });

  it('K10 two records that name nobody are not one person', () => {
    const nobody = { family: '', given: [], birthDate: '' };
    expect(samePerson(nobody, nobody)).toBe(false);
    expect(samePerson({ ...ann, birthDate: '' }, { ...ann, birthDate: '' })).toBe(false);
  });
});
