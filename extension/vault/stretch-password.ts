import { argon2id } from 'hash-wasm';
import { type Bytes, fromBase64url, utf8 } from '#protocol/bytes';
import type { Kdf } from './vault-file.ts';

/** Argon2id (RFC 9106), 32 bytes; about half a second at the floor. NFKC, so that one password has one spelling. */
export async function stretchPassword(password: string, kdf: Kdf): Promise<Bytes> {
  const stretched = await argon2id({
    password: utf8(password.normalize('NFKC')),
    salt: fromBase64url(kdf.salt),
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    memorySize: kdf.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  });
  return stretched as Bytes;
}
