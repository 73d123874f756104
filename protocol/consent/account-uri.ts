import type { Hex } from '../bytes.ts';
import { ChartkeyError } from '../errors.ts';

/** An account or contract as a URI that says its chain: `did:pkh:eip155:1:0x…` (did:pkh method over CAIP-10). */
export const accountUri = (chainId: number, address: Hex): string => `did:pkh:eip155:${chainId}:${address}`;

/** Chain and address of such a URI. Throws `BAD_MESSAGE`. */
export function accountOf(uri: string): { chainId: number; address: Hex } {
  const [, chainId, address] = /^did:pkh:eip155:([1-9]\d{0,15}):(0x[0-9a-f]{40})$/.exec(uri) ?? [];
  if (!chainId || !address) throw new ChartkeyError('BAD_MESSAGE', { detail: 'did:pkh of an account' });
  return { chainId: Number(chainId), address: address as Hex };
}
