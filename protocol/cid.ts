import { type Bytes, concat, equalBytes, sha256 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/**
 * CIDv1, raw codec (0x55), sha2-256 (0x12) of 32 bytes, in base32 lower-case without padding (RFC 4648, multibase `b`): the
 * one kind we use. Written out because a general CID library would weigh more on the widget than all our own readers;
 * `multiformats` is the oracle in the tests.
 */
const prefix = Uint8Array.of(0x01, 0x55, 0x12, 0x20);
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const textPattern = /^bafkrei[a-z2-7]{52}$/;

function base32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? out + alphabet[(held << (5 - bits)) & 31] : out;
}

/** The address of ciphertext whose SHA-256 is `digest`, 32 bytes. */
export const cidOfDigest = (digest: Uint8Array): string => `b${base32(concat(prefix, digest))}`;

export const cidOf = async (bytes: Uint8Array): Promise<string> => cidOfDigest(await sha256(bytes));

/** The 32-byte digest inside a CID of ours. Throws `BAD_MESSAGE` on any other kind, and on a second spelling of one. */
export function digestOfCid(text: string): Bytes {
  if (!textPattern.test(text)) throw new ChartkeyError('BAD_MESSAGE', { detail: 'not a CIDv1 raw sha2-256' });
  const out = new Uint8Array(36);
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const letter of text.slice(1)) {
    held = ((held << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8 || at === out.length) continue;
    bits -= 8;
    out[at++] = held >> bits;
  }
  const digest = out.slice(prefix.length);
  if (cidOfDigest(digest) !== text) throw new ChartkeyError('BAD_MESSAGE', { detail: 'not a CIDv1 raw sha2-256' });
  return digest;
}

/** Throws `HASH_MISMATCH` unless `bytes` are what `cid` names (K7). */
export async function checkCid(cid: string, bytes: Uint8Array): Promise<void> {
  if (!equalBytes(await sha256(bytes), digestOfCid(cid))) throw new ChartkeyError('HASH_MISMATCH', { detail: cid });
}
