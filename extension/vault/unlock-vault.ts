import type { Bytes } from '#protocol/bytes';
import { savedMinutes, wrapWithPassword } from './create-vault.ts';
import { openPassword } from './open-password.ts';
import { type Proof, provePerson } from './prove-person.ts';
import { openSession } from './session.ts';
import { freshKdf, isOutdated } from './stretch-password.ts';
import { openSeed, passwordOf, type VaultFile } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';
import { rewitnessVault } from './vault-witness.ts';

/**
 * Unlocks in the page where the password was typed (X2). Tell the background with `call('vault.opened', {})` afterwards.
 * Throws `NOT_SET_UP`, `WRONG_PASSWORD`, `VAULT_DOWNGRADED`, `VAULT_DAMAGED`, `WASM_REFUSED`.
 */
export async function unlockVault(password: string): Promise<void> {
  const file = await readVault();
  const vaultKey = await openPassword(password, file);
  try {
    await enter(vaultKey, file);
    // Open is open: what cannot be upgraded now is upgraded at another unlock.
    await upgrade(vaultKey, password, file).catch(() => undefined);
  } finally {
    vaultKey.fill(0);
  }
}

/** The same with a passkey: the person is asked by the browser. Throws what `provePerson` throws for one. */
export const unlockWithPasskey = (signal?: AbortSignal): Promise<void> =>
  unlockWith({ passkey: signal ? { signal } : {} });

/** The same with a recovery key (32 bytes, which the caller wipes). Throws `WRONG_RECOVERY_KEY`. */
export const unlockWithRecoveryKey = (recoveryKey: Bytes): Promise<void> => unlockWith({ recoveryKey });

async function unlockWith(proof: Proof): Promise<void> {
  const file = await readVault();
  const vaultKey = await provePerson(proof, file);
  try {
    await enter(vaultKey, file);
  } finally {
    vaultKey.fill(0);
  }
}

/** Begins the session, once the key has proven that it opens the seed. Throws `VAULT_DAMAGED`. */
async function enter(vaultKey: Bytes, file: VaultFile): Promise<void> {
  (await openSeed(vaultKey, file)).fill(0);
  await rewitnessVault(Date.now()).catch(() => undefined);
  await openSession(vaultKey, await savedMinutes(), Date.now());
}

/** Pays what a newer release asks for, or moves on to Argon2id where it can run by now. */
async function upgrade(vaultKey: Bytes, password: string, file: VaultFile): Promise<void> {
  const old = passwordOf(file);
  if (!isOutdated(old.kdf)) return;
  const wrap = await wrapWithPassword(vaultKey, password, freshKdf());
  await changeVault((now) => ({
    ...now,
    // Somebody may have chosen another password meanwhile: that one stays.
    wraps: now.wraps.map((one) => (one.kind === 'password' && one.box.iv === old.box.iv ? wrap : one)),
  }));
}
