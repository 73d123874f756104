import type { Hex } from '#protocol/bytes';
import type { AccountPath } from '#protocol/keys';
import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { indexPath } from '../mirror/mirror-tools.ts';
import { allDeposits } from '../records/deposits.ts';
import { openFilings } from '../records/filing.ts';
import { controllerPath } from '../recovery/self-vault.ts';
import type { Signer } from '../vault/keys.ts';

export interface OwnAccounts {
  signers: Signer[];
  /** Shares granted by a wallet of the patient's own: they are stopped, but only that wallet could have them destroyed. */
  byWallet: Hex[];
}

/** Every account of one person that a gateway may keep something of. Throws `LOCKED`. */
export async function accountsOf(engine: Engine): Promise<OwnAccounts> {
  const { ledger, store, keys } = engine;
  const { grants, records } = await ledger.read();
  const paths: AccountPath[] = [indexPath, controllerPath];
  for (const { path } of [...grants.values(), ...records.values()]) paths.push(path);
  for (const { path } of [...(await allDeposits(engine)), ...(await openFilings(store))]) paths.push(path);
  for (const { path } of await openRequests(store)) paths.push(path);
  const signers = new Map<Hex, Signer>();
  for (const path of paths) {
    const signer = await keys.signer(path);
    signers.set(signer.address, signer);
  }
  const byWallet = [...grants.values()].filter(({ wallet }) => wallet).map(({ id }) => id);
  return { signers: [...signers.values()], byWallet };
}
