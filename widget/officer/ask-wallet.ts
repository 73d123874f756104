import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError, type ErrorCode } from '../../protocol/errors.ts';
import type { walletJson } from '../../protocol/wallet-json.ts';

/** A wallet as EIP-1193 describes it (https://eips.ethereum.org/EIPS/eip-1193). */
export interface Eip1193 {
  request(asked: { method: string; params?: readonly unknown[] }): Promise<unknown>;
}

/** EIP-1193 and JSON-RPC error codes that have a next step of their own. */
const codes: Readonly<Record<number, ErrorCode>> = { 4001: 'WALLET_REFUSED', [-32002]: 'WALLET_BUSY' };

/** One call, its refusal as a ChartkeyError. What the wallet says in words is not passed on: it may be anything. */
async function ask(wallet: Eip1193, method: string, params: readonly unknown[] = []): Promise<unknown> {
  try {
    return await wallet.request({ method, params });
  } catch (cause) {
    const { code } = (cause ?? {}) as { code?: unknown };
    const known = typeof code === 'number' ? codes[code] : undefined;
    throw new ChartkeyError(known ?? 'WALLET_UNREACHABLE', { cause, detail: method });
  }
}

/**
 * The accounts this page is let see, lower case, the chosen one first. Throws `WALLET_REFUSED`, `WALLET_BUSY`, and
 * `WALLET_UNREACHABLE` also for none: a locked wallet shows none.
 */
export async function accountsOf(wallet: Eip1193): Promise<Hex[]> {
  const answer = await ask(wallet, 'eth_requestAccounts');
  const accounts = (Array.isArray(answer) ? (answer as unknown[]) : [])
    .filter((one): one is string => typeof one === 'string' && /^0x[0-9a-fA-F]{40}$/.test(one))
    .map((one) => one.toLowerCase() as Hex);
  if (accounts.length === 0) throw new ChartkeyError('WALLET_UNREACHABLE', { detail: 'no account' });
  return accounts;
}

/**
 * Has the person choose anew which accounts this page may see (EIP-2255): without it a wallet goes on offering the one it offered
 * before. Wallets that know no such question are asked for their accounts as ever. Throws `WALLET_REFUSED`, `WALLET_BUSY`.
 */
export async function askOtherAccounts(wallet: Eip1193): Promise<void> {
  try {
    await ask(wallet, 'wallet_requestPermissions', [{ eth_accounts: {} }]);
  } catch (thrown) {
    if (!(thrown instanceof ChartkeyError) || thrown.code !== 'WALLET_UNREACHABLE') throw thrown;
  }
}

/** EIP-695; NaN where the answer is none. */
export const chainOf = async (wallet: Eip1193): Promise<number> => {
  const answer = await ask(wallet, 'eth_chainId');
  return typeof answer === 'string' ? Number(answer) : Number.NaN;
};

/**
 * Wallets sign typed data of the network they are set to only; asked to change (EIP-3326), they ask the person. Throws
 * `WALLET_BUSY`, and `WALLET_WRONG_NETWORK` for a no, for a network it does not know, and where it says yes and stays.
 */
export async function requireChain(wallet: Eip1193, chainId: number): Promise<void> {
  if ((await chainOf(wallet)) === chainId) return;
  try {
    await ask(wallet, 'wallet_switchEthereumChain', [{ chainId: `0x${chainId.toString(16)}` }]);
  } catch (cause) {
    if (cause instanceof ChartkeyError && cause.code === 'WALLET_BUSY') throw cause;
    throw new ChartkeyError('WALLET_WRONG_NETWORK', { cause });
  }
  if ((await chainOf(wallet)) !== chainId) throw new ChartkeyError('WALLET_WRONG_NETWORK');
}

/** `eth_signTypedData_v4` by that account: 65 bytes, `v` of 27 or 28. Throws `WALLET_REFUSED`, `WALLET_BUSY`, `WALLET_UNREACHABLE`. */
export async function signTyped(wallet: Eip1193, account: Hex, typed: ReturnType<typeof walletJson>): Promise<Hex> {
  const signature = await ask(wallet, 'eth_signTypedData_v4', [account, JSON.stringify(typed)]);
  if (typeof signature !== 'string' || !/^0x[0-9a-fA-F]{130}$/.test(signature))
    throw new ChartkeyError('WALLET_UNREACHABLE', { detail: 'not a signature of 65 bytes' });
  const plain = signature.toLowerCase();
  // Hardware says 0 and 1 for the parity that Ethereum spells 27 and 28 (yellow paper, appendix F).
  const parity = Number.parseInt(plain.slice(-2), 16);
  return (parity < 2 ? `${plain.slice(0, -2)}${(parity + 27).toString(16)}` : plain) as Hex;
}
