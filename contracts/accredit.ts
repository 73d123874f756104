import { Contract, JsonRpcProvider, Wallet } from 'ethers';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { accreditationAbi } from './abi.ts';
import type { Deployment } from './deployment.ts';

export interface AccreditOptions {
  rpcUrl: string;
  /** Key of an authority; the institution id must be in its space, see `institutionId`. */
  authorityKey: Hex;
  deployment: Deployment;
  institution: {
    address: Hex;
    id: bigint;
    /** Bit set of `roles`. */
    roles: number;
    /** Unix seconds. */
    until: number;
    /** SHA-256 of the institution's published profile. */
    profileHash: Hex;
  };
}

/** Accredits one institution's address and waits for the block. Throws `INTERNAL` with the contract's reason. */
export async function accredit(options: AccreditOptions): Promise<void> {
  const { address, id, roles, until, profileHash } = options.institution;
  await asAuthority(options, (contract) => contract.getFunction('accredit')(address, id, roles, until, profileHash));
}

/** Ends an accreditation from the next block on. Throws `INTERNAL` with the contract's reason. */
export async function revokeAccreditation(
  options: Omit<AccreditOptions, 'institution'> & { address: Hex },
): Promise<void> {
  await asAuthority(options, (contract) => contract.getFunction('revoke')(options.address));
}

async function asAuthority(
  options: Omit<AccreditOptions, 'institution'>,
  send: (contract: Contract) => Promise<{ wait(): Promise<unknown> }>,
): Promise<void> {
  const { rpcUrl, authorityKey, deployment } = options;
  const provider = new JsonRpcProvider(rpcUrl, deployment.chainId, { staticNetwork: true, cacheTimeout: -1 });
  provider.pollingInterval = 100;
  try {
    const sent = await send(
      new Contract(deployment.accreditation, accreditationAbi, new Wallet(authorityKey, provider)),
    );
    await sent.wait();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ChartkeyError('INTERNAL', { cause, detail });
  } finally {
    provider.destroy();
  }
}
