import * as v from 'valibot';
import { type Bytes, fromBase64url, toBase64url } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import { base64url } from '#protocol/wire/common';

/** AES-256-GCM (NIST SP 800-38D) with a random nonce, as it lies in the vault file. */
export const sealedBox = v.strictObject({ iv: base64url(12), data: base64url(256) });
export type SealedBox = v.InferOutput<typeof sealedBox>;

const gcm = (iv: Bytes, additionalData: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData });

export async function sealBox(key: Bytes, plain: Bytes, aad: Bytes): Promise<SealedBox> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(gcm(iv, aad), aes, plain);
  return { iv: toBase64url(iv), data: toBase64url(new Uint8Array(data)) };
}

/** Throws `code` when key, bytes or `aad` are not the ones it was sealed with. */
export async function openBox(key: Bytes, box: SealedBox, aad: Bytes, code: ErrorCode): Promise<Bytes> {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(fromBase64url(box.iv), aad), aes, fromBase64url(box.data)));
  } catch (cause) {
    throw new ChartkeyError(code, { cause });
  }
}
