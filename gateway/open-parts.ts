import type { Context, Hono } from 'hono';
import { gatewayIdOf } from '#protocol/lease';
import { localBlobs } from './blobs/local-blobs.ts';
import { signatureCheck } from './chain/contract-signature.ts';
import { openAnchorer } from './disclosures/open-anchorer.ts';
import { createEscrows } from './escrow/escrows.ts';
import { startRecoveryClock } from './escrow/recovery-clock.ts';
import { createChainState } from './follower/chain-state.ts';
import { createEventFeed } from './follower/event-feed.ts';
import { type Follower, startFollower } from './follower/follower.ts';
import type { Gateway } from './gateway.ts';
import { callerAddress } from './http/caller-address.ts';
import { createLimits, defaultLimits } from './http/limits.ts';
import { openKeep } from './keep/keep.ts';
import { createLeaseDesk } from './leases/lease-desk.ts';
import { createNonces } from './leases/nonces.ts';
import { type ReceiptProof, receiptProof } from './leases/prove-receipt.ts';
import { createTokens } from './leases/tokens.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import type { GatewayOptions } from './options.ts';
import { placesIn } from './places.ts';
import { createRelay, defaultBudget, type Relay } from './relay/relay.ts';
import { openIdentity } from './shred/identity.ts';
import { createShredGuard } from './shred/shred-guard.ts';
import { createShredder, type Shredder } from './shred/shredder.ts';
import { mainMigrations } from './store/migrations.ts';
import { openStore } from './store/open-store.ts';
import { startSweeper } from './store/sweeper.ts';
import type { Tables } from './store/tables.ts';

export interface OpenParts {
  gateway: Gateway;
  proveReceipt: ReceiptProof;
  shredder: Shredder;
  relay: Hono | undefined;
  close(): Promise<void>;
}

/** Milliseconds between looks for events that another process of this gateway has written. */
const sharedPoll = 500;

/** Opens the stores in the order that keeps K2 (tombstones first), then starts the follower and the relay. */
export async function openParts(options: GatewayOptions & { url: string }): Promise<OpenParts> {
  const { url, rpcUrl, deployment, databaseUrl, relayKey } = options;
  const places = placesIn(options.dataDir);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const now = options.now ?? (() => Math.floor(Date.now() / 1000));
    const log = options.log ?? createLog(options.logLevel ?? 'warn');
    const metrics = createMetrics();
    closers.push(async () => metrics.registry.clear());
    const keep = await openKeep({
      folder: places.keep,
      databaseUrl: options.keepDatabaseUrl,
      journal: options.journal,
    });
    closers.push(keep.close);
    const store = await openStore<Tables>({ path: places.main, databaseUrl }, mainMigrations);
    closers.push(() => store.destroy());
    const blobs = await localBlobs(places.blobs);
    const feed = createEventFeed(store);
    const chainState = createChainState(now);
    const limits = createLimits({ ...defaultLimits, ...options.limits });
    const { chainId, grants, records, accreditation } = deployment;
    const chain = { chainId, grants, records, accreditation };
    const id = await gatewayIdOf(url);
    const shredGuard = createShredGuard(databaseUrl === undefined);
    const identity = openIdentity(places.identity, chain);
    const nonces = createNonces(keep.deriveKey('nonces'));
    const clock = startRecoveryClock(store, now, log);
    closers.push(clock.stop);
    const addressOf = (context: Context) => callerAddress(context, options.trustProxy ?? false);
    const disclosures = openAnchorer(options, { gatewayId: id, store, chainState, metrics, log, now });
    const gateway: Gateway = {
      url,
      id,
      chain,
      store,
      keep,
      blobs,
      shredGuard,
      identity,
      feed,
      chainState,
      leases: createLeaseDesk({ store, keep, chainState, metrics, now }),
      escrows: createEscrows({ store, keep, clock, guard: shredGuard, now }),
      nonces,
      tokens: createTokens(keep.deriveKey('tokens')),
      limits,
      disclosures,
      log,
      metrics,
      relay: relayKey !== undefined,
      now,
      addressOf,
      spend: (context, limit, cost) => limits[limit].spend(addressOf(context), cost),
      requireSigner: signatureCheck(rpcUrl),
    };

    closers.push(startSweeper({ store, keep, now, log }));
    const pollMs = options.pollMs ?? 500;
    const follower: Follower = await startFollower({
      rpcUrl,
      deployment,
      store,
      keep,
      feed,
      now,
      pollMs,
      log,
      metrics,
      state: chainState,
    });
    closers.push(follower.stop);
    if (databaseUrl !== undefined) {
      const timer = setInterval(feed.wake, sharedPoll);
      closers.push(async () => clearInterval(timer));
    }
    let relay: Relay | undefined;
    if (relayKey !== undefined) {
      relay = await createRelay({
        rpcUrl,
        deployment,
        relayKey,
        place: { path: places.relay, databaseUrl },
        flushMs: options.flushMs ?? 60_000,
        budget: options.relayBudget ?? defaultBudget,
        gate: gateway,
        log,
        metrics,
        nowMs: Date.now,
      });
      closers.push(relay.stop);
    }
    const shredder = createShredder({
      store,
      keep,
      blobs,
      escrows: gateway.escrows,
      feed,
      guard: shredGuard,
      identity,
      url,
      embedded: databaseUrl === undefined,
      withdraw: relay?.withdraw ?? (async () => 0),
      now,
    });
    await shredder.recover();
    // Not before: an older image may hold rows of accounts that are erased since, and the chain forgets nothing (K13).
    relay?.start();
    disclosures?.start();
    if (disclosures) closers.push(disclosures.stop);
    const proveReceipt = receiptProof({ chain, gatewayId: id, nonces, now });
    return { gateway, proveReceipt, shredder, relay: relay?.routes, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
