import { parseArgs } from 'node:util';
import { HDNodeWallet } from 'ethers';
import type { Hex } from '#protocol/bytes';
import { deploy, isDeployed } from '../deploy.ts';
import { readDeployment, writeDeployment } from '../deployments.ts';
import { developmentChainId, developmentMnemonic } from '../development.ts';
import { jsonRpc } from '../json-rpc.ts';

/**
 * node contracts/script/deploy.ts --rpc URL [--authority ADDRESS]
 * Deploys and writes `deployments/<chainId>.json`. The key comes from CHARTKEY_DEPLOYER_KEY; on the local development
 * chain, and only there, it may be left out. Does nothing when the chain already has the deployment on file.
 */
const { values } = parseArgs({
  options: { rpc: { type: 'string', default: 'http://127.0.0.1:8545' }, authority: { type: 'string' } },
});
const chainId = Number(await jsonRpc<Hex>(values.rpc, 'eth_chainId'));
const known = await readDeployment(chainId).catch(() => undefined);
if (known && (await isDeployed(values.rpc, known))) {
  console.log(`chain ${chainId} has it already`, known);
} else {
  const key = process.env.CHARTKEY_DEPLOYER_KEY;
  if (key === undefined && chainId !== developmentChainId) throw new Error('CHARTKEY_DEPLOYER_KEY is not set');
  const deployer = { deployerKey: (key ?? HDNodeWallet.fromPhrase(developmentMnemonic).privateKey) as Hex };
  const authority = values.authority ?? process.env.CHARTKEY_AUTHORITY;
  if (authority === undefined && chainId !== developmentChainId) throw new Error('say --authority ADDRESS');
  const ours = HDNodeWallet.fromPhrase(developmentMnemonic).address;
  const deployment = await deploy({ rpcUrl: values.rpc, ...deployer, authority: (authority ?? ours) as Hex });
  await writeDeployment(deployment);
  console.log(`deployed to chain ${chainId}`, deployment);
}
