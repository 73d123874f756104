import type { ContextInputs, Engine } from '../background/create-context.ts';
import { openLane } from '../background/open-lane.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { type Config, config } from '../config.ts';
import type { GatewayClient } from '../grants/gateway-client.ts';
import { documents } from '../portals/documents.ts';
import { createSelf, openPerson } from '../profiles/open-person.ts';
import { openDatabase } from '../storage/database.ts';
import { createShredClient, type ShredClient } from './shred-client.ts';

/** One person whose records this browser keeps. */
export interface OwnPerson {
  engine: Engine;
  /** Absent for whoever set this browser up. */
  name?: string;
}

/** What stands in for the configured ones, in tests. */
export interface Instead {
  config?: Config;
  gateway?: GatewayClient;
  shreds?: ShredClient;
  blocks?: BlockReader;
}

const quiet = () => undefined;

/**
 * Opens everybody in this page, oneself first, and forgets everything afterwards: what works with their secrets stays in the
 * page the person is looking at (X2). Throws `LOCKED`, `NOT_SET_UP`.
 */
export async function withEveryone<T>(
  use: (people: OwnPerson[], shreds: ShredClient) => Promise<T>,
  instead: Instead = {},
): Promise<T> {
  const used = instead.config ?? config;
  const inputs: Omit<ContextInputs, 'db'> = {
    config: used,
    documents,
    now: () => Date.now(),
    news: quiet,
    wake: quiet,
    ...(instead.blocks ? { blocks: instead.blocks } : {}),
  };
  const opened: Engine[] = [];
  const take = (engine: Engine): Engine => {
    const taken = instead.gateway ? { ...engine, gateway: instead.gateway } : engine;
    opened.push(taken);
    return taken;
  };
  try {
    const self = take(createSelf({ ...inputs, db: await openDatabase() }));
    await self.keys.session();
    const people: OwnPerson[] = [{ engine: self }];
    for (const [person, { profile }] of (await self.ledger.read()).people) {
      const engine = take(await openPerson(self, inputs, person));
      await openLane(engine);
      people.push({ engine, name: profile.name });
    }
    return await use(people, instead.shreds ?? createShredClient(used.gateway));
  } finally {
    for (const { forget, db } of opened) {
      forget();
      db.close();
    }
  }
}
