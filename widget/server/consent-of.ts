import { jsonRpc } from '../../contracts/json-rpc.ts';
import type { Hex } from '../../protocol/bytes.ts';
import { fileText, type Representation, receiptOf, representations } from '../../protocol/consent/make-receipt.ts';
import { saidIn } from '../../protocol/consent/said-in.ts';
import { parseSignedGrant, type SignedGrant } from '../../protocol/consent/signed-grant.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { recoversTo } from '../../protocol/recover-address.ts';
import { digestOf, grantId } from '../../protocol/typed-data.ts';
import type { ActingFor } from '../../protocol/wire/acting-for.ts';
import type { Desk } from './desk.ts';
import type { ShelvedGrant } from './grant-shelf.ts';

export interface ConsentOptions {
  /** FHIR R4 unless told; `receipt` holds all of them. */
  as?: Representation | 'receipt';
  /** By what right, where a representative said it in words of their own: the reader was told it with the records. */
  actingFor?: ActingFor;
}

/**
 * The authorization behind a grant that a patient handed over, as a file to keep (45 CFR 164.508(b)(6), 164.530(j)): canonical
 * JSON that `verify-receipt` checks offline. `at` is the second of the handover; a stop is told as the chain has it, and its
 * signature stays with the patient. Throws `GRANT_UNKNOWN`, and `AUTHORIZATION_INCOMPLETE` for a statement that says a right in
 * words nobody told the desk.
 */
export async function consentOf(
  desk: Desk,
  id: Hex,
  { as = 'fhirR4', actingFor }: ConsentOptions = {},
): Promise<string> {
  const entry = desk.shelf.find(id);
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  const signed = await signedGrantOf(desk, entry, actingFor);
  return fileText(as === 'receipt' ? receiptOf(signed) : representations[as](signed));
}

async function signedGrantOf(desk: Desk, entry: ShelvedGrant, told: ActingFor | undefined): Promise<SignedGrant> {
  const { grant, signature, at } = entry;
  const said = await saidIn(grant.terms.statement, told);
  if (!said) throw new ChartkeyError('AUTHORIZATION_INCOMPLETE', { detail: 'plainLanguage' });
  const stoppedAt = await stopOf(desk, grantId(grant));
  return parseSignedGrant({
    v: 1,
    chain: desk.chain,
    grant,
    signature,
    ...(recoversTo(digestOf('Grant', grant, desk.chain), signature, grant.patient) ? {} : { contract: true }),
    at,
    ...said,
    place: desk.options.profile.place,
    ...(stoppedAt === undefined ? {} : { stopped: { at: stoppedAt } }),
  });
}

/** Unix seconds of the block that ended it. The node is asked about a block, never about a grant. */
async function stopOf({ options, watch }: Desk, id: Hex): Promise<number | undefined> {
  const block = watch.revokedIn(id);
  if (block === undefined) return undefined;
  const found = await jsonRpc<{ timestamp: Hex } | null>(options.chain.rpcUrl, 'eth_getBlockByNumber', [block, false]);
  if (!found) throw new ChartkeyError('OFFLINE', { detail: 'the node does not have the block' });
  return Number(found.timestamp);
}
