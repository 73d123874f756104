import { hkdf, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Ledger } from '../storage/ledger.ts';
import type { KeySource, Keys } from '../vault/keys.ts';
import { seedOfEntropy } from '../vault/words.ts';
import { openEntropy } from './person-secret.ts';

/** Whoever set this browser up: their keys open the secrets of those they act for. */
export interface Self {
  keys: Keys;
  ledger: { read(): Promise<Ledger> };
}

/**
 * Where the keys of somebody else come from: the seed out of the own log, the key of their rows from the vault key and their
 * name. No two persons share a seed, a row key or a database, so a row of one never opens as another's. Throws `NOT_SET_UP`
 * for somebody who is not (or no longer) acted for.
 */
export const personSource = ({ keys, ledger }: Self, person: string): KeySource => ({
  isSetUp: keys.isSetUp,
  open: async ({ key }) => {
    const entry = (await ledger.read()).people.get(person);
    if (entry?.secret === undefined) throw new ChartkeyError('NOT_SET_UP', { detail: 'person' });
    const { secret } = entry;
    const entropy = await keys.seed((seed) => openEntropy(seed, person, secret));
    const seed = await seedOfEntropy(entropy);
    entropy.fill(0);
    return { rows: await hkdf(key, utf8(person), utf8('chartkey/1/person rows'), 32), seed };
  },
});
