import { type Bytes, fromHex, type Hex, sha256, toHex } from './bytes.ts';

/** Clinicians' session signatures: ECDSA P-256 with SHA-256 over the 32-byte EIP-712 digest, IEEE P1363 form, 64 bytes. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const scheme = { name: 'ECDSA', hash: 'SHA-256' };

/** A session signing key whose private half cannot be exported (K8). */
export const generateP256 = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);

/** The public key as raw uncompressed point, 65 bytes. */
export const exportP256 = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

/** `clinicianKey` in Delegation: SHA-256 of the raw uncompressed point. */
export const clinicianKeyOf = async (raw: Uint8Array): Promise<Hex> => toHex(await sha256(raw));

export const signP256 = async (digest: Uint8Array, key: CryptoKey): Promise<Hex> =>
  toHex(new Uint8Array(await crypto.subtle.sign(scheme, key, digest as Bytes)));

/** False on a malformed key or signature as well. */
export async function verifyP256(digest: Uint8Array, signature: Hex, raw: Uint8Array): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', raw as Bytes, algorithm, false, ['verify']);
    return await crypto.subtle.verify(scheme, key, fromHex(signature, 64), digest as Bytes);
  } catch {
    return false;
  }
}
