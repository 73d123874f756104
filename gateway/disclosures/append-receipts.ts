import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Hex, toHex } from '#protocol/bytes';
import { disclosureAnchor, disclosureFill, disclosureLeaf } from '#protocol/disclosure-log';
import { hashOf } from '#protocol/typed-data';
import { nextNumber } from '../store/counter.ts';
import type { Tables } from '../store/tables.ts';
import { appendLeaves, rootAt, sizeOfLog } from './disclosure-log.ts';

/** Receipts in one transaction: a lease never waits for more. */
const group = 200;

type Waiting = Pick<Tables['receipts'], 'nonce' | 'grant' | 'patient' | 'sessionKey' | 'at'>;

/**
 * Gives the oldest receipts that have none their place in the log, each with its own salt and its number among the
 * openings of its grant. Repeatable: a kill in between repeats a group whole or not at all (V2). Returns how many.
 */
export const appendReceipts = (store: Kysely<Tables>, gateway: Hex): Promise<number> =>
  store.transaction().execute(async (transaction) => {
    await takeTurn(transaction);
    const waiting: Waiting[] = await transaction
      .selectFrom('receipts')
      .select(['nonce', 'grant', 'patient', 'sessionKey', 'at'])
      .where('place', 'is', null)
      .orderBy('stored')
      .orderBy('nonce')
      .limit(group)
      .execute();
    if (waiting.length === 0) return 0;
    const counts = await openingsSoFar(transaction, waiting);
    const size = await sizeOfLog(transaction);
    const leaves: Uint8Array[] = [];
    for (const [i, { nonce, grant, sessionKey, at }] of waiting.entries()) {
      const ordinal = (counts.get(grant) ?? 0) + 1;
      counts.set(grant, ordinal);
      const salt = toHex(randomBytes(32));
      leaves.push(await disclosureLeaf(salt, hashOf('Receipt', { grant, gateway, nonce, sessionKey, at }), ordinal));
      await transaction
        .updateTable('receipts')
        .set({ place: size + i, ordinal, salt })
        .where('nonce', '=', nonce)
        .execute();
    }
    await appendLeaves(transaction, size, leaves);
    return waiting.length;
  });

export interface NewEpoch {
  slot: number;
  cadence: number;
  missed: number;
}

/**
 * Closes an epoch over what is in the log, filled up with random leaves: so its root differs from the last one and hides
 * the size, whether or not anything was added. False when another process has made the epoch of this slot.
 */
export const closeEpoch = (store: Kysely<Tables>, gateway: Hex, epoch: NewEpoch): Promise<boolean> =>
  store.transaction().execute(async (transaction) => {
    await takeTurn(transaction);
    const last = await newestEpoch(transaction);
    if (last && last.slot >= epoch.slot) return false;
    const filled = await sizeOfLog(transaction);
    const fill = disclosureFill - (filled % disclosureFill);
    await appendLeaves(
      transaction,
      filled,
      Array.from({ length: fill }, () => randomBytes(32)),
    );
    const size = filled + fill;
    const root = await rootAt(transaction, size);
    const anchor = await disclosureAnchor(gateway, { size, root });
    const unsent = { custodian: null, nonce: null, transactions: null, gas: null, signedAt: null };
    await transaction
      .insertInto('disclosureEpochs')
      .values({ ...epoch, id: (last?.id ?? 0) + 1, size, root, anchor, status: 'made', ...unsent, ...notMined })
      .execute();
    return true;
  });

export const notMined = { epoch: null, block: null, blockHash: null, at: null } as const;

export const newestEpoch = (store: Kysely<Tables>) =>
  store.selectFrom('disclosureEpochs').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();

/** One writer of the log at a time, whichever process it is in. */
const takeTurn = (transaction: Transaction<Tables>) => nextNumber(transaction, 'disclosures');

/** The highest number among the openings of each grant, found by whose they are. */
async function openingsSoFar(transaction: Transaction<Tables>, of: readonly Waiting[]): Promise<Map<Hex, number>> {
  const rows = await transaction
    .selectFrom('receipts')
    .select(['grant', sql<number | string>`max(ordinal)`.as('last')])
    .where('patient', 'in', [...new Set(of.map(({ patient }) => patient))])
    .where('grant', 'in', [...new Set(of.map(({ grant }) => grant))])
    .where('ordinal', 'is not', null)
    .groupBy('grant')
    .execute();
  return new Map(rows.map(({ grant, last }) => [grant, Number(last)]));
}
