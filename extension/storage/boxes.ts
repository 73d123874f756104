import { type Bytes, fromUtf8, hkdf, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Box } from './database.ts';

/** Seals and opens rows. A row moved to another place, or of another vault, does not open. */
export interface Boxes {
  seal(place: string, value: unknown): Promise<Box>;
  sealBytes(place: string, bytes: Uint8Array): Promise<Box>;
  /** Throws `VAULT_DAMAGED`. */
  open(place: string, box: Box): Promise<unknown>;
  openBytes(place: string, box: Box): Promise<Bytes>;
}

/** Boxes under HKDF(vault key, "chartkey/1/rows"); the key is not extractable. */
export async function boxesOf(vaultKey: Bytes): Promise<Boxes> {
  const raw = await hkdf(vaultKey, new Uint8Array(), utf8('chartkey/1/rows'), 32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  const params = (place: string, iv: Bytes): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(`chartkey/1/row ${place}`),
  });
  const sealBytes = async (place: string, bytes: Uint8Array): Promise<Box> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(params(place, iv), key, bytes as Bytes);
    return { v: 1, iv, data: new Uint8Array(data) };
  };
  const openBytes = async (place: string, box: Box): Promise<Bytes> => {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(params(place, box.iv), key, box.data));
    } catch (cause) {
      throw new ChartkeyError('VAULT_DAMAGED', { cause, detail: `row ${place.split('/')[0]}` });
    }
  };
  return {
    seal: (place, value) => sealBytes(place, utf8(JSON.stringify(value))),
    sealBytes,
    open: async (place, box) => JSON.parse(fromUtf8(await openBytes(place, box))),
    openBytes,
  };
}
