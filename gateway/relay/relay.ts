import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { signatureCheck } from '../chain/contract-signature.ts';
import { blockAt } from '../chain/rpc.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { openStore, type StorePlace } from '../store/open-store.ts';
import { createRelayAccount, type RelayAccount } from './account.ts';
import { createReconciler } from './reconcile.ts';
import { type RelayGate, relayRoutes } from './routes.ts';
import { sendBatch } from './send-batch.ts';
import { type Kind, type RelayTables, relayMigrations } from './tables.ts';

export interface RelayBudget {
  /** Gas the relay may spend in any 24 hours. */
  dailyGas: number;
  /** The part of it that only revocations may use, 0 to 1. */
  revocationShare: number;
}

export const defaultBudget: RelayBudget = { dailyGas: 500_000_000, revocationShare: 0.25 };

export interface RelayOptions {
  rpcUrl: string;
  deployment: Deployment;
  /** Key of the relay's own account. */
  relayKey: Hex;
  place: StorePlace;
  /** Milliseconds between flushes. */
  flushMs: number;
  budget: RelayBudget;
  gate: RelayGate;
  log: Log;
  metrics: Metrics;
  /** Unix milliseconds. */
  nowMs(): number;
}

export interface RelayParts extends Omit<RelayOptions, 'relayKey' | 'place' | 'gate'> {
  store: Kysely<RelayTables>;
  account: RelayAccount;
}

export interface Relay {
  routes: Hono;
  address: Hex;
  /** Takes back the accounts' grants and records that were not sent yet; stops go out. Returns how many. */
  withdraw(accounts: readonly Hex[]): Promise<number>;
  /** Begins to send: after everything that must be taken back has been (K13). Once. */
  start(): void;
  stop(): Promise<void>;
}

/** Accounts named at once. */
const part = 500;
/** Revocations first: stopping never waits behind sharing. */
const order: readonly Kind[] = ['revocations', 'grants', 'records'];

/**
 * The relay: takes signed rows and puts them on the chain in batches on a clock. A role of its own with its own
 * account, store and queue; it can run beside a gateway or alone. One relay for each account. It sends once started.
 */
export async function createRelay(options: RelayOptions): Promise<Relay> {
  const { rpcUrl, deployment, relayKey, place, flushMs, log } = options;
  const store = await openStore<RelayTables>(place, relayMigrations);
  const account = createRelayAccount(rpcUrl, relayKey, deployment);
  const parts: RelayParts = { ...options, store, account };
  const reconcile = createReconciler(parts);
  const stopping = new AbortController();

  let sameChain = false;

  const flush = async () => {
    if (!sameChain) await requireSameChain(parts);
    sameChain = true;
    await reconcile();
    // Contracts last: they go one in a flush, and must hold up nobody's key (V3).
    for (const contract of [0, 1] as const) for (const kind of order) await sendBatch(parts, kind, contract);
    await countRows(parts);
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await flush().catch((err: unknown) => log.warn({ err }, 'a relay flush failed; trying again'));
      await pause(flushMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  let running = Promise.resolve();
  return {
    address: account.address,
    start() {
      running = run();
    },
    async withdraw(accounts) {
      let taken = 0;
      for (let i = 0; i < accounts.length; i += part) {
        const { numDeletedRows } = await store
          .deleteFrom('relayRows')
          .where('account', 'in', accounts.slice(i, i + part))
          .where('status', '=', 'queued')
          .where('kind', 'in', ['grants', 'records'])
          .executeTakeFirst();
        taken += Number(numDeletedRows);
      }
      return taken;
    },
    routes: relayRoutes({
      store,
      chain: deployment,
      prove: signatureCheck(rpcUrl),
      flushMs,
      gate: options.gate,
      nowMs: parts.nowMs,
    }),
    async stop() {
      stopping.abort();
      await running;
      await store.destroy();
    },
  };
}

/** Nonces of one chain mean nothing on another: a development chain started anew needs a fresh store. */
async function requireSameChain({ store, rpcUrl }: RelayParts): Promise<void> {
  const genesis = (await blockAt(rpcUrl, 0))?.hash;
  if (!genesis) throw new ChartkeyError('OFFLINE');
  await store
    .insertInto('relayMeta')
    .values({ key: 'genesis', value: genesis })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const known = await store
    .selectFrom('relayMeta')
    .select('value')
    .where('key', '=', 'genesis')
    .executeTakeFirstOrThrow();
  if (known.value !== genesis)
    throw new ChartkeyError('WRONG_CHAIN', { detail: 'the relay store is of another chain' });
}

async function countRows({ store, metrics }: RelayParts): Promise<void> {
  const counts = await store
    .selectFrom('relayRows')
    .select(['kind', 'status'])
    .select((query) => query.fn.countAll<number | string>().as('rows'))
    .where('status', 'in', ['queued', 'sent'])
    .groupBy(['kind', 'status'])
    .execute();
  metrics.relayRows.reset();
  for (const { kind, status, rows } of counts) metrics.relayRows.set({ kind, status }, Number(rows));
}
