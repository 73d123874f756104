import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Contract, JsonRpcProvider } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { accreditationAbi } from '../abi.ts';
import { accredit, revokeAccreditation } from '../accredit.ts';
import { type Anvil, startAnvil } from '../anvil.ts';
import { advance, mine, reorganize, revert, snapshot } from '../chain-control.ts';
import { deploy, isDeployed } from '../deploy.ts';
import { type Deployment, readDeployment } from '../deployments.ts';
import { jsonRpc } from '../json-rpc.ts';
import { institutionId, roles } from '../roles.ts';

describe('a local chain', () => {
  let chain: Anvil;
  let deployment: Deployment;
  beforeAll(async () => {
    chain = await startAnvil({ port: 0 });
    const [deployer] = chain.accounts;
    deployment = await deploy({ ...chain, deployerKey: deployer!.privateKey, authority: deployer!.address });
  });
  afterAll(() => chain.stop());

  it('has the contracts where deployments/31337.json says', async () => {
    expect(deployment).toEqual(await readDeployment(31337));
    expect(await isDeployed(chain.rpcUrl, deployment)).toBe(true);
    expect(await isDeployed(chain.rpcUrl, { ...deployment, grants: `0x${'1'.repeat(40)}` })).toBe(false);
    await expect(readDeployment(5)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('accredits an institution and ends it', async () => {
    const authorityKey = chain.accounts[0]!.privateKey;
    const address = chain.accounts[3]!.address;
    const until = Math.floor(Date.now() / 1000) + 365 * 86_400;
    const institution = {
      address,
      id: institutionId(1, 7n),
      roles: roles.CLINICIAN | roles.CUSTODIAN,
      until,
      profileHash: `0x${'ab'.repeat(32)}` as Hex,
    };
    const provider = new JsonRpcProvider(chain.rpcUrl, 31337, { staticNetwork: true, cacheTimeout: -1 });
    const contract = new Contract(deployment.accreditation, accreditationAbi, provider);
    const was = async (role: number) =>
      contract.getFunction('was')(address, role, (await provider.getBlock('latest'))!.timestamp);
    await accredit({ rpcUrl: chain.rpcUrl, authorityKey, deployment, institution });
    expect([await was(roles.CLINICIAN), await was(roles.CUSTODIAN), await was(roles.EMERGENCY)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await contract.getFunction('institutionOf')(address)).toBe((1n << 64n) | 7n);
    await advance(chain.rpcUrl, 60);
    await revokeAccreditation({ rpcUrl: chain.rpcUrl, authorityKey, deployment, address });
    expect(await was(roles.CLINICIAN)).toBe(false);
    const stranger = { rpcUrl: chain.rpcUrl, authorityKey: chain.accounts[5]!.privateKey, deployment, institution };
    await expect(accredit(stranger)).rejects.toMatchObject({ code: 'INTERNAL' });
    provider.destroy();
  });

  it('mines, goes back to a snapshot, and re-organizes', async () => {
    const height = async () => Number(await jsonRpc<Hex>(chain.rpcUrl, 'eth_blockNumber'));
    const before = await height();
    const mark = await snapshot(chain.rpcUrl);
    await mine(chain.rpcUrl, 3);
    expect(await height()).toBe(before + 3);
    const hashOf = async (block: number) =>
      (await jsonRpc<{ hash: Hex }>(chain.rpcUrl, 'eth_getBlockByNumber', [`0x${block.toString(16)}`, false])).hash;
    const [kept, replaced] = [await hashOf(before + 1), await hashOf(before + 2)];
    await reorganize(chain.rpcUrl, 2);
    expect(await height()).toBe(before + 3);
    expect(await hashOf(before + 1)).toBe(kept);
    expect(await hashOf(before + 2)).not.toBe(replaced);
    expect(await revert(chain.rpcUrl, mark)).toBe(true);
    expect(await height()).toBe(before);
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(chain.rpcUrl).port);
    await expect(startAnvil({ port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  });
});

it('keeps the chain in a file between runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-anvil-'));
  const statePath = join(folder, 'state.json');
  const first = await startAnvil({ port: 0, statePath });
  await mine(first.rpcUrl, 5);
  await first.stop();
  const second = await startAnvil({ port: 0, statePath });
  expect(await jsonRpc<Hex>(second.rpcUrl, 'eth_blockNumber')).toBe('0x5');
  await second.stop();
  await rm(folder, { recursive: true });
});

it.runIf(process.platform !== 'win32')('dies with a parent that was killed outright (POSIX only)', async () => {
  const script = fileURLToPath(new URL('./orphan-parent.ts', import.meta.url));
  const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const rpcUrl = line.toString().trim();
  expect(await jsonRpc<Hex>(rpcUrl, 'eth_chainId')).toBe('0x7a69');
  parent.kill('SIGKILL');
  let alive = true;
  for (let tries = 0; alive && tries < 50; tries++) {
    await delay(100);
    alive = await jsonRpc(rpcUrl, 'eth_chainId').then(
      () => true,
      () => false,
    );
  }
  expect(alive).toBe(false);
});

it('explains a node that is not there', async () => {
  await expect(jsonRpc('http://127.0.0.1:9', 'eth_chainId')).rejects.toMatchObject({ code: 'OFFLINE' });
});

it('numbers roles as the contract does', async () => {
  const source = await readFile(new URL('../src/libraries/Roles.sol', import.meta.url), 'utf8');
  const declared = [...source.matchAll(/constant (\w+) = 1 << (\d+);/g)].map(([, name, bit]) => [
    name,
    1 << Number(bit),
  ]);
  expect(Object.fromEntries(declared)).toEqual(roles);
});
