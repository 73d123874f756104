import { newLane } from '../approvals/fresh-path.ts';
import { createEngine, type Engine } from '../background/create-context.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { config } from '../config.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import { documents } from '../portals/documents.ts';
import { openDatabase, tables } from '../storage/database.ts';

const silentChain: BlockReader = {
  head: async () => 1,
  timeOf: async () => 1,
  hashOf: async () => `0x${'01'.repeat(32)}`,
  read: async () => [],
};

export interface BrowserOptions {
  gateway: GatewayClient;
  /** Name of the database: one for each browser. */
  name: string;
  now?: () => number;
  blocks?: BlockReader;
}

/**
 * Another browser of the person whose vault lies in the default database: a database of its own with the same vault, and a
 * lane of its own.
 */
export async function openBrowser({ gateway, name, now, blocks }: BrowserOptions): Promise<Engine> {
  const [first, db] = [await openDatabase(), await openDatabase(name)];
  await db.put('vault', (await first.get('vault', 'file'))!, 'file');
  first.close();
  const quiet = () => undefined;
  const inputs = { config, db, documents, now: now ?? (() => Date.now()), news: quiet, wake: quiet };
  const engine = { ...createEngine({ ...inputs, blocks: blocks ?? silentChain }), gateway };
  if ((await engine.ledger.read()).lane === undefined)
    await engine.store.write({ facts: [{ kind: 'device', lane: newLane() }] });
  return engine;
}

/** Everything the browser held but the vault is gone, as after an eviction or a damaged disk. */
export async function wipeBrowser({ db }: Engine): Promise<void> {
  for (const table of tables) if (table !== 'vault') await db.clear(table);
}
