import { type Bytes, fromBase64url, hkdf, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { openPassword } from './open-password.ts';
import { askPasskey } from './passkey-browser.ts';
import { ofKind, unwrapKey, type VaultFile } from './vault-file.ts';

/**
 * How a person shows again, whether locked or not, that the vault is theirs. `recoveryKey`: 32 bytes; `vaultKey`: what an
 * earlier proof in the same piece of work gave, so that a passkey is asked for once. Both are kept by the caller.
 */
export type Proof =
  | { password: string }
  | { passkey: { signal?: AbortSignal } }
  | { recoveryKey: Bytes }
  | { vaultKey: Bytes };

/**
 * The vault key, which the caller wipes. Throws `WRONG_PASSWORD`, `VAULT_DOWNGRADED`, `WASM_REFUSED`; `PASSKEY_FAILED`,
 * `PASSKEY_UNSUPPORTED`, `CANCELLED`; `WRONG_RECOVERY_KEY`.
 */
export async function provePerson(proof: Proof, file: VaultFile): Promise<Bytes> {
  if ('password' in proof) return openPassword(proof.password, file);
  if ('passkey' in proof) return openPasskey(file, proof.passkey.signal);
  if ('vaultKey' in proof) return proof.vaultKey.slice();
  return openRecovery(file, proof.recoveryKey);
}

async function openPasskey(file: VaultFile, signal?: AbortSignal): Promise<Bytes> {
  const passkeys = ofKind(file, 'passkey');
  if (passkeys.length === 0) throw new ChartkeyError('PASSKEY_FAILED', { detail: 'there is none' });
  const { id, output } = await askPasskey(passkeys, signal);
  const wrap = passkeys.find((one) => one.id === id);
  if (!wrap) throw new ChartkeyError('PASSKEY_FAILED', { detail: 'not one of ours' });
  return opened(passkeyKey(output, id), output, (key) => unwrapKey(wrap, key, 'PASSKEY_FAILED'));
}

async function openRecovery(file: VaultFile, recoveryKey: Bytes): Promise<Bytes> {
  for (const wrap of ofKind(file, 'recovery')) {
    const key = await recoveryWrapKey(recoveryKey, wrap.id);
    const vaultKey = await unwrapKey(wrap, key, 'WRONG_RECOVERY_KEY').catch(() => undefined);
    key.fill(0);
    if (vaultKey) return vaultKey;
  }
  throw new ChartkeyError('WRONG_RECOVERY_KEY');
}

async function opened(deriving: Promise<Bytes>, from: Bytes, open: (key: Bytes) => Promise<Bytes>): Promise<Bytes> {
  const key = await deriving;
  from.fill(0);
  try {
    return await open(key);
  } finally {
    key.fill(0);
  }
}

/** 32 bytes by HKDF-SHA-256 from PRF output, for this credential alone. */
export const passkeyKey = (output: Bytes, id: string): Promise<Bytes> =>
  hkdf(output, fromBase64url(id), utf8('chartkey/1/passkey'), 32);

/** 32 bytes by HKDF-SHA-256 from a recovery key, for this wrap alone. */
export const recoveryWrapKey = (recoveryKey: Bytes, id: string): Promise<Bytes> =>
  hkdf(recoveryKey, fromBase64url(id), utf8('chartkey/1/recovery'), 32);
