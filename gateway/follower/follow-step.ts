import type { Kysely, Transaction } from 'kysely';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { type Block, blockAt, rpc } from '../chain/rpc.ts';
import type { Keep } from '../keep/keep.ts';
import type { Tables } from '../store/tables.ts';
import { decodeLog, needsTime, type RawLog } from './decode-logs.ts';
import type { EventFeed, NewEvent } from './event-feed.ts';
import { commonAncestor, type Position, readPosition, writePosition } from './position.ts';
import { rollBack } from './roll-back.ts';

export interface FollowParts {
  rpcUrl: string;
  deployment: Deployment;
  store: Kysely<Tables>;
  keep: Keep;
  feed: EventFeed;
  now(): number;
}

export interface Step {
  kind: 'at-head' | 'advanced' | 'rolled-back';
  /** Where we are now. */
  block: number;
}

/** Blocks asked for at once. */
const span = 2_000;

/**
 * One step along the chain: rolls back when our last block is no longer on it, else takes the next blocks' events. All
 * of a step commits together, so a kill repeats it whole or not at all (V2).
 */
export async function followStep(parts: FollowParts): Promise<Step> {
  const { rpcUrl, deployment, store } = parts;
  const head = await blockAt(rpcUrl, 'latest');
  const position = await readPosition(store, deployment.block - 1);
  if (!head) return { kind: 'at-head', block: position.number };
  if (position.hash !== undefined && !(await isOnChain(rpcUrl, position, head))) {
    const ancestor = await commonAncestor(store, rpcUrl, position, deployment.block - 1);
    await rollBack(parts, position, ancestor);
    return { kind: 'rolled-back', block: ancestor.number };
  }
  if (head.number <= position.number) return { kind: 'at-head', block: position.number };

  const to = Math.min(head.number, position.number + span);
  const last = to === head.number ? head : await blockAt(rpcUrl, to);
  const range = { fromBlock: hex(position.number + 1), toBlock: hex(to) };
  const address = [deployment.grants, deployment.records, deployment.accreditation];
  const logs = await rpc<RawLog[]>(rpcUrl, 'eth_getLogs', [{ ...range, address }]);
  // The logs are of the branch `last` is on only if it still is after they were read.
  if (!last || (await blockAt(rpcUrl, to))?.hash !== last.hash) return { kind: 'advanced', block: position.number };
  const facts = await decodeAll(parts, logs);
  await commitFacts(parts, position, last, facts);
  return { kind: 'advanced', block: last.number };
}

const hex = (value: number) => `0x${value.toString(16)}`;

async function isOnChain(rpcUrl: string, position: Position, head: Block): Promise<boolean> {
  if (head.number < position.number) return false;
  const block = head.number === position.number ? head : await blockAt(rpcUrl, position.number);
  return block?.hash === position.hash;
}

interface Fact {
  event: NewEvent;
  block: { number: number; hash: Hex };
}

async function decodeAll({ rpcUrl, deployment }: FollowParts, logs: readonly RawLog[]): Promise<Fact[]> {
  const times = new Map<Hex, number>();
  const facts: Fact[] = [];
  for (const log of logs) {
    if (needsTime(log, deployment) && !times.has(log.blockHash))
      times.set(log.blockHash, (await blockAt(rpcUrl, log.blockHash))?.timestamp ?? 0);
    const event = decodeLog(log, deployment, times.get(log.blockHash) ?? 0);
    if (event) facts.push({ event, block: { number: Number(log.blockNumber), hash: log.blockHash } });
  }
  return facts;
}

async function commitFacts(parts: FollowParts, from: Position, last: Block, facts: readonly Fact[]): Promise<void> {
  const { store, keep, feed, now } = parts;
  // A revocation holds from here on, also if its block is orphaned later: only the patient can have signed it (K2).
  for (const { event } of facts)
    if (event.kind === 'revoked') await keep.stop({ grant: event.id, source: 'chain', at: now() });
  await store.transaction().execute(async (transaction) => {
    if (!(await writePosition(transaction, from, last))) return;
    for (const { event, block } of facts) {
      await feed.append(transaction, event);
      await rememberBlock(transaction, block);
      await noteOnChain(transaction, event);
    }
    await rememberBlock(transaction, last);
    await transaction
      .deleteFrom('blocks')
      .where('number', '<', last.number - span)
      .execute();
  });
  feed.wake();
}

async function rememberBlock(transaction: Transaction<Tables>, { number, hash }: { number: number; hash: Hex }) {
  await transaction
    .insertInto('blocks')
    .values({ number, hash })
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ hash }))
    .execute();
}

async function noteOnChain(transaction: Transaction<Tables>, event: NewEvent): Promise<void> {
  if (event.kind !== 'granted' && event.kind !== 'revoked') return;
  const change = event.kind === 'granted' ? { granted: event.block } : { revoked: event.block };
  await transaction
    .insertInto('chain')
    .values({ id: event.id, granted: null, revoked: null, ...change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
}
