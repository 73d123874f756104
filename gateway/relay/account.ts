import { keccak256, Wallet } from 'ethers';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { lowerAddress } from '#protocol/eip712';
import { rpc } from '../chain/rpc.ts';
import type { SignedTransaction } from './tables.ts';

export interface Fees {
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
}

/** The account that pays: the relay's own, never an institution's and never funded by one (G9). */
export interface RelayAccount {
  address: Hex;
  /** Transactions mined from it. */
  mined(): Promise<number>;
  /** Wei. */
  balance(): Promise<bigint>;
  /** Wei for each gas: EIP-1559, with room for six full blocks. */
  fees(): Promise<Fees>;
  estimate(to: Hex, data: Hex): Promise<number>;
  sign(transaction: { to: Hex; data: Hex; nonce: number; gas: number; fees: Fees }): Promise<SignedTransaction>;
  /** Sends bytes signed before. What a node says of bytes it has, or has mined, is no failure: reconciling tells. */
  broadcast(transaction: SignedTransaction): Promise<void>;
}

export function createRelayAccount(rpcUrl: string, privateKey: Hex, { chainId }: Deployment): RelayAccount {
  const wallet = new Wallet(privateKey);
  const address = lowerAddress(wallet.address);
  return {
    address,
    mined: async () => Number(await rpc<Hex>(rpcUrl, 'eth_getTransactionCount', [address, 'latest'])),
    balance: async () => BigInt(await rpc<Hex>(rpcUrl, 'eth_getBalance', [address, 'latest'])),
    async fees() {
      const [tip, block] = await Promise.all([
        rpc<Hex>(rpcUrl, 'eth_maxPriorityFeePerGas'),
        rpc<{ baseFeePerGas: Hex }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false]),
      ]);
      const maxPriorityFeePerGas = BigInt(tip);
      return { maxPriorityFeePerGas, maxFeePerGas: 2n * BigInt(block.baseFeePerGas) + maxPriorityFeePerGas };
    },
    async estimate(to, data) {
      const used = Number(await rpc<Hex>(rpcUrl, 'eth_estimateGas', [{ from: address, to, data }]));
      // Another relay may write a slot we counted on; a quarter covers what then costs more.
      return Math.ceil(used * 1.25);
    },
    async sign({ to, data, nonce, gas, fees }) {
      const raw = await wallet.signTransaction({ type: 2, chainId, to, data, nonce, gasLimit: gas, ...fees });
      return {
        raw: raw as Hex,
        hash: keccak256(raw) as Hex,
        maxFeePerGas: String(fees.maxFeePerGas),
        maxPriorityFeePerGas: String(fees.maxPriorityFeePerGas),
      };
    },
    async broadcast({ raw }) {
      await rpc(rpcUrl, 'eth_sendRawTransaction', [raw]);
    },
  };
}
