import type { Hex } from '#protocol/bytes';
import { escrowAccount, openEscrow } from '#protocol/escrow';
import type { EscrowState } from '#protocol/wire/escrow';
import { changePassword } from '../vault/change-password.ts';
import { createVaultFrom } from '../vault/create-vault.ts';
import type { EscrowClient } from './escrow-client.ts';
import { wipe } from './make-guardians.ts';
import { joinKey } from './recovery-key.ts';
import { controllerPath, withSelfVault } from './self-vault.ts';

async function withAccount<T>(
  texts: readonly string[],
  use: (account: Awaited<ReturnType<typeof escrowAccount>>, key: Uint8Array) => Promise<T>,
): Promise<T> {
  const { key } = await joinKey(texts);
  const account = await escrowAccount(key);
  try {
    return await use(account, key);
  } finally {
    key.fill(0);
    account.privateKey.fill(0);
  }
}

/**
 * Asks the gateway for the keys, as the guardians together; the patient's own devices see it and can refuse (K12). Asking
 * again while it waits only tells how long. Throws what `joinKey` throws, `ESCROW_GONE`, `RECOVERY_REFUSED`, `OFFLINE`.
 */
export const askWithShares = (escrows: EscrowClient, texts: readonly string[]): Promise<EscrowState> =>
  withAccount(texts, (account) => escrows.ask(account));

/** After the wait: makes the vault of what was in escrow. Throws `RECOVERY_WAITING` too, and what `createVaultFrom` throws. */
export const restoreWithShares = (escrows: EscrowClient, texts: readonly string[], password: string): Promise<void> =>
  withAccount(texts, async (account, key) => {
    const secret = await openEscrow(key, await escrows.take(account));
    try {
      await createVaultFrom(password, secret);
    } finally {
      wipe(secret);
    }
    await closeRequest(escrows, account.address);
  });

/** The keys are here: the request that gave them out is ended, so that the same shares must wait again. */
async function closeRequest(escrows: EscrowClient, escrow: Hex): Promise<void> {
  try {
    const { recovery } = await escrows.state(escrow);
    if (!recovery) return;
    await withSelfVault(async ({ keys }) =>
      escrows.refuse(await keys.signer(controllerPath), escrow, recovery.request),
    );
  } catch {
    // It ends by itself within the week, and until then this browser shows it like any other.
  }
}

/**
 * On a device that still has the vault, the guardians open it without a wait: the new password is all that changes. Throws
 * what `joinKey` throws, `WRONG_RECOVERY_KEY` where the shares are not this vault's, `WEAK_PASSWORD`.
 */
export async function replacePassword(texts: readonly string[], password: string): Promise<void> {
  const { key } = await joinKey(texts);
  try {
    await changePassword({ recoveryKey: key }, password);
  } finally {
    key.fill(0);
  }
}
