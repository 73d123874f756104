import * as v from 'valibot';
import { languages } from '../language.ts';
import { actingFor } from '../wire/acting-for.ts';
import { address, count, grant, line, seconds } from '../wire/common.ts';
import { parseWire } from '../wire/parse.ts';

/** FHIR writes years in four digits: a grant that ends later has no consent. Unix seconds of 10000-01-01. */
const endOfYears = 253_402_300_800;
const moment = v.pipe(seconds, v.maxValue(endOfYears - 1));
/** ECDSA is 65 bytes; what a contract account (ERC-1271) accepts may be longer. */
const signature = v.pipe(
  v.string(),
  v.regex(/^0x(?:[0-9a-f]{2}){65,2048}$/),
  v.transform((text) => text as `0x${string}`),
);

/**
 * The one signed object of a receipt and what the agent wrote down beside it. `grant` is what the person read and signed;
 * `language` and `actingFor` are bound to it by `Terms.statement`; `stopped.signature` is the person's `Revocation`. The rest
 * (`at`, `place`, `items`, `byRule`, `stopped.at`, and of `chain` the records and accreditation contracts) is told by
 * whoever made the receipt, and no signature covers it.
 */
export const signedGrant = v.strictObject({
  v: v.literal(1),
  chain: v.strictObject({
    chainId: v.pipe(count, v.minValue(1)),
    grants: address,
    records: address,
    accreditation: address,
  }),
  grant: v.pipe(
    grant,
    v.check(({ expires }) => expires > 0 && expires < endOfYears, 'a year of four digits'),
  ),
  signature,
  /** The account is a contract: only the chain can say whether it agreed (ERC-1271). */
  contract: v.optional(v.literal(true)),
  /** Unix seconds when it was signed. */
  at: moment,
  /** In which the person read the statement. */
  language: v.picklist(languages),
  /** Where the grantee is, from its accredited profile. */
  place: v.optional(line(120)),
  /** How many items the screen counted when it was signed. */
  items: v.optional(count),
  actingFor: v.optional(actingFor),
  /** A standing rule of the person answered, rather than a click. */
  byRule: v.optional(v.literal(true)),
  stopped: v.optional(v.strictObject({ at: moment, signature: v.optional(signature) })),
});
export type SignedGrant = v.InferOutput<typeof signedGrant>;

/** Parses to a fresh object. Throws `BAD_MESSAGE`. */
export const parseSignedGrant = (value: unknown): SignedGrant => parseWire(signedGrant, value);
