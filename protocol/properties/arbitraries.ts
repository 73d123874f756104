import fc from 'fast-check';
import { type Hex, toHex } from '#protocol/bytes';
import { classes, scopeOfClass } from '#protocol/fhir/classes';
import { sensitivityLabels } from '#protocol/fhir/label-set';
import { canonicalScopes } from '#protocol/scopes';
import type { Grant, Terms } from '#protocol/typed-data';
import { sampleHex, sampleTerms } from '../vectors/sample.ts';

export const hex = (length: number): fc.Arbitrary<Hex> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => toHex(bytes));

export const yearMonth = fc
  .tuple(fc.integer({ min: 2015, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

const recordIds = [0, 1, 2].map((i) => sampleHex(`record ${i}`));

/** What a segment is filed under; `standing` only where a plan makes it so. */
export const filing = fc.record({
  class: fc.constantFrom(...classes),
  labels: fc.subarray([...sensitivityLabels], { maxLength: 3 }),
  month: fc.oneof(
    { weight: 4, arbitrary: yearMonth },
    fc.constantFrom('standing', 'undated'),
    fc.integer({ min: 2015, max: 2027 }).map(String),
  ),
  record: fc.constantFrom(...recordIds),
});
export type Filing = typeof filing extends fc.Arbitrary<infer T> ? T : never;

const scopes = fc
  .oneof(
    {
      weight: 9,
      arbitrary: fc.subarray([...classes], { minLength: 1, maxLength: 20 }).map((all) => all.map(scopeOfClass)),
    },
    fc.constant(['patient/Observation.rs']),
  )
  .map(canonicalScopes);

const allLabels: string[] = [...sensitivityLabels, 'UNDATED'];

/** Terms as the approval window may make them: canonical, dates in order. */
export const terms: fc.Arbitrary<Terms> = fc
  .record({
    scopes,
    labels: fc.oneof(fc.subarray(allLabels), fc.constant(allLabels)).map((labels) => [...labels].sort()),
    dates: fc.oneof(
      fc.tuple(yearMonth, yearMonth).map((pair) => [...pair].sort() as [string, string]),
      fc.constant<[string, string]>(['1900-01', '2027-12']),
    ),
    records: fc.oneof(fc.constant([]), fc.subarray(recordIds)).map((ids) => [...ids].sort()),
    salt: hex(32),
    purpose: fc.constantFrom('TREAT', 'ETREAT', 'HPAYMT', 'HRESCH', 'PATRQT'),
  })
  .map(({ dates: [dataFrom, dataUntil], ...rest }) => sampleTerms({ ...rest, dataFrom, dataUntil }));

export const grant: fc.Arbitrary<Grant> = fc.record({
  patient: hex(20),
  expires: fc.integer({ min: 1, max: 12_000_000 }).map((days) => days * 86_400),
  terms,
});
