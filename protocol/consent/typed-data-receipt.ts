import { walletJson } from '../wallet-json.ts';
import type { ConsentObject } from './consent-json.ts';
import type { SignedGrant } from './signed-grant.ts';

/**
 * What was signed, as `eth_signTypedData_v4` takes it, and the signature: any EIP-712 library verifies it without us
 * (https://eips.ethereum.org/EIPS/eip-712).
 */
export function typedDataOf({ grant, chain, signature }: SignedGrant): ConsentObject {
  const { types, primaryType, domain } = walletJson('Grant', grant, chain);
  const { patient, expires, terms } = grant;
  return {
    types: Object.fromEntries(
      Object.entries(types).map(([name, fields]) => [name, fields.map((field) => ({ ...field }))]),
    ),
    primaryType,
    domain: { ...domain },
    message: { patient, expires, terms: { ...terms } },
    signature,
  };
}
