import { fromHex, type Hex, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { recoversTo } from '#protocol/recover-address';

/** One JSON-RPC call to an EVM node. Throws `OFFLINE` where the node is away, another code where it says no. */
export type NodeCall = <T>(method: string, params: readonly unknown[]) => Promise<T>;

/** isValidSignature(bytes32,bytes): selector and, said back, the word for yes (https://eips.ethereum.org/EIPS/eip-1271). */
const magicValue = '0x1626ba7e';

/**
 * Makes the check of who signed a digest: ECDSA is recovered first, since an EIP-7702 account has code and still its key;
 * only where that is somebody else, and the account has code, it is asked itself (ERC-1271). Throws `BAD_SIGNATURE`.
 */
export const proveSigner =
  (node: NodeCall) =>
  async (digest: Uint8Array, signature: Hex, account: Hex): Promise<void> => {
    if (recoversTo(digest, signature, account)) return;
    const code = await node<Hex>('eth_getCode', [account, 'latest']);
    if (code === '0x' || !(await isValid(node, digest, signature, account)))
      throw new ChartkeyError('BAD_SIGNATURE', { detail: 'not signed by its account' });
  };

async function isValid(node: NodeCall, digest: Uint8Array, signature: Hex, account: Hex): Promise<boolean> {
  try {
    const data = encodeQuestion(digest, fromHex(signature));
    const answer = await node<Hex>('eth_call', [{ to: account, data }, 'latest']);
    return answer.length === 66 && answer.startsWith(magicValue);
  } catch (cause) {
    if (cause instanceof ChartkeyError && cause.code === 'OFFLINE') throw cause;
    return false;
  }
}

/** ABI: the digest, the offset of the bytes, their length, and they themselves filled up to a word. */
function encodeQuestion(digest: Uint8Array, signature: Uint8Array): Hex {
  const word = (value: number) => value.toString(16).padStart(64, '0');
  const padded = toHex(signature)
    .slice(2)
    .padEnd(Math.ceil(signature.length / 32) * 64, '0');
  return `${magicValue}${toHex(digest).slice(2)}${word(64)}${word(signature.length)}${padded}` as Hex;
}
