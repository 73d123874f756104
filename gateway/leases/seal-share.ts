import { createCipheriv, createHmac, diffieHellman, encapsulate, generateKeyPairSync, hash } from 'node:crypto';
import { suiteId } from '#protocol/hpke';
import type { SessionKey } from './session-key.ts';

/**
 * `sealGatewayShare` of the protocol on Node's native primitives: HPKE base mode (RFC 9180 §5.1, §6.1) with
 * MLKEM768-X25519 (draft-ietf-hpke-pq; combiner as X-Wing, draft-connolly-cfrg-xwing-kem §5.3), HKDF-SHA256,
 * AES-256-GCM. A quarter of the time of the WebCrypto way, and no queue behind a thread pool: it decides how many
 * leases one machine can give. Tests open what it seals with the protocol's own `open`, and with an independent
 * library.
 */
const combinerLabel = Buffer.from('\\.//^\\', 'latin1');
const version = Buffer.from('HPKE-v1', 'latin1');
const ids = Buffer.alloc(6);
ids.writeUInt16BE(suiteId.kem, 0);
ids.writeUInt16BE(suiteId.kdf, 2);
ids.writeUInt16BE(suiteId.aead, 4);
const suite = Buffer.concat([Buffer.from('HPKE', 'latin1'), ids]);
const empty = Buffer.alloc(0);
const x25519SpkiPrefix = 12;

const hmac = (key: Uint8Array, ...parts: Uint8Array[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};
const labeledExtract = (salt: Uint8Array, label: string, ikm: Uint8Array): Buffer =>
  hmac(salt, version, suite, Buffer.from(label, 'latin1'), ikm);

/** One HKDF block is enough: 32 bytes at most are ever asked for. */
function labeledExpand(secret: Uint8Array, label: string, info: Uint8Array, length: number): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(length);
  const labeled = [size, version, suite, Buffer.from(label, 'latin1'), info];
  return hmac(secret, ...labeled, Uint8Array.of(1)).subarray(0, length);
}

const pskIdHash = labeledExtract(empty, 'psk_id_hash', empty);
const modeBase = Uint8Array.of(0);

/** Seals `share` to a session key; returns enc (1,120 bytes) ‖ ciphertext ‖ tag. `info` is the receipt's hash. */
export function sealShare(share: Uint8Array, info: Uint8Array, { mlKem, x25519, x25519Raw }: SessionKey): Buffer {
  const kem = encapsulate(mlKem);
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralRaw = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).subarray(x25519SpkiPrefix);
  const dh = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: x25519 });
  const combined = Buffer.concat([kem.sharedKey, dh, ephemeralRaw, x25519Raw, combinerLabel]);
  const shared = hash('sha3-256', combined, 'buffer');

  const context = Buffer.concat([modeBase, pskIdHash, labeledExtract(empty, 'info_hash', info)]);
  const secret = labeledExtract(shared, 'secret', empty);
  const key = labeledExpand(secret, 'key', context, 32);
  const nonce = labeledExpand(secret, 'base_nonce', context, 12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([kem.ciphertext, ephemeralRaw, cipher.update(share), cipher.final(), cipher.getAuthTag()]);
}
