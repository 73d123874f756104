import { Interface } from 'ethers';
import { type Hex, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { recoverAddress } from '#protocol/signatures';
import { rpc } from './rpc.ts';

const erc1271 = new Interface(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
const magicValue = '0x1626ba7e';

/**
 * Makes the check of who signed a digest: ECDSA is recovered first, since an EIP-7702 account has code and still its
 * key; only where that is somebody else, and the account has code, it is asked itself (ERC-1271). Throws
 * `BAD_SIGNATURE`.
 */
export const signatureCheck =
  (rpcUrl: string) =>
  async (digest: Uint8Array, signature: Hex, account: Hex): Promise<void> => {
    if (recoversTo(digest, signature, account)) return;
    const code = await rpc<Hex>(rpcUrl, 'eth_getCode', [account, 'latest']);
    if (code === '0x' || !(await isValid(rpcUrl, digest, signature, account)))
      throw new ChartkeyError('BAD_SIGNATURE', { detail: 'not signed by its account' });
  };

function recoversTo(digest: Uint8Array, signature: Hex, account: Hex): boolean {
  try {
    return recoverAddress(digest, signature) === account;
  } catch {
    return false;
  }
}

async function isValid(rpcUrl: string, digest: Uint8Array, signature: Hex, account: Hex): Promise<boolean> {
  const data = erc1271.encodeFunctionData('isValidSignature', [toHex(digest), signature]);
  try {
    const answer = await rpc<Hex>(rpcUrl, 'eth_call', [{ to: account, data }, 'latest']);
    return answer.length === 66 && answer.startsWith(magicValue);
  } catch (cause) {
    if (cause instanceof ChartkeyError && cause.code === 'OFFLINE') throw cause;
    return false;
  }
}
