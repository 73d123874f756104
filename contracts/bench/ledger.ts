import { setTimeout as delay } from 'node:timers/promises';
import { Interface, type InterfaceAbi } from 'ethers';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { jsonRpc } from '../json-rpc.ts';

interface Receipt {
  gasUsed: Hex;
  status: Hex;
  contractAddress: Hex | null;
}

/** A contract as the bench sees it. */
export interface Measured {
  address: Hex;
  /** Sends the call as `from` and resolves with the receipt's gas. Throws `INTERNAL` when it reverts. */
  gasOf(from: Hex, name: string, args: readonly unknown[]): Promise<number>;
  /** Asks without a transaction. */
  ask(name: string, args: readonly unknown[]): Promise<readonly unknown[]>;
}

/** Makes an anvil node sign for anybody, so that what is measured is the contract and not a wallet. */
export const openLedger = (rpcUrl: string): Promise<void> => jsonRpc(rpcUrl, 'anvil_autoImpersonateAccount', [true]);

async function send(rpcUrl: string, transaction: Record<string, unknown>): Promise<Receipt> {
  await jsonRpc(rpcUrl, 'anvil_setBalance', [transaction.from, '0xde0b6b3a7640000']);
  const gas = '0xe4e1c0'; // 15,000,000: under the 16,777,216 that EIP-7825 allows one transaction
  const hash = await jsonRpc<Hex>(rpcUrl, 'eth_sendTransaction', [{ ...transaction, gas }]);
  // Mining at once still happens just after the answer.
  let receipt: Receipt | null = null;
  for (const deadline = Date.now() + 10_000; receipt === null && Date.now() < deadline; await delay(2)) {
    receipt = await jsonRpc<Receipt | null>(rpcUrl, 'eth_getTransactionReceipt', [hash]);
  }
  if (receipt?.status !== '0x1') throw new ChartkeyError('INTERNAL', { detail: `transaction ${hash} failed` });
  return receipt;
}

/** Deploys a contract to measure. */
export async function create(
  rpcUrl: string,
  from: Hex,
  contract: { abi: InterfaceAbi; bytecode: string },
  args: readonly unknown[] = [],
): Promise<Measured> {
  const face = new Interface(contract.abi);
  const data = contract.bytecode + face.encodeDeploy([...args]).slice(2);
  const { contractAddress } = await send(rpcUrl, { from, data });
  const address = contractAddress!;
  return {
    address,
    async gasOf(sender, name, values) {
      const receipt = await send(rpcUrl, {
        from: sender,
        to: address,
        data: face.encodeFunctionData(name, [...values]),
      });
      return Number(receipt.gasUsed);
    },
    async ask(name, values) {
      const call = { to: address, data: face.encodeFunctionData(name, [...values]) };
      return face.decodeFunctionResult(name, await jsonRpc<Hex>(rpcUrl, 'eth_call', [call, 'latest']));
    },
  };
}
