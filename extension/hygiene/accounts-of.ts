import type { Hex } from '#protocol/bytes';
import type { AccountPath } from '#protocol/keys';
import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { indexPath } from '../mirror/mirror-tools.ts';
import { allDeposits } from '../records/deposits.ts';
import { openFilings } from '../records/filing.ts';
import { controllerPath } from '../recovery/self-vault.ts';
import type { Signer } from '../vault/keys.ts';

export interface OwnPaths {
  paths: AccountPath[];
  /** Shares granted by a wallet of the patient's own: they are stopped, but only that wallet could have them destroyed. */
  byWallet: Hex[];
}

/** Where every account of one person is that a gateway may keep something of; cheap, since nothing is derived. */
export async function pathsOf(engine: Engine): Promise<OwnPaths> {
  const { ledger, store } = engine;
  const { grants, records } = await ledger.read();
  const all: AccountPath[] = [indexPath, controllerPath];
  for (const { path } of [...grants.values(), ...records.values()]) all.push(path);
  for (const { path } of [...(await allDeposits(engine)), ...(await openFilings(store))]) all.push(path);
  for (const { path } of await openRequests(store)) all.push(path);
  const distinct = new Map(all.map((path) => [`${path.branch}/${path.lane}/${path.index}`, path]));
  const byWallet = [...grants.values()].filter(({ wallet }) => wallet).map(({ id }) => id);
  return { paths: [...distinct.values()], byWallet };
}

/** The same, ready to sign. Throws `LOCKED`. */
export async function accountsOf(engine: Engine): Promise<Signer[]> {
  const { paths } = await pathsOf(engine);
  const signers: Signer[] = [];
  for (const path of paths) signers.push(await engine.keys.signer(path));
  return signers;
}
