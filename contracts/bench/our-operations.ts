import type { Hex } from '#protocol/bytes';
import { bytecode } from '../abi/bytecode.ts';
import { accreditationAbi, disclosuresAbi, grantsAbi, recordsAbi } from '../abi.ts';
import { jsonRpc } from '../json-rpc.ts';
import { benchArtifact } from './artifact.ts';
import { actor } from './cast.ts';
import { grantOperations } from './grant-operations.ts';
import { institutionOperations } from './institution-operations.ts';
import { create, openLedger } from './ledger.ts';
import { recordOperations } from './record-operations.ts';

/**
 * Receipt gas of every operation of the four contracts, deployed anew on the anvil node at `rpcUrl`. On a fresh node
 * every number is the same in every run.
 */
export async function ourOperations(rpcUrl: string): Promise<Record<string, number>> {
  await openLedger(rpcUrl);
  const from = actor('deployer').address;
  const make = (abi: readonly unknown[], code: Hex, args: readonly unknown[] = []) =>
    create(rpcUrl, from, { abi: abi as readonly never[], bytecode: code }, args);
  const accreditation = await make(accreditationAbi, bytecode.accreditation, [from]);
  const records = await make(recordsAbi, bytecode.records);
  const grants = await make(grantsAbi, bytecode.grants);
  const disclosures = await make(disclosuresAbi, bytecode.disclosures, [accreditation.address]);
  const probe = await create(rpcUrl, from, await benchArtifact('Probe'));
  const chain = {
    chainId: Number(await jsonRpc<Hex>(rpcUrl, 'eth_chainId')),
    grants: grants.address,
    records: records.address,
    accreditation: accreditation.address,
  };
  return {
    ...(await grantOperations(grants, probe, chain)),
    ...(await recordOperations(records, chain)),
    ...(await institutionOperations(accreditation, disclosures)),
  };
}
