import { ChartkeyError } from '#protocol/errors';
import type { AccountPath } from '#protocol/keys';
import { config } from '../config.ts';
import { createGatewayClient, type GatewayClient } from '../grants/gateway-client.ts';
import { openOther, openOwn } from '../profiles/open-active.ts';
import type { Database } from '../storage/database.ts';
import type { Store } from '../storage/store.ts';
import type { Keys } from '../vault/keys.ts';
import type { Age } from './age.ts';
import { ageThread } from './age-thread.ts';
import { createEscrowClient, type EscrowClient } from './escrow-client.ts';

/** The seed's own account that holds its escrows; the same on every device, so that each can refuse (K12). */
export const controllerPath: AccountPath = { branch: 'recovery', lane: 0, index: 0 };

/** What one person has in this browser. */
export interface PersonVault {
  db: Database;
  keys: Keys;
  store: Store;
}

/** The unlocked vault of the person this browser belongs to, opened in the page that works with its secrets (X2). */
export interface SelfVault extends PersonVault {
  /** Everybody that one acts for, one after the other; each is forgotten after `use`. */
  eachPerson(use: (person: string, vault: PersonVault) => Promise<void>): Promise<void>;
  gateway: GatewayClient;
  escrows: EscrowClient;
  age: Age;
  /** Unix milliseconds. */
  now(): number;
}

/**
 * Opens it for `use` and forgets everything afterwards. Ways back in always concern one's own vault, whoever one acts for:
 * the keys of others are in it. `others` take the place of the configured servers and of the thread for age. Throws `LOCKED`, `NOT_SET_UP`.
 */
export async function withSelfVault<T>(
  use: (vault: SelfVault) => Promise<T>,
  others: Partial<Pick<SelfVault, 'gateway' | 'escrows' | 'age'>> = {},
): Promise<T> {
  const now = () => Date.now();
  const { gateway, relay, deployment: chain } = config;
  const own = await openOwn(now);
  const { db, keys, store, ledger } = own;
  const eachPerson: SelfVault['eachPerson'] = async (useOne) => {
    for (const person of (await ledger.read()).people.keys()) {
      const theirs = await openOther(own, person, now);
      try {
        await useOne(person, theirs);
      } finally {
        theirs.close();
      }
    }
  };
  try {
    await keys.session();
    return await use({
      db,
      keys,
      store,
      eachPerson,
      gateway: createGatewayClient({ gateway, relay, chain, now }),
      escrows: createEscrowClient({ gateway, chain, now }),
      age: ageThread,
      now,
      ...others,
    });
  } finally {
    own.close();
  }
}

/** Whether these are the keys of the vault. Throws `OTHER_VAULT` when not. */
export async function requireSameSeed(keys: Keys, seed: Uint8Array): Promise<void> {
  const same = await keys.seed((own) => own.length === seed.length && own.every((byte, i) => byte === seed[i]));
  if (!same) throw new ChartkeyError('OTHER_VAULT');
}
