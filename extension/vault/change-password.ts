import { ChartkeyError } from '#protocol/errors';
import { wrapWithPassword } from './create-vault.ts';
import { checkPassword } from './password-rule.ts';
import { type Proof, provePerson } from './prove-person.ts';
import { freshKdf } from './stretch-password.ts';
import { passwordOf } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';

/**
 * Another password for the same vault key: one wrap is written anew, in one transaction, so that a crash leaves one of the
 * two working (X10). Passkeys, recovery and everything sealed stay as they are. A forgotten password is replaced on the word
 * of a passkey. Throws what `provePerson` throws, `WEAK_PASSWORD`, `APPROVAL_VOID` when another page changed it meanwhile, and
 * `CANCELLED` when `signal` says so before the write.
 */
export async function changePassword(proof: Proof, next: string, signal?: AbortSignal): Promise<void> {
  checkPassword(next);
  const file = await readVault();
  const vaultKey = await provePerson(proof, file);
  try {
    const old = passwordOf(file);
    const wrap = await wrapWithPassword(vaultKey, next, freshKdf());
    await changeVault((now) => {
      if (signal?.aborted) throw new ChartkeyError('CANCELLED');
      if (passwordOf(now).box.iv !== old.box.iv)
        throw new ChartkeyError('APPROVAL_VOID', { detail: 'changed elsewhere' });
      return { ...now, wraps: now.wraps.map((one) => (one.kind === 'password' ? wrap : one)) };
    });
  } finally {
    vaultKey.fill(0);
  }
}
