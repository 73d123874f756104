import type { Bytes } from '#protocol/bytes';

/** Who can open it: whoever knows the passphrase (scrypt, work factor 2^18 as age itself takes it), or has the `age1…` key. */
export type AgeRecipient = { passphrase: string } | { key: string };

/**
 * What is done with age files, wherever it runs: a passphrase keeps one thread busy for a second or two, on purpose. An aborted
 * `signal` ends it with `CANCELLED`.
 */
export interface Age {
  /** A file in the format age-encryption.org/v1, which any age program opens. */
  seal(plain: Uint8Array, recipient: AgeRecipient, signal?: AbortSignal): Promise<Bytes>;
  /** Throws `BAD_BACKUP` when it is no age file or was changed, `WRONG_PASSWORD` when the passphrase is another. */
  open(file: Uint8Array, passphrase: string, signal?: AbortSignal): Promise<Bytes>;
  /** Whether that is the public key of somebody who uses age. */
  isKey(text: string): Promise<boolean>;
}

/** One call, as it is passed to a thread of its own. */
export type AgeJob =
  | { call: 'seal'; plain: Uint8Array; recipient: AgeRecipient }
  | { call: 'open'; file: Uint8Array; passphrase: string }
  | { call: 'isKey'; text: string };

/** `error` is what `ChartkeyError.toJSON` writes. */
export type AgeAnswer = { result: Bytes | boolean } | { error: unknown };
