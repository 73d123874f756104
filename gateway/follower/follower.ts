import { setTimeout as pause } from 'node:timers/promises';
import { type Accredited, accreditationView, type Unaccredited } from '#protocol/accreditation';
import { ChartkeyError } from '#protocol/errors';
import { blockAt } from '../chain/rpc.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { WritableChainState } from './chain-state.ts';
import { type FollowParts, followStep } from './follow-step.ts';

export interface FollowerParts extends FollowParts {
  state: WritableChainState;
  /** Milliseconds between looks at the chain. */
  pollMs: number;
  log: Log;
  metrics: Metrics;
}

export interface Follower {
  stop(): Promise<void>;
}

/**
 * Follows the chain until stopped. A node that is away is waited for: the gateway meanwhile refuses what needs the
 * chain. Throws `WRONG_CHAIN` where the store was made for another chain.
 */
export async function startFollower(parts: FollowerParts): Promise<Follower> {
  await requireSameChain(parts).catch((cause: unknown) => {
    if (cause instanceof ChartkeyError && cause.code === 'WRONG_CHAIN') throw cause;
    parts.log.warn({ err: cause }, 'the EVM node does not answer yet; closed until it does');
  });
  const stopping = new AbortController();
  const running = run(parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Milliseconds between tries while the node is away. */
const longestPause = 5_000;

async function run(parts: FollowerParts, signal: AbortSignal): Promise<void> {
  const { state, metrics, log, now } = parts;
  const refreshAccreditation = accreditationBuilder(parts);
  let failures = 0;
  while (!signal.aborted) {
    try {
      const step = await followStep(parts);
      await refreshAccreditation();
      state.advance(step.block);
      metrics.followedBlock.set(step.block);
      if (step.kind === 'rolled-back') {
        metrics.reorganisations.inc();
        log.warn({ block: step.block }, 'the chain re-organised; rolled back');
      }
      if (failures > 0) log.info({ failures, block: step.block }, 'following the chain again');
      failures = 0;
      if (step.kind === 'at-head') state.atHead(now());
      else continue;
    } catch (err) {
      if (failures++ === 0) log.warn({ err }, 'following the chain failed; trying again');
    }
    metrics.followerLag.set(now() - (state.position().caughtUpAt ?? 0));
    await pause(Math.min(parts.pollMs * 2 ** failures, longestPause), undefined, { signal }).catch(() => undefined);
  }
}

/** Builds the view anew when its events have changed, whichever process wrote them. */
function accreditationBuilder({ store, state }: FollowerParts): () => Promise<void> {
  let built = -1;
  return async () => {
    const newest = await store
      .selectFrom('events')
      .select('seq')
      .where('kind', 'in', ['accredited', 'unaccredited', 'retracted'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const seq = newest?.seq ?? 0;
    if (seq === built) return;
    const rows = await store
      .selectFrom('events')
      .select(['kind', 'body'])
      .where('kind', 'in', ['accredited', 'unaccredited'])
      .where('retracted', '=', 0)
      .orderBy('seq')
      .execute();
    const events = rows.map(({ kind, body }) => ({ kind, ...JSON.parse(body) }) as Accredited | Unaccredited);
    state.setAccreditation(accreditationView(events));
    built = seq;
  };
}

/** The genesis hash tells two chains of one chain id apart: a development chain that was started anew. */
async function requireSameChain({ store, rpcUrl }: FollowerParts): Promise<void> {
  const genesis = await blockAt(rpcUrl, 0);
  if (!genesis) return;
  await store
    .insertInto('meta')
    .values({ key: 'genesis', value: genesis.hash })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const known = await store.selectFrom('meta').select('value').where('key', '=', 'genesis').executeTakeFirstOrThrow();
  if (known.value !== genesis.hash)
    throw new ChartkeyError('WRONG_CHAIN', { detail: 'the data folder belongs to another chain; use a fresh one' });
}
