import type { Hex } from '#protocol/bytes';
import { toHex } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import { type ChainContext, digestOf } from '#protocol/typed-data';
import { walletJson } from '#protocol/wallet-json';
import type { WalletWord } from './wallet-words.ts';

/** A wallet as EIP-1193 describes it (https://eips.ethereum.org/EIPS/eip-1193). */
export interface Eip1193 {
  request(asked: { method: string; params?: readonly unknown[] }): Promise<unknown>;
}

/** EIP-1193 and JSON-RPC error codes that have a next step of their own. */
const codes: Readonly<Record<number, ErrorCode>> = {
  4001: 'WALLET_REFUSED',
  4100: 'WALLET_WRONG_ACCOUNT',
  [-32002]: 'WALLET_BUSY',
};

/** One call, its refusal as a ChartkeyError. What the wallet says in words is not passed on: it may be anything. */
async function ask<T>(wallet: Eip1193, method: string, params: readonly unknown[] = []): Promise<T> {
  try {
    return (await wallet.request({ method, params })) as T;
  } catch (cause) {
    if (cause instanceof ChartkeyError) throw cause;
    const { code } = (cause ?? {}) as { code?: unknown };
    const known = typeof code === 'number' ? codes[code] : undefined;
    throw new ChartkeyError(known ?? 'WALLET_UNREACHABLE', { cause, detail: `${method}: ${String(code)}` });
  }
}

const isAddress = (value: unknown): value is Hex => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value);

/** The accounts the person lets us see, lower case, the chosen one first. Throws `WALLET_REFUSED`, `WALLET_BUSY`, … */
export async function accountsOf(wallet: Eip1193): Promise<Hex[]> {
  const accounts = await ask<unknown>(wallet, 'eth_requestAccounts');
  const list = Array.isArray(accounts) ? accounts.filter(isAddress) : [];
  if (list.length === 0) throw new ChartkeyError('WALLET_UNREACHABLE', { detail: 'no account' });
  return list.map((account) => account.toLowerCase() as Hex);
}

const chainOf = async (wallet: Eip1193): Promise<number> => Number(await ask<unknown>(wallet, 'eth_chainId'));

/** Wallets sign typed data of the chain they are set to only; asked to change, they ask the person. */
async function requireChain(wallet: Eip1193, chainId: number): Promise<void> {
  if ((await chainOf(wallet)) === chainId) return;
  try {
    await ask(wallet, 'wallet_switchEthereumChain', [{ chainId: `0x${chainId.toString(16)}` }]);
  } catch (cause) {
    if (cause instanceof ChartkeyError && cause.code === 'WALLET_BUSY') throw cause;
    throw new ChartkeyError('WALLET_WRONG_NETWORK', { cause });
  }
  if ((await chainOf(wallet)) !== chainId) throw new ChartkeyError('WALLET_WRONG_NETWORK');
}

/**
 * Has the wallet sign one word by `eth_signTypedData_v4`, as `account` on this chain. The digest is computed here, from the
 * very object the wallet is given, and must be the one that was asked for (X4). Throws `APPROVAL_VOID` when it is not,
 * `WALLET_WRONG_ACCOUNT`, `WALLET_WRONG_NETWORK`, `WALLET_REFUSED`, `WALLET_BUSY`, `WALLET_UNREACHABLE`.
 */
export async function askWallet(wallet: Eip1193, account: Hex, word: WalletWord, chain: ChainContext): Promise<Hex> {
  const { name, message, digest } = word;
  if (toHex(digestOf(name, message, chain)) !== digest)
    throw new ChartkeyError('APPROVAL_VOID', { detail: 'not what was shown' });
  if (!(await accountsOf(wallet)).includes(account)) throw new ChartkeyError('WALLET_WRONG_ACCOUNT');
  await requireChain(wallet, chain.chainId);
  const typed = JSON.stringify(walletJson(name, message, chain));
  const signature = await ask<unknown>(wallet, 'eth_signTypedData_v4', [account, typed]);
  if (typeof signature !== 'string' || !/^0x[0-9a-fA-F]{130}$/.test(signature))
    throw new ChartkeyError('WALLET_UNREACHABLE', { detail: 'not a signature of 65 bytes' });
  return spelled(signature.toLowerCase() as Hex);
}

/** Some wallets say 0 and 1 for the parity that Ethereum spells 27 and 28 (yellow paper, appendix F). */
const spelled = (signature: Hex): Hex => {
  const parity = Number.parseInt(signature.slice(-2), 16);
  return parity < 2 ? (`${signature.slice(0, -2)}${(parity + 27).toString(16)}` as Hex) : signature;
};
