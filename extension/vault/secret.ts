import type { Bytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';

/**
 * Bytes that must not leave the vault. Not JSON, not structured-cloneable in a useful way, not assignable to a message
 * result (X2). `wipe` overwrites them; a wiped secret throws `LOCKED`.
 */
export class Secret {
  #bytes: Bytes | undefined;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  /** Lends the bytes to `use`, which must not keep them. */
  lend<T>(use: (bytes: Bytes) => T): T {
    if (!this.#bytes) throw new ChartkeyError('LOCKED');
    return use(this.#bytes);
  }

  wipe(): void {
    this.#bytes?.fill(0);
    this.#bytes = undefined;
  }

  toJSON(): never {
    throw new ChartkeyError('INTERNAL', { detail: 'a secret was about to be written out' });
  }
}

/** `T` where it is data all the way down; `never` wherever bytes, functions or a `Secret` could sit (X2). */
export type Plainly<T> = T extends string | number | boolean | undefined | null
  ? T
  : T extends Secret | Uint8Array | ArrayBuffer | CryptoKey | ((...given: never[]) => unknown)
    ? never
    : { [K in keyof T]: Plainly<T[K]> };
