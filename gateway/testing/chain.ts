import { accredit } from '#contracts/accredit';
import { type Anvil, startAnvil } from '#contracts/anvil';
import { deploy } from '#contracts/deploy';
import type { Deployment } from '#contracts/deployment';
import { institutionId, roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';

export interface TestChain {
  anvil: Anvil;
  deployment: Deployment;
  /** Account of the accredited clinic, and its key. */
  clinic: Anvil['accounts'][number];
  authority: Anvil['accounts'][number];
  relay: Anvil['accounts'][number];
  accredit(who: Hex, bits?: number): Promise<void>;
  stop(): Promise<void>;
}

const profileHash: Hex = `0x${'11'.repeat(32)}`;

/** A real EVM node with our contracts and one accredited clinic. */
export async function startTestChain(): Promise<TestChain> {
  const anvil = await startAnvil({ port: 0 });
  const [deployer, authority, relay, clinic] = anvil.accounts as [Account, Account, Account, Account];
  const deployment = await deploy({
    rpcUrl: anvil.rpcUrl,
    deployerKey: deployer.privateKey,
    authority: authority.address,
  });
  let institutions = 0n;
  const vouch = (address: Hex, bits = roles.CLINICIAN | roles.CUSTODIAN) =>
    accredit({
      rpcUrl: anvil.rpcUrl,
      authorityKey: authority.privateKey,
      deployment,
      institution: { address, id: institutionId(1, ++institutions), roles: bits, until: 4_000_000_000, profileHash },
    });
  await vouch(clinic.address);
  return { anvil, deployment, clinic, authority, relay, accredit: vouch, stop: anvil.stop };
}

type Account = Anvil['accounts'][number];
