import { createPublicKey, verify } from 'node:crypto';
import { fromBase64url, fromHex, type Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { keyHashOf } from '#protocol/hpke';
import { nonceLifetime } from '#protocol/lease';
import { recoverAddress } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import type { LeaseRequest } from '#protocol/wire/gateway';
import { requireRecent } from '../signed-time.ts';
import { createDelegations } from './delegations.ts';
import type { ProvenReceipt } from './lease-desk.ts';
import type { Nonces } from './nonces.ts';
import { receiptDigests } from './receipt-digest.ts';

/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480), before its 65 bytes. */
const p256Prefix = fromHex('0x3059301306072a8648ce3d020106082a8648ce3d030107034200');

interface Parts {
  chain: ChainContext;
  gatewayId: Hex;
  nonces: Nonces;
  now(): number;
}

/**
 * Makes the check of all that a lease request claims, before anything is looked up: this gateway, this grant, fresh
 * nonce, session key, and a signature by the grantee or a clinician it delegated to. Throws the code of what fails.
 */
export function receiptProof({ chain, gatewayId, nonces, now }: Parts) {
  const delegatedBy = createDelegations(chain);
  const digestOfReceipt = receiptDigests(chain);

  const signedFor = async (digest: Uint8Array, { signature, signer }: LeaseRequest, beforeRecovery: () => void) => {
    if (signer.kind === 'clinician') {
      requireP256(digest, signature, fromBase64url(signer.publicKey));
      return delegatedBy(signer, now(), beforeRecovery);
    }
    beforeRecovery();
    return recoverAddress(digest, signature);
  };

  return async (grant: Hex, request: LeaseRequest, beforeRecovery: () => void): Promise<ProvenReceipt> => {
    const { receipt, signature, signer, sessionKey } = request;
    if (receipt.grant !== grant) throw new ChartkeyError('BAD_MESSAGE', { detail: 'receipt is for another grant' });
    if (receipt.gateway !== gatewayId)
      throw new ChartkeyError('WRONG_CHAIN', { detail: 'receipt for another gateway' });
    requireRecent(receipt.at, now(), nonceLifetime);
    nonces.check(receipt.nonce, grant, now());
    if ((await keyHashOf(fromBase64url(sessionKey))) !== receipt.sessionKey)
      throw new ChartkeyError('BAD_SIGNATURE', { detail: 'session key is not the one in the receipt' });

    const digest = digestOfReceipt(receipt);
    const grantee = await signedFor(digest, request, beforeRecovery);
    const { nonce, at } = receipt;
    return { grant, nonce, at, sessionKey: receipt.sessionKey, signature, signer: JSON.stringify(signer), grantee };
  };
}

/** Native ECDSA P-256 over SHA-256 of the digest, P1363 form. Throws `BAD_SIGNATURE`. */
function requireP256(digest: Uint8Array, signature: Hex, point: Uint8Array): void {
  let valid = false;
  try {
    const key = createPublicKey({ key: Buffer.concat([p256Prefix, point]), format: 'der', type: 'spki' });
    valid = verify('sha256', digest, { key, dsaEncoding: 'ieee-p1363' }, fromHex(signature, 64));
  } catch (cause) {
    throw new ChartkeyError('BAD_SIGNATURE', { cause, detail: 'malformed session signature' });
  }
  if (!valid) throw new ChartkeyError('BAD_SIGNATURE', { detail: 'receipt is not signed by its session key' });
}

export type ReceiptProof = ReturnType<typeof receiptProof>;
