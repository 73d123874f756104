import { type Bytes, toBase64url } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type Proof, provePerson, recoveryWrapKey } from './prove-person.ts';
import { checkRoom, wrapKey } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';

/**
 * Lets `recoveryKey` (32 random bytes, which the caller wipes) open this vault; resolves with the id to remove it by. Throws
 * what `provePerson` throws, and `TOO_LARGE`.
 */
export async function addRecoveryWrap(proof: Proof, recoveryKey: Bytes): Promise<string> {
  if (recoveryKey.length !== 32) throw new ChartkeyError('INTERNAL', { detail: 'recovery key of another length' });
  const id = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const file = await readVault();
  checkRoom(file);
  const vaultKey = await provePerson(proof, file);
  const key = await recoveryWrapKey(recoveryKey, id);
  try {
    const at = Math.floor(Date.now() / 1000);
    const wrap = await wrapKey<'recovery'>(vaultKey, key, { kind: 'recovery', id, at });
    await changeVault((now) => ({ ...now, wraps: [...now.wraps, wrap] }));
    return id;
  } finally {
    key.fill(0);
    vaultKey.fill(0);
  }
}

/** The recovery key with this id opens nothing here from now on. */
export const removeRecoveryWrap = (id: string): Promise<void> =>
  changeVault((now) => ({ ...now, wraps: now.wraps.filter((one) => one.kind !== 'recovery' || one.id !== id) }));
