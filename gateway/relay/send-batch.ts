import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { contractOf, encodeBatch } from './calls.ts';
import type { RelayParts } from './relay.ts';
import type { Kind, RelayTables } from './tables.ts';

/** Rows in a batch, well below the gas one transaction may use (EIP-7825). */
const batchLimit = 100;
/** Rows looked at to find those that may go together. */
const lookAhead = 1_000;
const day = 24 * 60 * 60 * 1_000;
/** Gas that one contract account may cost. */
const contractGas = 400_000;
/** How nodes say that a call itself fails, whenever it is made; anything else may pass (geth, anvil). */
const refusal = /revert|out of gas|exceeds allowance|opcode|stack|invalid jump/i;
/** Milliseconds before a row is tried again that a node could not answer about. */
const afterNoAnswer = 10 * 60_000;
/** Gas of ten full revocation batches: always left in the account for them. */
const reservedGas = 17_000_000n;

/**
 * Sends one batch of a kind, if rows are due and the budget allows: rows of keys together, or one row of a contract
 * account (`contract` 1), whose call is another one. The signed bytes, with their nonce, are durable before they are
 * broadcast: after a kill the same bytes go out again and nothing is signed twice (V2). Returns the number of rows.
 */
export async function sendBatch(parts: RelayParts, kind: Kind, contract: 0 | 1): Promise<number> {
  const { store, account, deployment, nowMs, metrics, log } = parts;
  const rows = await pickRows(parts, kind, contract);
  if (rows.length === 0) return 0;

  const to = contractOf(kind, deployment);
  const data = encodeBatch(kind, rows);
  const gas = await estimateGas(parts, rows, to, data);
  if (gas === undefined) return 0;
  const fees = await account.fees();
  if (!(await isAffordable(parts, kind, gas, fees.maxFeePerGas))) {
    log.warn({ kind, rows: rows.length }, 'the relay is out of budget for this kind');
    return 0;
  }
  const nonce = await nextNonce(parts);
  const signed = await account.sign({ to, data, nonce, gas, fees });
  await store.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .selectFrom('relayBatches')
      .select((query) => query.fn.coalesce(query.fn.max('id'), query.lit(0)).as('id'))
      .executeTakeFirstOrThrow();
    const batch = Number(id) + 1;
    const sent = { transactions: JSON.stringify([signed]), status: 'sent' as const, gas, at: nowMs() };
    await transaction
      .insertInto('relayBatches')
      .values({ id: batch, kind, nonce, ...sent, block: null, blockHash: null })
      .execute();
    const { numUpdatedRows } = await transaction
      .updateTable('relayRows')
      .set({ status: 'sent', batch, client: null })
      .where('kind', '=', kind)
      .where('status', '=', 'queued')
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .executeTakeFirst();
    if (Number(numUpdatedRows) !== rows.length)
      throw new ChartkeyError('INTERNAL', { detail: 'another relay took these rows' });
  });
  metrics.relayBatches.inc({ kind });
  log.info({ kind, rows: rows.length, nonce }, 'relay batch sent');
  // A node that is away now gets the same bytes when it is back.
  await account.broadcast(signed).catch((err: unknown) => log.warn({ err }, 'broadcast failed; it will be repeated'));
  return rows.length;
}

/**
 * Gas of a batch. A contract account answers for itself, and may change its mind, want more than anybody should pay, or
 * not take the token: its row then fails, alone, and holds up nobody (V3). What only the node could not answer is put off:
 * an acknowledged row is not given up for that within a day (V2).
 */
async function estimateGas(parts: RelayParts, rows: readonly RelayTables['relayRows'][], to: Hex, data: Hex) {
  const { store, account, nowMs, log } = parts;
  const [first] = rows;
  if (first?.contract !== 1) return account.estimate(to, data);
  const estimate = await account.estimate(to, data).catch((thrown: unknown) => {
    if (!(thrown instanceof ChartkeyError) || thrown.code === 'OFFLINE') throw thrown;
    return refusal.test(thrown.detail ?? '') ? ('refused' as const) : ('unknown' as const);
  });
  if (typeof estimate === 'number' && estimate <= contractGas) return estimate;
  const { kind, id, at } = first;
  const again = estimate === 'unknown' && nowMs() - at <= day;
  if (!again) log.warn({ kind }, 'a contract account does not answer as it did; its row is given up');
  await store
    .updateTable('relayRows')
    .set(again ? { due: nowMs() + afterNoAnswer } : { status: 'failed' })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .execute();
  return undefined;
}

/** Oldest first; of one client's rows at most one in this batch, so that they share none. */
async function pickRows(
  { store, nowMs }: RelayParts,
  kind: Kind,
  contract: 0 | 1,
): Promise<RelayTables['relayRows'][]> {
  const due = await store
    .selectFrom('relayRows')
    .selectAll()
    .where('status', '=', 'queued')
    .where('kind', '=', kind)
    .where('contract', '=', contract)
    .where('due', '<=', nowMs())
    .orderBy('due')
    .limit(lookAhead)
    .execute();
  const clients = new Set<string>();
  const apart = due.filter(({ client }) => {
    if (client === null) return true;
    if (clients.has(client)) return false;
    clients.add(client);
    return true;
  });
  return apart.slice(0, contract === 1 ? 1 : batchLimit);
}

/** The nonce after everything we have signed and not seen lost, or what the chain has mined, whichever is further. */
async function nextNonce({ store, account }: RelayParts): Promise<number> {
  const last = await store
    .selectFrom('relayBatches')
    .select('nonce')
    .where('status', '=', 'sent')
    .orderBy('nonce', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Math.max(await account.mined(), last === undefined ? 0 : last.nonce + 1);
}

/** Grants and records may spend what revocations do not need; stopping is paid for to the end. */
async function isAffordable(parts: RelayParts, kind: Kind, gas: number, maxFee: bigint): Promise<boolean> {
  const { store, account, budget, nowMs } = parts;
  const recent = await store
    .selectFrom('relayBatches')
    .select(['gas'])
    .where('at', '>', nowMs() - day)
    .where('status', '!=', 'lost')
    .execute();
  const spent = recent.reduce((sum, batch) => sum + batch.gas, 0);
  const stopping = kind === 'revocations';
  const allowed = stopping ? budget.dailyGas : budget.dailyGas * (1 - budget.revocationShare);
  const needed = BigInt(gas) * maxFee + (stopping ? 0n : reservedGas * maxFee);
  return spent + gas <= allowed && (await account.balance()) >= needed;
}
