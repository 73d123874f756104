import { type Bytes, concat, fromBase64url, hkdf, toBase64url, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { slip21 } from '#protocol/keys';

/**
 * The BIP-39 entropy of somebody a person acts for, sealed under that person's own seed: the log carries it, so that whoever
 * restores from their own words has the keys of their children back. Even a log line that went astray would hold no secret
 * in clear (X2).
 */
const ivLength = 12;

async function keyOf(seed: Uint8Array, person: string, usage: KeyUsage): Promise<CryptoKey> {
  const people = slip21(seed, 'chartkey/1', 'people');
  const raw = await hkdf(people, utf8(person), utf8('chartkey/1/person'), 32);
  people.fill(0);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
  raw.fill(0);
  return key;
}

const gcm = (person: string, iv: Bytes): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`chartkey/1/person ${person}`),
});

/** `seed` is the 64-byte seed of the person who acts; base64url of IV ‖ AES-256-GCM. */
export async function sealEntropy(seed: Uint8Array, person: string, entropy: Bytes): Promise<string> {
  const key = await keyOf(seed, person, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(gcm(person, iv), key, entropy);
  return toBase64url(concat(iv, new Uint8Array(sealed)));
}

/** Throws `VAULT_DAMAGED` on the secret of another person or another household. */
export async function openEntropy(seed: Uint8Array, person: string, secret: string): Promise<Bytes> {
  const key = await keyOf(seed, person, 'decrypt');
  try {
    const sealed = fromBase64url(secret);
    const plain = await crypto.subtle.decrypt(gcm(person, sealed.slice(0, ivLength)), key, sealed.slice(ivLength));
    return new Uint8Array(plain);
  } catch (cause) {
    throw new ChartkeyError('VAULT_DAMAGED', { cause, detail: 'person' });
  }
}
