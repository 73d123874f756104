import type { Hex } from '#protocol/bytes';
import { fromBase64url } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { delegationLifetime } from '#protocol/lease';
import { clinicianKeyOf } from '#protocol/p256';
import { recoverAddress } from '#protocol/signatures';
import { type ChainContext, digestOf } from '#protocol/typed-data';
import type { LeaseRequest } from '#protocol/wire/gateway';

type ClinicianSigner = Extract<LeaseRequest['signer'], { kind: 'clinician' }>;

/** Remembered delegations; a day of a large institution. */
const limit = 20_000;

/**
 * Checks who a clinician's session key speaks for. The secp256k1 recovery (2 ms) happens once for each delegation and is
 * remembered until it ends, which keeps it off the path of every lease.
 */
export function createDelegations(chain: ChainContext) {
  const verified = new Map<string, { grantee: Hex; until: number }>();

  /** The grantee account. `beforeRecovery` may refuse the cost. Throws `DELEGATION_INVALID`. */
  return async (signer: ClinicianSigner, now: number, beforeRecovery: () => void): Promise<Hex> => {
    const { delegation, delegationSignature, publicKey } = signer;
    const { grantee, clinicianKey, from, until } = delegation;
    const refuse = (detail: string, cause?: unknown): never => {
      throw new ChartkeyError('DELEGATION_INVALID', { detail, cause });
    };
    if (until - from > delegationLifetime) refuse('longer than a day');
    if (now < from || now >= until) refuse('not valid now');
    const name = `${grantee}${clinicianKey}${from}.${until}${publicKey}${delegationSignature}`;
    if (verified.has(name)) return grantee;
    beforeRecovery();
    if ((await clinicianKeyOf(fromBase64url(publicKey))) !== clinicianKey) refuse('made for another key');
    try {
      if (recoverAddress(digestOf('Delegation', delegation, chain), delegationSignature) !== grantee)
        refuse('not signed by the grantee');
    } catch (cause) {
      refuse('signature', cause);
    }
    if (verified.size >= limit) verified.delete(verified.keys().next().value!);
    verified.set(name, { grantee, until });
    return grantee;
  };
}
