import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Bytes, fromBase64url, fromHex, type Hex, toBase64url } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { readKeyFile } from '../store/key-file.ts';

const nonceLength = 12;
const tagLength = 16;

/** Reads the 32-byte key that shares are encrypted under, or makes it. */
export const readShareKey = (path: string): KeyObject => createSecretKey(readKeyFile(path));

/** AES-256-GCM with a random nonce; a sealed share moved to another grant does not open. */
export function sealShare(key: KeyObject, grant: Hex, share: Bytes): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(fromHex(grant, 32));
  return toBase64url(Buffer.concat([nonce, cipher.update(share), cipher.final(), cipher.getAuthTag()]));
}

/** Throws `INTERNAL` when the row was not sealed under this key for this grant. */
export function openShare(key: KeyObject, grant: Hex, sealed: string): Bytes {
  try {
    const bytes = fromBase64url(sealed);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
    decipher.setAAD(fromHex(grant, 32)).setAuthTag(bytes.subarray(-tagLength));
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]));
  } catch (cause) {
    throw new ChartkeyError('INTERNAL', { cause, detail: 'a stored share does not open' });
  }
}
