import { Contract, JsonRpcProvider, Wallet } from 'ethers';
import { grantsAbi } from '../../contracts/abi.ts';
import { startAnvil } from '../../contracts/anvil.ts';
import { deploy } from '../../contracts/deploy.ts';
import type { Bytes } from '../../protocol/bytes.ts';
import { sign } from '../../protocol/signatures.ts';
import { type Grant, termsHash } from '../../protocol/typed-data.ts';

/** A real EVM node with our contracts on a free port, and a relay's way to put words on it. */
export async function realChain() {
  const anvil = await startAnvil({ port: 0 });
  const [deployer, authority, relay] = anvil.accounts;
  const deployment = await deploy({
    rpcUrl: anvil.rpcUrl,
    deployerKey: deployer!.privateKey,
    authority: authority!.address,
  });
  const provider = new JsonRpcProvider(anvil.rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  provider.pollingInterval = 50;
  const grants = new Contract(deployment.grants, grantsAbi, new Wallet(relay!.privateKey, provider));
  const { chainId, grants: contract, records, accreditation } = deployment;
  const chain = { chainId, grants: contract, records, accreditation };
  const relayed = async (name: string, grant: Grant, signature: string) => {
    const sent = await grants.getFunction(name)(grant.patient, grant.expires, termsHash(grant.terms), signature);
    await sent.wait();
  };
  return {
    anvil,
    deployment,
    chain,
    rpc: (method: string, params: unknown[] = []) => provider.send(method, params),
    grant: (grant: Grant, signature: string) => relayed('grantBySig', grant, signature),
    revoke: (grant: Grant, key: Bytes) => relayed('revokeBySig', grant, sign('Revocation', { grant }, chain, key)),
    async stop(): Promise<void> {
      provider.destroy();
      await anvil.stop();
    },
  };
}
export type RealChain = Awaited<ReturnType<typeof realChain>>;
