import type { Bytes, Hex } from '#protocol/bytes';
import type { ChainContext } from '#protocol/typed-data';
import type { ChainFollower } from '../chain/follow-chain.ts';
import type { Config } from '../config.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import type { Topic } from '../messages/protocol.ts';
import type { Documents } from '../portals/documents.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Database } from '../storage/database.ts';
import type { LedgerReader } from '../storage/ledger.ts';
import type { Store } from '../storage/store.ts';
import type { Keys } from '../vault/keys.ts';

/** Everything the rooms of the background need from outside, so that they themselves stay plain functions. */
export interface Context {
  config: Config;
  chain: ChainContext;
  db: Database;
  store: Store;
  ledger: LedgerReader;
  keys: Keys;
  gateway: GatewayClient;
  /** Who signed: by key, and for a contract account by the chain (ERC-1271). Throws `BAD_SIGNATURE`, `OFFLINE`. */
  prove(digest: Bytes, signature: Hex, account: Hex): Promise<void>;
  follower: ChainFollower;
  documents: Documents;
  /** Unix milliseconds. */
  now(): number;
  /** New with every start of the worker: what an older one was told by click does not count (X5). */
  epoch: string;
  /** Whose records these are, where somebody acts for them; undefined for whoever set this browser up. */
  person?: string;
  /** What is known of that person; undefined for oneself. */
  profile(): Promise<Profile | undefined>;
  /** Whether screens and pages are answered for this person now: a click given before a switch does not count (X5). */
  isActive(): Promise<boolean>;
  /** Tells the screens what went stale. */
  news(...topics: Topic[]): void;
  /** Asks to be woken at that time at the latest, unix ms. */
  wake(at: number): void;
}

/** Unix seconds. */
export const secondsOf = (context: Pick<Context, 'now'>): number => Math.floor(context.now() / 1000);
