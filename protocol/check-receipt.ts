import { fromBase64url, type Hex } from './bytes.ts';
import { deskAccount } from './delegation.ts';
import { ChartkeyError } from './errors.ts';
import { clinicianKeyOf, verifyP256 } from './p256.ts';
import { verify } from './signatures.ts';
import { type ChainContext, digestOf } from './typed-data.ts';
import type { StoredReceipt } from './wire/gateway.ts';

/**
 * Whether a receipt was signed by the grantee, or by a clinician whom the grantee, or the key desk it had named, had delegated at
 * that time. Needs nothing but the receipt itself. Throws `BAD_SIGNATURE`, `DELEGATION_INVALID`.
 */
export async function checkReceipt(stored: StoredReceipt, grantee: Hex, chain: ChainContext): Promise<void> {
  const { receipt, signature, signer } = stored;
  if (signer.kind === 'grantee') return verify('Receipt', receipt, chain, signature, grantee);
  const { delegation, delegationSignature, desk } = signer;
  const vouching = desk ? deskAccount(desk, grantee, chain, receipt.at) : grantee;
  verify('Delegation', delegation, chain, delegationSignature, vouching);
  const raw = fromBase64url(signer.publicKey);
  const isCovered =
    delegation.grantee === grantee &&
    delegation.clinicianKey === (await clinicianKeyOf(raw)) &&
    delegation.from <= receipt.at &&
    receipt.at < delegation.until;
  if (!isCovered) throw new ChartkeyError('DELEGATION_INVALID');
  if (!(await verifyP256(digestOf('Receipt', receipt, chain), signature, raw)))
    throw new ChartkeyError('BAD_SIGNATURE', { detail: 'receipt is not signed by its session key' });
}
