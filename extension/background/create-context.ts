import { jsonRpc } from '#contracts/json-rpc';
import { proveSigner } from '#contracts/prove-signer';
import { toHex } from '#protocol/bytes';
import type { ChainContext } from '#protocol/typed-data';
import { type ChainFollower, createChainFollower } from '../chain/follow-chain.ts';
import { type BlockReader, createBlockReader } from '../chain/read-events.ts';
import type { Config } from '../config.ts';
import { createGatewayClient } from '../grants/gateway-client.ts';
import type { Documents } from '../portals/documents.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Charts, createCharts, layFlat } from '../records/charts.ts';
import { isUnfinished, openFilings } from '../records/filing.ts';
import type { Database } from '../storage/database.ts';
import { createLedger } from '../storage/ledger.ts';
import { createStore } from '../storage/store.ts';
import { createKeys, type KeySource, vaultSource } from '../vault/keys.ts';
import type { Context } from './context.ts';

export interface ContextInputs {
  config: Config;
  db: Database;
  documents: Documents;
  now(): number;
  /** A person's own database is no more. */
  lost?: () => void;
  news: Context['news'];
  wake: Context['wake'];
  /** The configured RPC where not given. */
  blocks?: BlockReader;
  /** Whom somebody acts for on this engine, and where that person's keys come from; oneself where not given. */
  other?: { person: string; keys: KeySource; profile(): Promise<Profile>; follower: ChainFollower };
  /** Always, where there is nobody else. */
  isActive?: () => Promise<boolean>;
}

/** The context with the chart index beside it, which is read from the same store. */
export interface Engine extends Context {
  charts: {
    read(): Promise<Charts>;
    /** Only what the gateway already stores: a head may name nothing else. */
    stored(): Promise<Charts>;
    /** Rows came in that no new record tells of. */
    forget(): void;
  };
  /** Drops everything that came out of the vault (X6). */
  forget(): void;
}

export function createEngine(inputs: ContextInputs): Engine {
  const { config, db, now, other } = inputs;
  const { chainId, grants, records, accreditation, block } = config.deployment;
  const chain: ChainContext = { chainId, grants, records, accreditation };
  const keys = createKeys(other?.keys ?? vaultSource(db), now);
  const store = createStore(db, keys.boxes, now);
  const ledger = createLedger(store);
  const charts = createCharts(store, async () => (await ledger.read()).records.size);
  const { gateway, relay } = config;
  return {
    config,
    chain,
    db,
    store,
    ledger,
    keys,
    gateway: createGatewayClient({ gateway, relay, chain, now }),
    prove: proveSigner((method, params) => jsonRpc(config.rpc, method, params)),
    // What the chain says is public and the same for everybody: it is read once.
    follower: other?.follower ?? createChainFollower(db, inputs.blocks ?? createBlockReader(config), block),
    documents: inputs.documents,
    now,
    ...(other ? { person: other.person } : {}),
    profile: async () => other?.profile(),
    isActive: inputs.isActive ?? (async () => true),
    epoch: toHex(crypto.getRandomValues(new Uint8Array(16))),
    news: inputs.news,
    wake: inputs.wake,
    charts: {
      read: charts.read,
      forget: charts.forget,
      stored: async () => {
        const [all, filings] = await Promise.all([charts.read(), openFilings(store)]);
        const missing = new Set(filings.filter(isUnfinished).map(({ record }) => record));
        return missing.size === 0 ? all : layFlat(all.rows.filter(({ record }) => !missing.has(record)));
      },
    },
    forget: () => {
      keys.forget();
      ledger.forget();
      charts.forget();
    },
  };
}
