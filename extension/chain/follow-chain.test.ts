import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accredit, revokeAccreditation } from '#contracts/accredit';
import { type Anvil, startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import type { Deployment } from '#contracts/deployment';
import { institutionId, roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import { openDatabase } from '../storage/database.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createChainFollower } from './follow-chain.ts';
import { jsonRpc } from './json-rpc.ts';
import { createBlockReader } from './read-events.ts';

let anvil: Anvil;
let deployment: Deployment;

beforeAll(async () => {
  anvil = await startAnvil({ port: 0 });
  const [deployer, authority] = anvil.accounts;
  deployment = await deploy({ rpcUrl: anvil.rpcUrl, deployerKey: deployer!.privateKey, authority: authority!.address });
});
afterAll(async () => {
  await anvil.stop();
  await wipeDatabase();
});

const options = () => ({ rpcUrl: anvil.rpcUrl, authorityKey: anvil.accounts[1]!.privateKey, deployment });
const vouch = (address: Hex, id: bigint) =>
  accredit({
    ...options(),
    institution: {
      address,
      id: institutionId(1, id),
      roles: roles.CLINICIAN,
      until: 4_000_000_000,
      profileHash: `0x${'11'.repeat(32)}`,
    },
  });
const mine = (blocks: number) => jsonRpc(anvil.rpcUrl, 'anvil_mine', [`0x${blocks.toString(16)}`]);
const now = async () =>
  Number((await jsonRpc<{ timestamp: Hex }>(anvil.rpcUrl, 'eth_getBlockByNumber', ['latest', false])).timestamp);

it('follows a real chain, through a re-org, a deep re-org and a chain that starts over', async () => {
  const db = await openDatabase();
  const reader = createBlockReader({ rpc: anvil.rpcUrl, deployment });
  const follow = () => createChainFollower(db, reader, deployment.block);
  const follower = follow();
  const [one, two, three] = anvil.accounts.slice(5).map(({ address }) => address) as [Hex, Hex, Hex];
  const was = async (who: Hex) => (await follower.view()).accreditation.was(who, roles.CLINICIAN, await now());

  await vouch(one, 1n);
  await follower.sync();
  expect([await was(one), await was(two)]).toEqual([true, false]);

  const shallow = await jsonRpc<Hex>(anvil.rpcUrl, 'evm_snapshot', []);
  await vouch(two, 2n);
  await follower.sync();
  expect(await was(two)).toBe(true);
  await jsonRpc(anvil.rpcUrl, 'evm_revert', [shallow]);
  await mine(1);
  await follower.sync();
  expect([await was(one), await was(two)]).toEqual([true, false]);

  const deep = await jsonRpc<Hex>(anvil.rpcUrl, 'evm_snapshot', []);
  await vouch(two, 2n);
  for (let i = 0; i < 3; i++) {
    await mine(40);
    await follower.sync();
  }
  const settled = await db.getAll('chain');
  expect(settled.length).toBeGreaterThan(2);
  await jsonRpc(anvil.rpcUrl, 'evm_revert', [deep]);
  await vouch(three, 3n);
  await mine(200);
  await follower.sync();
  expect([await was(one), await was(two), await was(three)]).toEqual([true, false, true]);

  // What was read is there after the worker died, and a lying shorter chain takes it back.
  const reborn = follow();
  expect((await reborn.view()).accreditation.was(three, roles.CLINICIAN, await now())).toBe(true);
  await revokeAccreditation({ ...options(), address: three });
  await reborn.sync();
  expect((await reborn.view()).accreditation.was(three, roles.CLINICIAN, (await now()) + 1)).toBe(false);
  db.close();
});

it('another network is refused, and a silent node is offline', async () => {
  const wrong = createBlockReader({ rpc: anvil.rpcUrl, deployment: { ...deployment, chainId: 1 } });
  await expect(wrong.head()).rejects.toMatchObject({ code: 'WRONG_CHAIN' });
  const silent = createBlockReader({ rpc: 'http://127.0.0.1:9', deployment });
  await expect(silent.head()).rejects.toMatchObject({ code: 'OFFLINE' });
});
