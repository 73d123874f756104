import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { suiteId } from '#protocol/hpke';

/**
 * A reader's hybrid session key, taken apart for native sealing. Its ML-KEM half is 1,184 bytes, its X25519 half 32.
 */
export interface SessionKey {
  mlKem: KeyObject;
  x25519: KeyObject;
  x25519Raw: Buffer;
}

/** SubjectPublicKeyInfo before the key itself: id-alg-ml-kem-768 (RFC 9935) and id-X25519 (RFC 8410). */
const mlKemPrefix = Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex');
const x25519Prefix = Buffer.from('302a300506032b656e032100', 'hex');
const mlKemLength = 1_184;
const publicKeyLength = 1_216;

const suite = Buffer.alloc(6);
suite.writeUInt16BE(suiteId.kem, 0);
suite.writeUInt16BE(suiteId.kdf, 2);
suite.writeUInt16BE(suiteId.aead, 4);

/** Sessions remembered; a session opens many charts. */
const limit = 2_000;

/**
 * Makes the reader of session keys: checks that `encoded` (base64url) hashes to `keyHash` as `keyHashOf` would, and
 * remembers the imported key. Throws `BAD_SIGNATURE` when the hash differs and `KEY_NOT_CERTIFIED` on a malformed key.
 */
export function sessionKeys(): (encoded: string, keyHash: Hex) => SessionKey {
  const known = new Map<Hex, SessionKey>();
  return (encoded, keyHash) => {
    const bytes = Buffer.from(encoded, 'base64url');
    if (`0x${hash('sha256', Buffer.concat([suite, bytes]), 'hex')}` !== keyHash)
      throw new ChartkeyError('BAD_SIGNATURE', { detail: 'session key is not the one in the receipt' });
    const remembered = known.get(keyHash);
    if (remembered) return remembered;
    const key = importKey(bytes);
    if (known.size >= limit) known.delete(known.keys().next().value!);
    known.set(keyHash, key);
    return key;
  };
}

function importKey(bytes: Buffer): SessionKey {
  if (bytes.length !== publicKeyLength) throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'not a hybrid key' });
  const x25519Raw = bytes.subarray(mlKemLength);
  const spki = (prefix: Buffer, raw: Buffer) =>
    createPublicKey({ key: Buffer.concat([prefix, raw]), format: 'der', type: 'spki' });
  try {
    return {
      mlKem: spki(mlKemPrefix, bytes.subarray(0, mlKemLength)),
      x25519: spki(x25519Prefix, x25519Raw),
      x25519Raw,
    };
  } catch (cause) {
    throw new ChartkeyError('KEY_NOT_CERTIFIED', { cause, detail: 'not a hybrid key' });
  }
}
