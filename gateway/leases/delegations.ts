import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { deskAccount } from '#protocol/delegation';
import { ChartkeyError } from '#protocol/errors';
import { delegationLifetime } from '#protocol/lease';
import { recoverAddress } from '#protocol/signatures';
import { type ChainContext, digestOf } from '#protocol/typed-data';
import type { LeaseRequest } from '#protocol/wire/gateway';

export type ClinicianSigner = Extract<LeaseRequest['signer'], { kind: 'clinician' }>;

export interface Clinician {
  /** The account that delegated. */
  grantee: Hex;
  /** The session's P-256 key, imported. */
  key: KeyObject;
}

/** Remembered delegations; a day of a large institution. */
const limit = 20_000;
/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480), before its 65 bytes. */
const p256Prefix = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/**
 * Makes the check of who a clinician's session key speaks for. The secp256k1 recoveries (2 ms each) happen once for each
 * delegation and are remembered, which keeps them off the path of every lease.
 */
export function createDelegations(chain: ChainContext) {
  const verified = new Map<string, Clinician>();

  /** `beforeRecovery` may refuse the cost. Throws `DELEGATION_INVALID`. */
  return (signer: ClinicianSigner, now: number, beforeRecovery: () => void): Clinician => {
    const { delegation, delegationSignature, publicKey, desk } = signer;
    const { grantee, clinicianKey, from, until } = delegation;
    if (until - from > delegationLifetime) throw refused('longer than a day');
    if (now < from || now >= until) throw refused('not valid now');
    // What is remembered ends with the desk's own time.
    if (desk && now >= desk.delegation.until) throw refused('the time of the desk is over');
    const name = `${grantee} ${clinicianKey} ${from} ${until} ${publicKey} ${delegationSignature} ${JSON.stringify(desk)}`;
    const known = verified.get(name);
    if (known) return known;
    if (desk) beforeRecovery();
    const vouching = desk ? deskAccount(desk, grantee, chain, now) : grantee;
    beforeRecovery();
    const point = Buffer.from(publicKey, 'base64url');
    if (`0x${hash('sha256', point, 'hex')}` !== clinicianKey) throw refused('made for another key');
    const clinician = { grantee, key: importPoint(point) };
    if (signerOf(signer, chain) !== vouching) throw refused('not signed by the grantee, nor by the desk it named');
    if (verified.size >= limit) verified.delete(verified.keys().next().value!);
    verified.set(name, clinician);
    return clinician;
  };
}

const refused = (detail: string, cause?: unknown) => new ChartkeyError('DELEGATION_INVALID', { detail, cause });

function importPoint(point: Buffer): KeyObject {
  try {
    return createPublicKey({ key: Buffer.concat([p256Prefix, point]), format: 'der', type: 'spki' });
  } catch (cause) {
    throw refused('not a P-256 key', cause);
  }
}

function signerOf({ delegation, delegationSignature }: ClinicianSigner, chain: ChainContext): Hex {
  try {
    return recoverAddress(digestOf('Delegation', delegation, chain), delegationSignature);
  } catch (cause) {
    throw refused('signature', cause);
  }
}
