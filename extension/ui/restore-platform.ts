import type { LookedUp } from '../mirror/look-up.ts';
import type { ReadWords } from '../mirror/read-words.ts';

/** Coming back with the words, for the screens about it. The words stay in the page that was given them (X2, X7). */
export interface RestorePlatform {
  read(typed: readonly string[]): Promise<ReadWords>;
  /** What the gateway keeps for these words; undefined when nothing. Throws `BAD_WORDS`, `OFFLINE`. */
  lookUp(words: readonly string[]): Promise<LookedUp | undefined>;
  /** Takes a vault away that nobody can open any more. Only after `lookUp` found a copy. */
  empty(): Promise<void>;
  /** Throws `WEAK_PASSWORD`, `BAD_WORDS`, `ALREADY_ANSWERED`. */
  createVault(password: string, words: readonly string[]): Promise<void>;
}

/** The real one; each room of it is loaded when first used. */
export const restorePlatform: RestorePlatform = {
  read: async (typed) => (await import('../mirror/read-words.ts')).readWords(typed),
  lookUp: async (words) => {
    const [{ seedOfWords }, { lookUp }] = await Promise.all([
      import('../vault/words.ts'),
      import('../mirror/look-up.ts'),
    ]);
    const seed = await seedOfWords(words);
    try {
      return await lookUp(seed);
    } finally {
      seed.fill(0);
    }
  },
  empty: async () => (await import('../mirror/empty-for-words.ts')).emptyForWords(),
  createVault: async (password, words) =>
    (await import('../vault/create-vault.ts')).createVaultFrom(password, { words }),
};
