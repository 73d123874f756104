import { ChartkeyError } from '#protocol/errors';
import type { Proof } from '../vault/prove-person.ts';
import { takeSecret } from '../vault/reveal-words.ts';
import { wordsOfEntropy } from '../vault/words.ts';
import { openOwn } from './open-active.ts';
import { openEntropy } from './person-secret.ts';

/**
 * The recovery words of somebody one acts for, for the page that shows them and nowhere else (X2). Asks again who is there.
 * Throws `NOT_FOUND`, `LOCKED`, and what `provePerson` throws.
 */
export async function wordsOfPerson(person: string, proof: Proof): Promise<string[]> {
  const storage = await openOwn(() => Date.now());
  let seed: Uint8Array | undefined;
  try {
    const secret = await takeSecret(proof);
    secret.entropy?.fill(0);
    seed = secret.seed;
    const entry = (await storage.ledger.read()).people.get(person);
    if (entry?.secret === undefined) throw new ChartkeyError('NOT_FOUND', { detail: 'person' });
    const entropy = await openEntropy(seed, person, entry.secret);
    const words = wordsOfEntropy(entropy);
    entropy.fill(0);
    return words;
  } finally {
    seed?.fill(0);
    storage.close();
  }
}
