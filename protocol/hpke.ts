import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_MLKEM768_X25519 } from 'hpke';
import { type Bytes, beBytes, concat, type Hex, sha256, toHex } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/**
 * HPKE base mode (RFC 9180, draft-ietf-hpke-pq) with the only suite of version 1:
 * MLKEM768-X25519 (0x647a), HKDF-SHA256 (0x0001), AES-256-GCM (0x0002).
 * A private key is always its raw 32-byte seed, never DeriveKeyPair(ikm): libraries differ there.
 */
export const suiteId = { kem: 0x647a, kdf: 0x0001, aead: 0x0002 } as const;

const encapsulatedLength = 1120;
const publicKeyLength = 1216;

let suite: Promise<CipherSuite> | undefined;

/** Native ML-KEM where the platform has it; otherwise noble, loaded only then. */
async function resolveSuite(): Promise<CipherSuite> {
  const native = new CipherSuite(KEM_MLKEM768_X25519, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  try {
    await native.GenerateKeyPair();
    return native;
  } catch {
    const { KEM_MLKEM768_X25519: noble } = await import('@panva/hpke-noble');
    return new CipherSuite(noble, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  }
}

const theSuite = (): Promise<CipherSuite> => {
  suite ??= resolveSuite().catch((cause) => {
    suite = undefined;
    throw cause;
  });
  return suite;
};

export interface HybridKeyPair {
  /** 32 bytes; the private key in the only form that every library agrees on. */
  seed: Bytes;
  /** 1,216 bytes. */
  publicKey: Bytes;
}

export async function generateHybrid(): Promise<HybridKeyPair> {
  const hpke = await theSuite();
  const pair = await hpke.GenerateKeyPair(true);
  const seed = (await hpke.SerializePrivateKey(pair.privateKey)) as Bytes;
  return { seed, publicKey: (await hpke.SerializePublicKey(pair.publicKey)) as Bytes };
}

/** Seals `plaintext`; returns enc (1,120 bytes) ‖ ciphertext ‖ tag. Throws `KEY_NOT_CERTIFIED` on a malformed key. */
export async function seal(publicKey: Uint8Array, plaintext: Uint8Array, info: Uint8Array, aad: Uint8Array) {
  const hpke = await theSuite();
  try {
    const recipient = await hpke.DeserializePublicKey(publicKey);
    const { encapsulatedSecret, ciphertext } = await hpke.Seal(recipient, plaintext, { info, aad });
    return concat(encapsulatedSecret, ciphertext);
  } catch (cause) {
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { cause, detail: `not a ${publicKeyLength}-byte hybrid key` });
  }
}

/** Opens what `seal` made. Throws `TAMPERED` when key, info, aad or a single bit differs. */
export async function open(seed: Uint8Array, sealed: Uint8Array, info: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  const hpke = await theSuite();
  try {
    const key = await hpke.DeserializePrivateKey(seed);
    const enc = sealed.slice(0, encapsulatedLength);
    return (await hpke.Open(key, enc, sealed.slice(encapsulatedLength), { info, aad })) as Bytes;
  } catch (cause) {
    throw new ChartkeyError('TAMPERED', { cause, detail: 'HPKE open failed' });
  }
}

/** `granteeKey` and `sessionKey`: SHA-256(u16 kem ‖ u16 kdf ‖ u16 aead ‖ public key). */
export const keyHashOf = async (publicKey: Uint8Array): Promise<Hex> =>
  toHex(await sha256(concat(beBytes(suiteId.kem, 2), beBytes(suiteId.kdf, 2), beBytes(suiteId.aead, 2), publicKey)));
