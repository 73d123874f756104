import type { Engine } from '../background/create-context.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { config } from '../config.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import { documents } from '../portals/documents.ts';
import { createHousehold, type Household } from '../profiles/household.ts';
import { createSelf, openPerson } from '../profiles/open-person.ts';
import { openDatabase } from '../storage/database.ts';

export interface TestHousehold extends Household {
  /** As when the worker dies: nothing held in memory goes on. */
  close(): Promise<void>;
}

/** A worker with everybody's engines, on the database of the vault; chain and gateway are the caller's. */
export async function createTestHousehold(blocks: BlockReader, gateway: GatewayClient): Promise<TestHousehold> {
  const quiet = () => undefined;
  const inputs = { config, documents, now: () => Date.now(), news: quiet, wake: quiet, blocks };
  const self: Engine = { ...createSelf({ ...inputs, db: await openDatabase() }), gateway };
  const opened: Engine[] = [self];
  const open = async (person: string): Promise<Engine> => {
    const engine = { ...(await openPerson(self, inputs, person)), gateway };
    opened.push(engine);
    return engine;
  };
  const close = async () => {
    for (const { db, forget } of opened) {
      forget();
      db.close();
    }
  };
  return { ...createHousehold({ self, open, onSwitch: quiet }), close };
}
