import { verify } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { nonceLifetime } from '#protocol/lease';
import { recoverAddress } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import type { LeaseRequest } from '#protocol/wire/gateway';
import { requireRecent } from '../signed-time.ts';
import { type Clinician, createDelegations } from './delegations.ts';
import type { ProvenReceipt } from './lease-desk.ts';
import type { Nonces } from './nonces.ts';
import { receiptHashes } from './receipt-hashes.ts';
import { type SessionKey, sessionKeys } from './session-key.ts';

interface Parts {
  chain: ChainContext;
  gatewayId: Hex;
  nonces: Nonces;
  now(): number;
}

export interface Proof {
  proven: ProvenReceipt;
  /** hashStruct(Receipt): the HPKE `info` of the answer. */
  hash: Uint8Array;
  sessionKey: SessionKey;
}

/** `beforeRecovery` is called before a secp256k1 recovery and may refuse it. */
export type ReceiptProof = (grant: Hex, request: LeaseRequest, beforeRecovery: () => void) => Proof;

/**
 * Makes the check of all that a lease request claims, before anything is looked up: this gateway, this grant, fresh
 * nonce, session key, and a signature by the grantee or a clinician it delegated to. Throws the code of what fails.
 */
export function receiptProof({ chain, gatewayId, nonces, now }: Parts): ReceiptProof {
  const delegatedBy = createDelegations(chain);
  const hashesOf = receiptHashes(chain);
  const readSessionKey = sessionKeys();

  const granteeOf = (digest: Uint8Array, { signature, signer }: LeaseRequest, beforeRecovery: () => void): Hex => {
    if (signer.kind === 'clinician') {
      const clinician = delegatedBy(signer, now(), beforeRecovery);
      requireP256(digest, signature, clinician);
      return clinician.grantee;
    }
    beforeRecovery();
    return recoverAddress(digest, signature);
  };

  return (grant, request, beforeRecovery) => {
    const { receipt, signature, signer } = request;
    if (receipt.grant !== grant) throw new ChartkeyError('BAD_MESSAGE', { detail: 'receipt is for another grant' });
    if (receipt.gateway !== gatewayId)
      throw new ChartkeyError('WRONG_CHAIN', { detail: 'receipt for another gateway' });
    requireRecent(receipt.at, now(), nonceLifetime);
    nonces.check(receipt.nonce, grant, now());
    const sessionKey = readSessionKey(request.sessionKey, receipt.sessionKey);
    const { hash, digest } = hashesOf(receipt);
    const grantee = granteeOf(digest, request, beforeRecovery);
    const { nonce, at } = receipt;
    const stored = { sessionKey: receipt.sessionKey, signature, signer: JSON.stringify(signer) };
    return { proven: { grant, nonce, at, grantee, ...stored }, hash, sessionKey };
  };
}

/** Native ECDSA P-256 over SHA-256 of the digest, P1363 form. Throws `BAD_SIGNATURE`. */
function requireP256(digest: Uint8Array, signature: Hex, { key }: Clinician): void {
  const bytes = Buffer.from(signature.slice(2), 'hex');
  if (bytes.length !== 64 || !verify('sha256', digest, { key, dsaEncoding: 'ieee-p1363' }, bytes))
    throw new ChartkeyError('BAD_SIGNATURE', { detail: 'receipt is not signed by its session key' });
}
