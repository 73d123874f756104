import { ChartkeyError } from '#protocol/errors';
import { createPasskey } from './passkey-browser.ts';
import { type Proof, passkeyKey, provePerson } from './prove-person.ts';
import { checkRoom, ofKind, wrapKey } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';

/**
 * One more way in. Asks for the password (or another passkey) first: an open screen alone must not let a passer-by add
 * theirs. Throws what `provePerson` and `createPasskey` throw, and `TOO_LARGE`.
 */
export async function addPasskey(proof: Proof, signal?: AbortSignal): Promise<void> {
  const file = await readVault();
  checkRoom(file);
  const vaultKey = await provePerson(proof, file);
  try {
    const { output, ...header } = await createPasskey(ofKind(file, 'passkey'), signal);
    const key = await passkeyKey(output, header.id);
    output.fill(0);
    const at = Math.floor(Date.now() / 1000);
    const wrap = await wrapKey<'passkey'>(vaultKey, key, { kind: 'passkey', ...header, at });
    key.fill(0);
    await changeVault((now) => {
      if (signal?.aborted) throw new ChartkeyError('CANCELLED');
      return { ...now, wraps: [...now.wraps, wrap] };
    });
  } finally {
    vaultKey.fill(0);
  }
}

/** It opens nothing here from now on; the device that keeps it may go on listing it. */
export const removePasskey = (id: string): Promise<void> =>
  changeVault((now) => ({ ...now, wraps: now.wraps.filter((one) => one.kind !== 'passkey' || one.id !== id) }));
