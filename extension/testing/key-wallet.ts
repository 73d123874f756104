import { Wallet } from 'ethers';
import type { Hex } from '#protocol/bytes';
import type { Eip1193 } from '../wallet/ask-wallet.ts';

type Typed = { domain: { chainId: number }; types: Record<string, { name: string; type: string }[]>; message: object };

/** A JSON-RPC error as wallets throw it. */
const rpcError = (code: number) => Object.assign(new Error(`code ${code}`), { code });

/**
 * A wallet that signs with a real key, hashing by ethers and not by our own code, with MetaMask's manners where the engine
 * relies on them: typed data of its own chain only, EIP-1193 codes, addresses in EIP-55 spelling.
 */
export function keyWallet(privateKey: string, chainId: number) {
  const key = new Wallet(privateKey);
  const state = { chainId, accounts: [key.address], refuse: undefined as number | undefined, knownChains: [chainId] };
  const asked: { method: string; params: readonly unknown[] }[] = [];
  const wallet: Eip1193 = {
    request: async ({ method, params = [] }) => {
      asked.push({ method, params });
      if (state.refuse !== undefined && method !== 'eth_chainId') throw rpcError(state.refuse);
      switch (method) {
        case 'eth_requestAccounts':
          return state.accounts;
        case 'eth_chainId':
          return `0x${state.chainId.toString(16)}`;
        case 'wallet_switchEthereumChain': {
          const wanted = Number((params[0] as { chainId: string }).chainId);
          if (!state.knownChains.includes(wanted)) throw rpcError(4902);
          state.chainId = wanted;
          return null;
        }
        case 'eth_signTypedData_v4': {
          const typed = JSON.parse(params[1] as string) as Typed;
          if (typed.domain.chainId !== state.chainId) throw rpcError(-32603);
          const { EIP712Domain: _, ...types } = typed.types;
          return key.signTypedData(typed.domain, types, typed.message);
        }
        default:
          throw rpcError(-32601);
      }
    },
  };
  return { ...wallet, state, asked, address: key.address.toLowerCase() as Hex };
}
export type KeyWallet = ReturnType<typeof keyWallet>;
