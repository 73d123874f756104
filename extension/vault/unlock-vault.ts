import { ChartkeyError } from '#protocol/errors';
import { parseWire } from '#protocol/wire/parse';
import { openDatabase } from '../storage/database.ts';
import { savedMinutes } from './create-vault.ts';
import { openSession } from './session.ts';
import { stretchPassword } from './stretch-password.ts';
import { checkFloor, openSeed, unwrapKey, type VaultFile, vaultFile } from './vault-file.ts';

/**
 * Unlocks in the page where the password was typed (X2). Tell the background with `call('vault.opened', {})` afterwards.
 * Throws `NOT_SET_UP`, `WRONG_PASSWORD`, `VAULT_DOWNGRADED`, `VAULT_DAMAGED`.
 */
export async function unlockVault(password: string): Promise<void> {
  const file = await readVault();
  const wrap = file.wraps[0]!;
  checkFloor(wrap.kdf);
  const stretched = await stretchPassword(password, wrap.kdf);
  const vaultKey = await unwrapKey(wrap, stretched);
  stretched.fill(0);
  (await openSeed(vaultKey, file)).fill(0);
  await openSession(vaultKey, await savedMinutes(), Date.now());
  vaultKey.fill(0);
}

async function readVault(): Promise<VaultFile> {
  const db = await openDatabase();
  try {
    const stored = await db.get('vault', 'file');
    if (!stored) throw new ChartkeyError('NOT_SET_UP');
    return parseWire(vaultFile, stored);
  } catch (cause) {
    if (cause instanceof ChartkeyError && cause.code === 'NOT_SET_UP') throw cause;
    throw new ChartkeyError('VAULT_DAMAGED', { cause });
  } finally {
    db.close();
  }
}
