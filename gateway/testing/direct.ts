import { Contract, JsonRpcProvider, Wallet } from 'ethers';
import { grantsAbi } from '#contracts/abi';
import type { Hex } from '#protocol/bytes';
import type { ChainRow } from '#protocol/wire/gateway';
import type { TestChain } from './chain.ts';

/** Sends one signed row straight to the contract, as another relay or the patient's own wallet would. */
export async function sendDirect(chain: TestChain, call: 'grantBySig' | 'revokeBySig', row: ChainRow): Promise<Hex> {
  const { rpcUrl, accounts } = chain.anvil;
  const provider = new JsonRpcProvider(rpcUrl, chain.deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  provider.pollingInterval = 50;
  try {
    const contract = new Contract(chain.deployment.grants, grantsAbi, new Wallet(accounts[5]!.privateKey, provider));
    const sent = await contract.getFunction(call)(row.patient, row.expires, row.terms, row.signature);
    await sent.wait();
    return sent.hash as Hex;
  } finally {
    provider.destroy();
  }
}
