import { ContractFactory, HDNodeWallet, Interface, type InterfaceAbi, JsonRpcProvider, Wallet } from 'ethers';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { bytecode } from './abi/bytecode.ts';
import { accreditationAbi, disclosuresAbi, grantsAbi, recordsAbi } from './abi.ts';
import type { Deployment } from './deployment.ts';
import { jsonRpc } from './json-rpc.ts';

export type DeployOptions = {
  rpcUrl: string;
  /** Account that may accredit; it gets institution space 1. The deployer owns the list of such accounts. */
  authority: Hex;
} & ({ deployerKey: Hex } | { mnemonic: string });

/**
 * Deploys the four contracts and appoints the authority: five transactions. A fresh deployer account on a fresh chain
 * gives the same addresses every time. Throws `OFFLINE`, or `INTERNAL` when a transaction fails.
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const chainId = Number(await jsonRpc<Hex>(options.rpcUrl, 'eth_chainId'));
  const provider = new JsonRpcProvider(options.rpcUrl, chainId, { staticNetwork: true, cacheTimeout: -1 });
  provider.pollingInterval = 100;
  try {
    const key = 'deployerKey' in options ? new Wallet(options.deployerKey) : HDNodeWallet.fromPhrase(options.mnemonic);
    const deployer = key.connect(provider);
    let nonce = await deployer.getNonce();
    const create = async (abi: InterfaceAbi, code: Hex, ...args: unknown[]) => {
      const contract = await new ContractFactory(abi, code, deployer).deploy(...args, { nonce: nonce++ });
      return { address: (await contract.getAddress()).toLowerCase() as Hex, sent: contract.deploymentTransaction()! };
    };
    const accreditation = await create(accreditationAbi, bytecode.accreditation, deployer.address);
    const records = await create(recordsAbi, bytecode.records);
    const grants = await create(grantsAbi, bytecode.grants);
    const disclosures = await create(disclosuresAbi, bytecode.disclosures, accreditation.address);
    const data = new Interface(accreditationAbi).encodeFunctionData('setAuthority', [options.authority, 1]);
    const appointed = await deployer.sendTransaction({ to: accreditation.address, data, nonce });

    const first = await accreditation.sent.wait();
    await appointed.wait();
    return {
      chainId,
      accreditation: accreditation.address,
      records: records.address,
      grants: grants.address,
      disclosures: disclosures.address,
      block: first!.blockNumber,
    };
  } catch (cause) {
    throw cause instanceof ChartkeyError
      ? cause
      : new ChartkeyError('INTERNAL', { cause, detail: 'deployment failed' });
  } finally {
    provider.destroy();
  }
}

/** Whether all four contracts of the deployment are on the chain at `rpcUrl`. */
export async function isDeployed(rpcUrl: string, deployment: Deployment): Promise<boolean> {
  if (Number(await jsonRpc<Hex>(rpcUrl, 'eth_chainId')) !== deployment.chainId) return false;
  const { accreditation, records, grants, disclosures } = deployment;
  const codes = [accreditation, records, grants, disclosures].map((at) =>
    jsonRpc<Hex>(rpcUrl, 'eth_getCode', [at, 'latest']),
  );
  return (await Promise.all(codes)).every((code) => code !== '0x');
}
