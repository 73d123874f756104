import { type FhirResource, type JsonObject, objectsOf, stringOf } from './fhir-json.ts';

/** Who a Patient resource says it is about; empty strings where it says nothing. */
export interface PatientIdentity {
  family: string;
  given: string[];
  /** As written, `YYYY-MM-DD` in a complete record. */
  birthDate: string;
}

/** The current official name and birth date: `old` and `maiden` names count only when there is no other. */
export function identityOf(patient: FhirResource): PatientIdentity {
  const names = objectsOf(patient.name);
  const name =
    names.find(({ use }) => use === 'official') ??
    names.find(({ use }) => use === 'usual') ??
    names.find(({ use }) => use !== 'old' && use !== 'maiden') ??
    names[0];
  return {
    family: stringOf(name?.family) ?? '',
    given: givenOf(name ?? {}),
    birthDate: stringOf(patient.birthDate) ?? '',
  };
}

function givenOf(name: JsonObject): string[] {
  const given = name.given;
  return Array.isArray(given) ? given.filter((part): part is string => stringOf(part) !== undefined) : [];
}

/**
 * Same family name, first given name and birth date, whatever the case, diacritics and spacing (K10, WRONG_PATIENT).
 * A missing part is never the same as anything, so two nameless records are not one person.
 */
export function samePerson(a: PatientIdentity, b: PatientIdentity): boolean {
  return (
    sameWord(a.family, b.family) &&
    sameWord(a.given[0] ?? '', b.given[0] ?? '') &&
    a.birthDate.trim() !== '' &&
    a.birthDate.trim() === b.birthDate.trim()
  );
}

function sameWord(a: string, b: string): boolean {
  const folded = fold(a);
  return folded !== '' && folded === fold(b);
}

const fold = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
