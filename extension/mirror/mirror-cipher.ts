import { type Bytes, concat, fromUtf8, hkdf, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { slip21 } from '#protocol/keys';
import { pad, unpad } from '#protocol/segment';

/** What is sealed for the gateway to keep: the index itself, a full chunk of one device's log, or a pack of rows. */
export type MirrorPart = 'index' | 'log' | 'rows';

/**
 * u8 format ‖ salt 16 ‖ AES-256-GCM(HKDF(secret, salt, "chartkey/1/index/" ‖ part), nonce 0, padded JSON). The salt is
 * random for every sealing, so every key is used once and the zero nonce is safe (K9).
 */
const format = 1;
const headerLength = 17;
const nonce = new Uint8Array(12);

/** Least plaintext of each part, bytes: small changes do not show as sizes. A pack of rows has the least of a segment. */
const least: Readonly<Record<MirrorPart, number>> = { index: 16 * 1024, log: 16 * 1024, rows: 1024 };

/** SLIP-21 `"chartkey/1"`, `"index"`: 32 bytes; the caller wipes them. */
export const mirrorSecret = (seed: Uint8Array): Bytes => slip21(seed, 'chartkey/1', 'index');

const labelOf = (part: MirrorPart): Bytes => utf8(`chartkey/1/index/${part}`);

async function keyOf(secret: Uint8Array, salt: Uint8Array, part: MirrorPart, usage: KeyUsage): Promise<CryptoKey> {
  const raw = await hkdf(secret, salt, labelOf(part), 32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
  raw.fill(0);
  return key;
}

const gcm = (part: MirrorPart, place: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: concat(labelOf(part), place),
});

/** Seals a JSON value, padded to Padmé and at least 1 or 16 KiB. `place` binds it to where it belongs. */
export async function sealPart(
  secret: Uint8Array,
  part: MirrorPart,
  place: Uint8Array,
  value: unknown,
): Promise<Bytes> {
  const padded = await pad(utf8(JSON.stringify(value)));
  const plain = new Uint8Array(Math.max(least[part], padded.length));
  plain.set(padded);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(secret, salt, part, 'encrypt');
  const sealed = await crypto.subtle.encrypt(gcm(part, place), key, plain);
  return concat(Uint8Array.of(format), salt, new Uint8Array(sealed));
}

/** Opens what `sealPart` made. Throws `UNSUPPORTED_VERSION` on a newer format, `TAMPERED` on anything else. */
export async function openPart(
  secret: Uint8Array,
  part: MirrorPart,
  place: Uint8Array,
  sealed: Uint8Array,
): Promise<unknown> {
  const [version] = sealed;
  if (version !== undefined && version > format)
    throw new ChartkeyError('UNSUPPORTED_VERSION', { detail: `mirror ${part} of format ${version}` });
  try {
    if (version !== format) throw new ChartkeyError('TAMPERED', { detail: 'format byte' });
    const key = await keyOf(secret, sealed.slice(1, headerLength), part, 'decrypt');
    const plain = await crypto.subtle.decrypt(gcm(part, place), key, sealed.slice(headerLength) as Bytes);
    return JSON.parse(fromUtf8(await unpad(new Uint8Array(plain))));
  } catch (cause) {
    throw new ChartkeyError('TAMPERED', { cause, detail: `mirror ${part}` });
  }
}
