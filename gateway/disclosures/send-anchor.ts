import type { Kysely } from 'kysely';
import type { Deployment } from '#contracts/deployment';
import { roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { AnchorTrouble } from '#protocol/wire/disclosures';
import type { ChainState } from '../follower/chain-state.ts';
import type { Log } from '../log.ts';
import type { RelayAccount } from '../relay/account.ts';
import type { Tables } from '../store/tables.ts';
import { encodeAnchor } from './anchor-call.ts';

export interface AnchorParts {
  rpcUrl: string;
  deployment: Deployment;
  store: Kysely<Tables>;
  /** The gateway's own accredited custodian account: never the relay's, never a clinic's (G9). */
  account: RelayAccount;
  chainState: ChainState;
  log: Log;
  /** Unix milliseconds. */
  nowMs(): number;
}

export type Epoch = Tables['disclosureEpochs'];

/** More than an anchor costs, its first look at the accreditation included. */
const anchorGas = 120_000n;

/** What would keep an anchor from the chain now; undefined when nothing does. Throws `OFFLINE` and the like. */
export async function anchorTrouble({ account, chainState, nowMs }: AnchorParts): Promise<AnchorTrouble | undefined> {
  chainState.requireFresh();
  const isCustodian = chainState.accreditation().was(account.address, roles.CUSTODIAN, Math.floor(nowMs() / 1000));
  if (!isCustodian) return 'accreditation';
  const [{ maxFeePerGas }, balance] = await Promise.all([account.fees(), account.balance()]);
  return balance < anchorGas * maxFeePerGas ? 'funds' : undefined;
}

/**
 * Signs an epoch's anchor and sends it. The signed bytes are durable before they are broadcast: after a kill the same
 * bytes go out under the same nonce, so an epoch is anchored once (V2).
 */
export async function sendAnchor(parts: AnchorParts, { id, anchor }: Epoch): Promise<AnchorTrouble | undefined> {
  const { store, account, deployment, log, nowMs } = parts;
  const trouble = await anchorTrouble(parts);
  if (trouble) return trouble;
  const [to, data] = [deployment.disclosures, encodeAnchor(anchor)];
  const gas = await estimate(account, to, data);
  if (gas === undefined) return 'accreditation';
  const nonce = await account.mined();
  const signed = await account.sign({ to, data, nonce, gas, fees: await account.fees() });
  const { numUpdatedRows } = await store
    .updateTable('disclosureEpochs')
    // Whose it is stays with it: the key may be changed later.
    .set({
      status: 'sent',
      custodian: account.address,
      nonce,
      gas,
      transactions: JSON.stringify([signed]),
      signedAt: nowMs(),
    })
    .where('id', '=', id)
    .where('status', '=', 'made')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return undefined;
  // A node that is away now gets the same bytes when it is back.
  await account.broadcast(signed).catch((err: unknown) => log.warn({ err }, 'an anchor was not taken; it is repeated'));
  return undefined;
}

/** Undefined where the contract refuses: to it, we are no custodian (yet). */
async function estimate(account: RelayAccount, to: Hex, data: Hex): Promise<number | undefined> {
  try {
    return await account.estimate(to, data);
  } catch (thrown) {
    if (thrown instanceof ChartkeyError && /revert/i.test(thrown.detail ?? '')) return undefined;
    throw thrown;
  }
}
