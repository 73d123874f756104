import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { ChainContext } from '#protocol/typed-data';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Anchorer } from './disclosures/anchorer.ts';
import type { Escrows } from './escrow/escrows.ts';
import type { ChainState } from './follower/chain-state.ts';
import type { EventFeed } from './follower/event-feed.ts';
import type { AddressLimit, Limits } from './http/limits.ts';
import type { Keep } from './keep/keep.ts';
import type { LeaseDesk } from './leases/lease-desk.ts';
import type { Nonces } from './leases/nonces.ts';
import type { Tokens } from './leases/tokens.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Identity } from './shred/identity.ts';
import type { ShredGuard } from './shred/shred-guard.ts';
import type { Tables } from './store/tables.ts';

/** Everything the routes stand on. Parts are made once, in `start.ts`. */
export interface Gateway {
  /** Public URL, as terms spell it. */
  url: string;
  /** SHA-256 of `url`: `gateway` in Deposit and Receipt. */
  id: Hex;
  chain: ChainContext;
  store: Kysely<Tables>;
  keep: Keep;
  blobs: BlobStore;
  shredGuard: ShredGuard;
  identity: Identity;
  feed: EventFeed;
  chainState: ChainState;
  leases: LeaseDesk;
  escrows: Escrows;
  nonces: Nonces;
  tokens: Tokens;
  limits: Limits;
  /** Anchors the log of disclosures, where this gateway has a custodian's key. */
  disclosures: Anchorer | undefined;
  log: Log;
  metrics: Metrics;
  /** Whether a relay is mounted in this process. */
  relay: boolean;
  /** Unix seconds. */
  now(): number;
  /** The network address a request is counted under. */
  addressOf(context: Context): string;
  /** Spends from a limit of the caller's network address. Throws `RATE_LIMITED`. */
  spend(context: Context, limit: AddressLimit, cost?: number): void;
  /** Throws `BAD_SIGNATURE` unless `account` signed: ECDSA first, ERC-1271 where that fails and there is code. */
  requireSigner(digest: Uint8Array, signature: Hex, account: Hex): Promise<void>;
}
