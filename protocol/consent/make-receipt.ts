import { canonicalJson } from '../canonical-json.ts';
import { statementTextOf } from '../statement.ts';
import { grantId } from '../typed-data.ts';
import type { ConsentObject } from './consent-json.ts';
import { toFhirR4 } from './fhir-r4.ts';
import { toFhirR5 } from './fhir-r5.ts';
import { toIso27560 } from './iso-27560.ts';
import type { SignedGrant } from './signed-grant.ts';
import { typedDataOf } from './typed-data-receipt.ts';

/** Every way of saying the same grant, by the name it has in a receipt. */
export const representations = {
  eip712: typedDataOf,
  fhirR4: toFhirR4,
  fhirR5: toFhirR5,
  iso27560: toIso27560,
} as const satisfies Record<string, (signed: SignedGrant) => ConsentObject>;
export type Representation = keyof typeof representations;

export const receiptKind = 'chartkey-receipt';

/** One signed object, the words it was signed under, and all its representations. */
export const receiptOf = (signed: SignedGrant): ConsentObject => ({
  v: 1,
  kind: receiptKind,
  id: grantId(signed.grant),
  signed: JSON.parse(canonicalJson(signed)) as ConsentObject,
  statement: statementTextOf(signed),
  ...Object.fromEntries(Object.entries(representations).map(([name, make]) => [name, make(signed)])),
});

/** The file of a receipt or of one representation: canonical JSON (RFC 8785) and a line feed, so that bytes can be compared. */
export const fileText = (value: ConsentObject): string => `${canonicalJson(value)}\n`;

/** `chartkey-receipt-a1b2c3d4e5f60718.json`: enough of the id that no two in a folder are called the same. */
export const receiptName = (id: string): string => `chartkey-receipt-${id.slice(2, 18)}.json`;
