import fc from 'fast-check';
import { durations, expiresAt } from '../grant-rules.ts';
import { languages } from '../language.ts';
import { hex, terms } from '../properties/arbitraries.ts';
import { addressOf, sign } from '../signatures.ts';
import { statementHashOf } from '../statement.ts';
import type { Grant } from '../typed-data.ts';
import { sampleBytes, sampleChain } from '../vectors/sample.ts';
import type { ActingFor } from '../wire/acting-for.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';

/** For tests: grants as patients sign them, really signed. */
export const patientKey = sampleBytes('receipt patient key');
export const patient = addressOf(patientKey);

/** Names as they come: letters of any script, and everything that XML and JSON care about. */
const name = fc
  .oneof(
    fc.constantFrom(
      'Lakeview Cardiology',
      'Klinik “Süd” & <Partner>',
      'عيادة البحيرة',
      '湖景心脏科',
      "O'Neill \\ Sons",
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]/u.test(text) && text.length <= 120);

const relation = fc.constantFrom('child', 'parent', 'partner', 'relative', 'other');
const actingFor: fc.Arbitrary<ActingFor> = fc.oneof(
  fc.record({ relation, authority: fc.constantFrom('parent', 'guardian', 'proxy') }),
  fc.record({ relation, authority: fc.constant('other' as const), words: name }),
);

const facts = fc.record(
  {
    at: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
    items: fc.integer({ min: 0, max: 100_000 }),
    place: name,
    byRule: fc.constant(true as const),
    stoppedAfter: fc.integer({ min: 0, max: 10_000_000 }),
    actingFor,
    language: fc.constantFrom(...languages),
  },
  { requiredKeys: ['at', 'language'] },
);

/** What is not signed yet: the statement's hash and the signatures are made by `signAll`. */
export const unsigned = fc.record({
  terms,
  facts,
  granteeName: name,
  grantee: hex(20),
  granteeKey: hex(32),
  capsule: hex(32),
  /** Of a grant for so many days. */
  days: fc.constantFrom(...durations),
});
type Unsigned = typeof unsigned extends fc.Arbitrary<infer T> ? T : never;

/** Signs it as the patient does, and its stop where there is one. */
export async function signAll({ terms: given, facts: told, days, ...names }: Unsigned): Promise<SignedGrant> {
  const { stoppedAfter, ...rest } = told;
  const statement = await statementHashOf(told);
  const grant: Grant = { patient, expires: expiresAt(told.at, days), terms: { ...given, ...names, statement } };
  const stopped =
    stoppedAfter === undefined
      ? {}
      : { stopped: { at: told.at + stoppedAfter, signature: sign('Revocation', { grant }, sampleChain, patientKey) } };
  const signature = sign('Grant', grant, sampleChain, patientKey);
  return parseSignedGrant({ v: 1, chain: sampleChain, grant, signature, ...rest, ...stopped });
}
