import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ProveSigner } from '#protocol/agent-word';
import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { recoversTo } from '#protocol/recover-address';
import {
  type ChainContext,
  grantDigest,
  grantIdOf,
  recordDigest,
  recordIdOf,
  revocationDigest,
} from '#protocol/typed-data';
import type { ChainRow, RecordRow, RelayRow } from '#protocol/wire/gateway';
import { rowName } from './row-name.ts';
import type { Kind, RelayTables } from './tables.ts';

export interface NewRow {
  kind: Kind;
  id: Hex;
  account: Hex;
  expires: number;
  body: Hex;
  signature: Hex;
  /** 1 where no key signed and the account, a contract, says that it did (ERC-1271). */
  contract: number;
}

/** What a row is checked against. */
export interface IntakeContext {
  chain: ChainContext;
  /** Asks the chain where no key answers. */
  prove: ProveSigner;
}

/** The row of a grant or revocation. Throws `GRANT_EXPIRED`, `BAD_SIGNATURE`. */
export async function checkChainRow(
  kind: 'grants' | 'revocations',
  row: ChainRow,
  context: IntakeContext,
  now: number,
): Promise<NewRow> {
  const { chain } = context;
  const { patient, expires, terms, signature } = row;
  const id = grantIdOf(patient, expires, terms);
  if (kind === 'grants' && expires <= now) throw new ChartkeyError('GRANT_EXPIRED');
  const digest = kind === 'grants' ? grantDigest(id, chain) : revocationDigest(id, chain);
  const contract = await requireSigner(context, digest, signature, patient);
  return { kind, id, account: patient, expires, body: terms, signature, contract };
}

export async function checkRecordRow(
  { owner, manifest, signature }: RecordRow,
  context: IntakeContext,
): Promise<NewRow> {
  const id = recordIdOf(owner, manifest);
  const contract = await requireSigner(context, recordDigest(id, context.chain), signature, owner);
  return { kind: 'records', id, account: owner, expires: 0, body: manifest, signature, contract };
}

/** 0 where the account's key signed, 1 where the account says so itself. */
async function requireSigner({ prove }: IntakeContext, digest: Bytes, signature: Hex, account: Hex): Promise<number> {
  if (recoversTo(digest, signature, account)) return 0;
  await prove(digest, signature, account);
  return 1;
}

/** Checks rows one by one, letting others have a turn: a recovery takes 2 ms. */
export async function checkAll<R>(rows: readonly R[], check: (row: R) => Promise<NewRow>): Promise<NewRow[]> {
  const checked: NewRow[] = [];
  for (const row of rows) {
    checked.push(await check(row));
    await yieldTurn();
  }
  return checked;
}

/** When rows that arrive together are due, and which client they must not be seen to share. */
export interface Spread {
  client: string | null;
  dueOf(index: number): number;
}

/** Queues all rows in one transaction, durable when it resolves; a row known already stays as it is. */
export async function enqueue(
  store: Kysely<RelayTables>,
  rows: readonly NewRow[],
  { client, dueOf }: Spread,
  nowMs: number,
): Promise<RelayRow[]> {
  const values = rows.map((row, i) => ({
    ...row,
    status: 'queued' as const,
    batch: null,
    client,
    due: dueOf(i),
    at: nowMs,
  }));
  await store
    .insertInto('relayRows')
    .values(values)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
    .execute();
  return Promise.all(rows.map(({ kind, id }) => statusOf(store, kind, id)));
}

/** Where a row stands. Throws `NOT_FOUND`. */
export async function statusOf(store: Kysely<RelayTables>, kind: Kind, id: Hex): Promise<RelayRow> {
  const row = await store
    .selectFrom('relayRows')
    .leftJoin('relayBatches', 'relayBatches.id', 'relayRows.batch')
    .select(['relayRows.status', 'relayBatches.transactions'])
    .where('relayRows.kind', '=', kind)
    .where('relayRows.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ChartkeyError('NOT_FOUND', { detail: 'no such row' });
  const transaction = (JSON.parse(row.transactions ?? '[]') as { hash: Hex }[]).at(-1)?.hash;
  return { row: rowName(kind, id), kind, id, status: row.status, ...(transaction ? { transaction } : {}) };
}
