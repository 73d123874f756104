import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#protocol/canonical-json';
import { grantId } from '#protocol/typed-data';
import { runs } from '../properties/runs.ts';
import { lookUp } from './consent-json.ts';
import { fromFhirR4, toFhirR4 } from './fhir-r4.ts';
import { fromFhirR5, toFhirR5 } from './fhir-r5.ts';
import { fromIso27560, toIso27560 } from './iso-27560.ts';
import { fileText, receiptOf } from './make-receipt.ts';
import { parseSignedGrant } from './signed-grant.ts';
import { signAll, unsigned } from './signed-grant-arbitrary.ts';
import { typedDataOf } from './typed-data-receipt.ts';
import { signedOf, verifyReceipt } from './verify-receipt.ts';

const throughText = (value: unknown): unknown => JSON.parse(canonicalJson(value));

it.each([
  ['FHIR R4 Consent', toFhirR4, fromFhirR4, ['identifier', 0, 'value']],
  ['FHIR R5 Consent', toFhirR5, fromFhirR5, ['identifier', 0, 'value']],
  ['ISO/IEC TS 27560 receipt', toIso27560, fromIso27560, ['dct:identifier']],
] as const)('%s ↔ grant round-trips for random grants, and carries the grant’s id', async (_, make, read, id) => {
  const property = fc.asyncProperty(unsigned, async (given) => {
    const signed = await signAll(given);
    const made = make(signed);
    expect(lookUp(made, ...id)).toBe(grantId(signed.grant));
    expect(read(throughText(made))).toEqual(signed);
    // The same grant, the same bytes.
    expect(canonicalJson(make(read(throughText(made))))).toBe(canonicalJson(made));
  });
  await fc.assert(property, runs(150, 10_000));
});

it('EIP-712 typed data ↔ grant round-trips for random grants', async () => {
  const property = fc.asyncProperty(unsigned, async (given) => {
    const signed = await signAll(given);
    const made = throughText(typedDataOf(signed));
    const told = { grant: lookUp(made, 'message'), signature: lookUp(made, 'signature') };
    expect(parseSignedGrant({ ...signed, ...told })).toEqual(signed);
  });
  await fc.assert(property, runs(100, 5_000));
});

it('a receipt holds the signed object, and every honest one is proven, whole or in one representation', async () => {
  const property = fc.asyncProperty(unsigned, async (given) => {
    const signed = await signAll(given);
    const receipt = receiptOf(signed);
    expect(signedOf(throughText(receipt))).toEqual(signed);
    for (const file of [receipt, toFhirR4(signed), toFhirR5(signed), toIso27560(signed)]) {
      const { verdict, checks } = await verifyReceipt(fileText(file), signed.at);
      expect([verdict, ...checks.filter(({ outcome }) => outcome === 'fail')]).toEqual(['proven']);
    }
  });
  await fc.assert(property, runs(40, 2_000));
});

it('every prefix of the JSON-LD is declared in it, so that reading needs no network', async () => {
  const property = fc.asyncProperty(unsigned, async (given) => {
    const { '@context': context, ...body } = toIso27560(await signAll(given));
    const used = new Set<string>();
    const visit = (value: unknown, isTerm: boolean): void => {
      if (typeof value === 'string' && isTerm && value.includes(':')) used.add(value.split(':')[0]!);
      if (Array.isArray(value)) for (const each of value) visit(each, isTerm);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          if (!key.startsWith('@')) used.add(key.split(':')[0]!);
          visit(inner, key === '@type' || key === 'skos:broader');
        }
    };
    visit(body, false);
    expect(Object.keys(context as object)).toEqual(expect.arrayContaining([...used]));
  });
  await fc.assert(property, runs(50, 500));
});
