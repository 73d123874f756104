import type { Judgement } from '../vault/judge-password.ts';
import type { PasskeyView } from '../vault/list-passkeys.ts';
import type { Proof } from '../vault/prove-person.ts';

/** The ways into the vault, for the screens about them. All of it happens in the page; nothing is messaged (X2). */
export interface VaultPlatform {
  /** How a new password stands against guessing; see `vault/guess-time.ts`. */
  judge(password: string): Promise<Judgement>;
  /** Throws what `changePassword` throws. */
  changePassword(proof: Proof, next: string, signal: AbortSignal): Promise<void>;
  /** Whether this browser has passkeys that may open a vault. */
  arePasskeysOffered(): Promise<boolean>;
  /** Those that open this vault, locked or not. */
  passkeys(): Promise<PasskeyView[]>;
  /** Throws `PASSKEY_UNFIT`, `PASSKEY_EXISTS`, `PASSKEY_UNSUPPORTED`, `CANCELLED`, and what the proof throws. */
  addPasskey(proof: Proof, signal: AbortSignal): Promise<void>;
  removePasskey(id: string): Promise<void>;
  /** Throws `PASSKEY_FAILED`, `PASSKEY_UNSUPPORTED`, `CANCELLED`, `VAULT_DAMAGED`. */
  unlockWithPasskey(signal: AbortSignal): Promise<void>;
}

/** The real one; each room of it is loaded when first used. */
export const vaultPlatform: VaultPlatform = {
  judge: async (password) => (await import('../vault/judge-password.ts')).judgePassword(password),
  changePassword: async (proof, next, signal) =>
    (await import('../vault/change-password.ts')).changePassword(proof, next, signal),
  arePasskeysOffered: async () => (await import('../vault/passkey-browser.ts')).arePasskeysOffered(),
  passkeys: async () => (await import('../vault/list-passkeys.ts')).listPasskeys(),
  addPasskey: async (proof, signal) => (await import('../vault/passkeys.ts')).addPasskey(proof, signal),
  removePasskey: async (id) => (await import('../vault/passkeys.ts')).removePasskey(id),
  unlockWithPasskey: async (signal) => (await import('../vault/unlock-vault.ts')).unlockWithPasskey(signal),
};
