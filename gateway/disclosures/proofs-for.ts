import { type Kysely, sql } from 'kysely';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { hashOf } from '#protocol/typed-data';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import type { Tables } from '../store/tables.ts';
import { extensionOf, pathsOf } from './disclosure-log.ts';

/** Proofs in one answer; ask again with `since` of the last. */
const page = 500;

export interface ProofQuestion {
  grant: Hex;
  /** Who asks: the patient's account, or the agent that the patient named for this grant. */
  account: Hex;
  gateway: Hex;
  /** Proofs of openings after this one, by their numbers. */
  since: number;
  /** The size of the last state the patient saw; 0 for none. */
  from: number;
}

/**
 * What a patient can prove of one grant's openings; `custodian` is whoever signed the newest anchor, where there is one and it
 * is known. Throws `GRANT_UNKNOWN` for a grant that is not this account's.
 */
export async function proofsFor(
  store: Kysely<Tables>,
  { grant, account, gateway, since, from }: ProofQuestion,
): Promise<Omit<DisclosuresOfGrant, 'custodian' | 'cadence'> & { custodian?: Hex }> {
  const patient = await patientOf(store, grant, account);
  const own = store.selectFrom('receipts').where('patient', '=', patient).where('grant', '=', grant);
  const { held } = await own.select(sql<number | string>`count(*)`.as('held')).executeTakeFirstOrThrow();
  const newest = await store
    .selectFrom('disclosureEpochs')
    .select(['size', 'root', 'epoch', 'block', 'at', 'custodian'])
    .where('status', '=', 'mined')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return { held: Number(held), anchored: 0, extends: [], proofs: [] };
  const { size, root } = newest;
  const inside = own.where('place', '<', size);
  const { anchored } = await inside.select(sql<number | string>`count(*)`.as('anchored')).executeTakeFirstOrThrow();
  const rows = await inside.selectAll().where('ordinal', '>', since).orderBy('ordinal').limit(page).execute();
  const paths = await pathsOf(
    store,
    rows.map(({ place }) => place!),
    size,
  );
  return {
    ...(newest.custodian ? { custodian: newest.custodian } : {}),
    held: Number(held),
    anchored: Number(anchored),
    head: { size, root, epoch: newest.epoch!, block: newest.block!, at: newest.at! },
    extends: await extensionOf(store, from, size),
    proofs: rows.map(({ nonce, sessionKey, at, ordinal, salt, place }, i) => ({
      receipt: hashOf('Receipt', { grant, gateway, nonce, sessionKey, at }),
      ordinal: ordinal!,
      salt: salt!,
      place: place!,
      path: paths[i]!,
    })),
  };
}

/** The account whose grant it is, where whoever asks may know of it. An erased account is told of its receipts still. */
async function patientOf(store: Kysely<Tables>, grant: Hex, account: Hex): Promise<Hex> {
  const deposit = await store
    .selectFrom('deposits')
    .select(['patient', 'agent'])
    .where('id', '=', grant)
    .executeTakeFirst();
  if (deposit && (deposit.patient === account || deposit.agent === account)) return deposit.patient;
  const receipt = await store
    .selectFrom('receipts')
    .select('nonce')
    .where('patient', '=', account)
    .where('grant', '=', grant)
    .limit(1)
    .executeTakeFirst();
  if (!deposit && receipt) return account;
  throw new ChartkeyError('GRANT_UNKNOWN');
}
