import type { Deployment } from '#contracts/deployment';
import type { Hex } from '#protocol/bytes';
import type { LimitSettings } from './http/limits.ts';
import type { Log } from './log.ts';
import type { RelayBudget } from './relay/relay.ts';

export interface GatewayOptions {
  /** 0 lets the system choose; `url` tells. */
  port: number;
  /** Address to listen on, default 127.0.0.1. */
  host?: string;
  /** Public URL, as terms spell it; default `http://localhost:<port>`. */
  url?: string;
  rpcUrl: string;
  deployment: Deployment;
  /** Key of the relay's account; without it no relay is mounted. */
  relayKey?: Hex;
  /** Milliseconds between relay flushes, default 60,000. */
  flushMs?: number;
  relayBudget?: RelayBudget;
  /** Key of this gateway's accredited custodian account; without it no disclosures are anchored. Not the relay's (G9). */
  custodianKey?: Hex;
  /** Seconds between two anchors, default 3,600. */
  anchorSeconds?: number;
  /** Milliseconds between looks at the chain, default 500. */
  pollMs?: number;
  /** Folder of the embedded stores, the blobs and the keep. */
  dataDir: string;
  /** `postgres://…` in place of the embedded main and relay stores. */
  databaseUrl?: string;
  /** `postgres://…` of a database that is never backed up, in place of the embedded keep. */
  keepDatabaseUrl?: string;
  /** Tombstone journal, default inside the keep; another disk is better. */
  journal?: string;
  limits?: Partial<LimitSettings>;
  /** Whether the last hop of `x-forwarded-for` is the caller. */
  trustProxy?: boolean;
  log?: Log;
  /** pino level of the log on standard error, default `warn`. */
  logLevel?: string;
  /** Unix seconds. */
  now?: () => number;
}
