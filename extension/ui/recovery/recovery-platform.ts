import type { Bytes } from '#protocol/bytes';
import type { EscrowState } from '#protocol/wire/escrow';
import type { AgeRecipient } from '../../recovery/age.ts';
import type { BackupOptions } from '../../recovery/make-backup.ts';
import type { GuardianOptions, PreparedGuardians } from '../../recovery/make-guardians.ts';
import type { Means } from '../../recovery/recovery-facts.ts';
import type { Restored, SealedBackup } from '../../recovery/restore-backup.ts';
import type { Proof } from '../../vault/prove-person.ts';

/** What is known of ways back in; nothing that opens anything. Times are unix ms. */
export interface WaysBack {
  guardians?: { names: string[]; threshold: number; days: number; at: number };
  rehearsed: Partial<Record<Means, number>>;
  backedUp?: number;
  /** Whether this vault can show its words. */
  wordsKept: boolean;
}

/** Ways back in, for the screens about them. All of it happens in the page; nothing is messaged (X2). */
export interface RecoveryPlatform {
  waysBack(): Promise<WaysBack>;
  /** Throws `NO_WORDS` and what the proof throws. */
  words(proof: Proof): Promise<string[]>;
  makeBackup(options: BackupOptions): Promise<{ name: string; bytes: Bytes }>;
  /** Into the vault that is here. Throws `WRONG_PASSWORD`, `BAD_BACKUP`, `OTHER_VAULT`, `CANCELLED`. */
  bringBack(backup: SealedBackup): Promise<Restored>;
  /** Throws the same, and what `createVaultFrom` throws. */
  restoreBackup(backup: SealedBackup, password: string): Promise<Restored>;
  prepareGuardians(options: GuardianOptions): Promise<{ prepared: PreparedGuardians; shares: string[] }>;
  confirmGuardians(prepared: PreparedGuardians): Promise<void>;
  /** Whether the gateway was told already. */
  removeGuardians(): Promise<boolean>;
  isAgeKey(text: string): Promise<boolean>;
  sealShare(share: string, recipient: AgeRecipient, signal: AbortSignal): Promise<Bytes>;
  /** How many shares are needed, from one of them. Throws `BAD_SHARE`. */
  threshold(share: string): Promise<number>;
  /** Throws `BAD_SHARE`, `SHARES_…`, `ESCROW_GONE`, `RECOVERY_REFUSED`. */
  ask(shares: readonly string[]): Promise<EscrowState>;
  restoreShares(shares: readonly string[], password: string): Promise<void>;
  /** Where the vault still is. */
  replacePassword(shares: readonly string[], password: string): Promise<void>;
  rehearseWords(words: readonly string[]): Promise<void>;
  rehearseBackup(backup: SealedBackup): Promise<number>;
  rehearseShares(shares: readonly string[]): Promise<void>;
  /** Offers bytes as a file to save. */
  save(name: string, bytes: Bytes): void;
  /** The browser's print dialog for what is on the page; resolves when it is closed. */
  print(): Promise<void>;
}
