import { Contract, JsonRpcProvider, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { fromHex } from '#protocol/bytes';
import { signDigest } from '#protocol/signatures';
import { grantDigest, grantIdOf, revocationDigest } from '#protocol/typed-data';
import { grantsAbi } from '../abi.ts';
import { type Anvil, startAnvil } from '../anvil.ts';
import { deploy } from '../deploy.ts';
import type { Deployment } from '../deployments.ts';
import { jsonRpc } from '../json-rpc.ts';

const expires = 4_102_444_800;
const terms = `0x${'77'.repeat(32)}` as Hex;

describe('EIP-7702 accounts on a node', () => {
  let chain: Anvil;
  let deployment: Deployment;
  let provider: JsonRpcProvider;
  let grants: Contract;
  beforeAll(async () => {
    chain = await startAnvil({ port: 0 });
    const [deployer, relay] = chain.accounts;
    deployment = await deploy({ ...chain, deployerKey: deployer!.privateKey, authority: deployer!.address });
    provider = new JsonRpcProvider(chain.rpcUrl, 31337, { staticNetwork: true, cacheTimeout: -1 });
    grants = new Contract(deployment.grants, grantsAbi, new Wallet(relay!.privateKey, provider));
  });
  afterAll(async () => {
    provider.destroy();
    await chain.stop();
  });

  /** Delegates the account to code at `target` by a real set-code transaction. */
  async function delegate(account: Anvil['accounts'][number], target: Hex): Promise<void> {
    const wallet = new Wallet(account.privateKey, provider);
    const nonce = (await wallet.getNonce()) + 1;
    const authorization = await wallet.authorize({ address: target, nonce, chainId: 31337 });
    await (await wallet.sendTransaction({ type: 4, to: wallet.address, authorizationList: [authorization] })).wait();
    const code = await jsonRpc<Hex>(chain.rpcUrl, 'eth_getCode', [wallet.address, 'latest']);
    expect(code).toBe(`0xef0100${target.slice(2)}`);
  }

  it('a delegated account still grants and revokes with its key', async () => {
    const patient = chain.accounts[4]!;
    const id = grantIdOf(patient.address, expires, terms);
    // Its code accepts the token and says no to every ERC-1271 question: 32 bytes that begin with the receiver's magic.
    const answer = 'f23a6e61'.padEnd(64, '0');
    const runtime = `7f${answer}5f5260205ff3`;
    const target = '0x7702770277027702770277027702770277027702';
    await jsonRpc(chain.rpcUrl, 'anvil_setCode', [target, `0x${runtime}`]);
    await delegate(patient, target);

    const key = fromHex(patient.privateKey);
    const words = [patient.address, expires, terms] as const;
    await (await grants.getFunction('grantBySig')(...words, signDigest(grantDigest(id, deployment), key))).wait();
    expect(await grants.getFunction('isActive')(id)).toBe(true);
    await (await grants.getFunction('revokeBySig')(...words, signDigest(revocationDigest(id, deployment), key))).wait();
    expect(await grants.getFunction('isActive')(id)).toBe(false);
  });
});
