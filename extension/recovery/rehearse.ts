import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import { readWords } from '../mirror/read-words.ts';
import { checkLog } from '../storage/log.ts';
import { provePerson } from '../vault/prove-person.ts';
import { readVault } from '../vault/vault-row.ts';
import { seedOfWords } from '../vault/words.ts';
import { wipe } from './make-guardians.ts';
import type { Means } from './recovery-facts.ts';
import { joinKey } from './recovery-key.ts';
import { readRecovery } from './recovery-state.ts';
import { openBackup, type SealedBackup } from './restore-backup.ts';
import { requireSameSeed, type SelfVault } from './self-vault.ts';

const passed = (vault: SelfVault, means: Means) => vault.store.write({ facts: [{ kind: 'rehearsed', means }] });

/**
 * Rehearsals: whether a way back in would really open this vault. Nothing changes but the date that is remembered. Each
 * throws `OTHER_VAULT` for what opens something else. This one also `BAD_WORDS`.
 */
export async function rehearseWords(vault: SelfVault, typed: readonly string[]): Promise<void> {
  const seed = await seedOfWords(readWords(typed).words);
  try {
    await requireSameSeed(vault.keys, seed);
  } finally {
    seed.fill(0);
  }
  await passed(vault, 'words');
}

/** Throws what `openBackup` throws, and `VAULT_DAMAGED` when a log in it is not whole. Returns when it was made, unix ms. */
export async function rehearseBackup(vault: SelfVault, sealed: SealedBackup): Promise<number> {
  const backup = await openBackup(vault.age, sealed);
  try {
    await requireSameSeed(vault.keys, backup.seed);
    for (const { devices } of [backup, ...backup.people]) for (const { entries } of devices) await checkLog(entries);
  } finally {
    wipe(backup);
  }
  await passed(vault, 'backup');
  return backup.at;
}

/**
 * The shares must be of the newest making, the gateway must hold what was sealed then, and on the device that made them the
 * vault itself opens. Nothing is asked for: no wait begins. Throws what `joinKey` throws, `OTHER_VAULT`, `ESCROW_GONE`,
 * `OFFLINE`.
 */
export async function rehearseShares(vault: SelfVault, texts: readonly string[]): Promise<void> {
  const { key, escrow } = await joinKey(texts);
  try {
    const guarded = (await readRecovery(vault.store)).guarded.find((one) => one.escrow === escrow);
    if (!guarded) throw new ChartkeyError('ESCROW_GONE', { detail: 'not the newest shares of this vault' });
    const { body } = await vault.escrows.state(escrow);
    if (body !== guarded.body) throw new ChartkeyError('ESCROW_GONE', { detail: 'the gateway holds another body' });
    await provePerson({ recoveryKey: key }, await readVault()).then(
      (vaultKey) => vaultKey.fill(0),
      (error: unknown) => {
        // Another device made them: what it sealed is at the gateway, and here there is nothing to try.
        if (toChartkeyError(error).code !== 'WRONG_RECOVERY_KEY') throw error;
      },
    );
  } finally {
    key.fill(0);
  }
  await passed(vault, 'guardians');
}
