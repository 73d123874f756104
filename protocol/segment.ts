import { type Bytes, beBytes, concat, equalBytes, hkdf, readBe, sha256, toHex, utf8 } from './bytes.ts';
import { checkCid } from './cid.ts';
import { ChartkeyError } from './errors.ts';
import { gunzip, gzip } from './gzip.ts';
import { minimumPadded, padme } from './padding.ts';

/**
 * The segment cipher (protocol.md §2.4): header ‖ AES-256-GCM STREAM in 256 KiB chunks.
 * Header, 74 bytes: version u8 ‖ suite u8 ‖ segmentId 16 ‖ segment version u32 ‖ salt 16 ‖ chunk size u32 ‖ commitment 32.
 * Nonce = 7-byte prefix ‖ u32 counter from 0 ‖ last-chunk byte. AAD of every chunk = SHA-256(header).
 */
export const chunkSize = 256 * 1024;
const tagLength = 16;
const headerLength = 74;
const formatVersion = 1;
const suiteAesGcmStream = 1;

export interface SegmentName {
  /** 16 random bytes. */
  id: Uint8Array;
  version: number;
}

/** AEAD key 32 ‖ commitment 32 ‖ nonce prefix 7: opens exactly one ciphertext, and is all a grantee ever gets. */
export const okmLength = 71;

/** Derives the 71-byte okm of one ciphertext from the patient's segment secret and the header's salt. */
export const deriveOkm = (segmentSecret: Uint8Array, salt16: Uint8Array, name: SegmentName): Promise<Bytes> =>
  hkdf(segmentSecret, salt16, concat(utf8('chartkey/1/cek'), name.id, beBytes(name.version, 4)), okmLength);

function parts(okm: Uint8Array) {
  if (okm.length !== okmLength) throw new ChartkeyError('TAMPERED', { detail: `okm is not ${okmLength} bytes` });
  return { key: okm.slice(0, 32), commitment: okm.subarray(32, 64), prefix: okm.subarray(64) };
}

const importKey = (key: Bytes, usage: KeyUsage) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, [usage]);

const gcm = (prefix: Uint8Array, counter: number, last: boolean, additionalData: Bytes): AesGcmParams => ({
  name: 'AES-GCM',
  iv: concat(prefix, beBytes(counter, 4), Uint8Array.of(last ? 1 : 0)),
  additionalData,
});

function headerOf(name: SegmentName, salt16: Uint8Array, commitment: Uint8Array): Bytes {
  const start = Uint8Array.of(formatVersion, suiteAesGcmStream);
  return concat(start, name.id, beBytes(name.version, 4), salt16, beBytes(chunkSize, 4), commitment);
}

/** u64 gzip length ‖ gzip(ndjson) ‖ zeros to max(1 KiB, Padmé). */
export async function pad(ndjson: Uint8Array): Promise<Bytes> {
  const packed = await gzip(ndjson);
  const out = new Uint8Array(Math.max(minimumPadded, padme(8 + packed.length)));
  out.set(beBytes(packed.length, 8));
  out.set(packed, 8);
  return out;
}

/** Encrypts one segment. `salt16` must be fresh random bytes for every call (K9). */
export const encryptSegment = async (ndjson: Uint8Array, okm: Uint8Array, name: SegmentName, salt16: Uint8Array) =>
  encryptPadded(await pad(ndjson), okm, name, salt16);

/** Encrypts what `pad` made. */
export async function encryptPadded(plain: Uint8Array, okm: Uint8Array, name: SegmentName, salt16: Uint8Array) {
  const { key, commitment, prefix } = parts(okm);
  const header = headerOf(name, salt16, commitment);
  const [aes, aad] = await Promise.all([importKey(key, 'encrypt'), sha256(header)]);
  const count = Math.ceil(plain.length / chunkSize);
  const out = new Uint8Array(headerLength + plain.length + count * tagLength);
  out.set(header);
  // Each chunk is placed as it arrives, while others are still with the cipher's threads.
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const chunk = plain.subarray(i * chunkSize, (i + 1) * chunkSize) as Bytes;
      const sealed = await crypto.subtle.encrypt(gcm(prefix, i, i === count - 1, aad), aes, chunk);
      out.set(new Uint8Array(sealed), headerLength + i * (chunkSize + tagLength));
    }),
  );
  return out;
}

/** The plain fields of a ciphertext's header. Throws `TAMPERED` when it is not one of ours. */
export function readHeader(ciphertext: Uint8Array) {
  const [version, suite] = ciphertext;
  if (ciphertext.length < headerLength + tagLength + 1 || version !== formatVersion || suite !== suiteAesGcmStream)
    throw new ChartkeyError('TAMPERED', { detail: 'not a segment' });
  return {
    bytes: ciphertext.slice(0, headerLength),
    id: ciphertext.slice(2, 18),
    version: readBe(ciphertext.subarray(18, 22)),
    salt: ciphertext.slice(22, 38),
    chunkSize: readBe(ciphertext.subarray(38, 42)),
    commitment: ciphertext.slice(42, 74),
  };
}

/** Decrypts to the padded plaintext; all or nothing. Throws `TAMPERED` on any change of bytes, order or length (K7). */
export async function decryptSegment(ciphertext: Uint8Array, okm: Uint8Array, name: SegmentName): Promise<Bytes> {
  const header = readHeader(ciphertext);
  const { key, commitment, prefix } = parts(okm);
  const named = equalBytes(header.id, name.id) && header.version === name.version && header.chunkSize === chunkSize;
  if (!named || !equalBytes(header.commitment, commitment))
    throw new ChartkeyError('TAMPERED', { detail: `segment ${toHex(name.id)}: wrong key or name` });
  const [aes, aad] = await Promise.all([importKey(key, 'decrypt'), sha256(header.bytes)]);
  const body = ciphertext.subarray(headerLength);
  const step = chunkSize + tagLength;
  const count = Math.ceil(body.length / step);
  const plain = new Uint8Array(body.length - count * tagLength);
  try {
    await Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const chunk = body.subarray(i * step, (i + 1) * step) as Bytes;
        const params = gcm(prefix, i, i === count - 1, aad);
        plain.set(new Uint8Array(await crypto.subtle.decrypt(params, aes, chunk)), i * chunkSize);
      }),
    );
  } catch (cause) {
    throw new ChartkeyError('TAMPERED', { cause, detail: `segment ${toHex(name.id)}` });
  }
  return plain;
}

/** The NDJSON inside a decrypted, padded plaintext. Throws `TAMPERED` when length or padding lie. */
export async function unpad(plain: Uint8Array): Promise<Bytes> {
  const length = plain.length < 8 ? Number.NaN : readBe(plain.subarray(0, 8));
  if (!(length <= plain.length - 8) || plain.subarray(8 + length).some((byte) => byte !== 0))
    throw new ChartkeyError('TAMPERED', { detail: 'padding' });
  return gunzip(plain.subarray(8, 8 + length));
}

/**
 * Opens one segment of a head: what is fetched must be what the CID names, and decrypt whole (K7). Both run at once, since
 * hashing costs as much as decrypting, but nothing is returned before the hash is right. Throws `HASH_MISMATCH`, `TAMPERED`.
 */
export async function openSegment(
  ciphertext: Uint8Array,
  segment: SegmentName & { cid: string; okm: Uint8Array },
): Promise<Bytes> {
  const decrypted = decryptSegment(ciphertext, segment.okm, segment);
  decrypted.catch(() => undefined);
  await checkCid(segment.cid, ciphertext);
  return decrypted;
}
