import { ChartkeyError } from './errors.ts';

/** `0x`-prefixed lower-case hex. */
export type Hex = `0x${string}`;
/** A byte string with its own memory, as WebCrypto wants it. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;

/** Decodes UTF-8. Throws `BAD_MESSAGE` on bytes that are not. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not UTF-8' });
  }
}

export function concat(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const hexDigits = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): Hex {
  let out = '';
  for (const byte of bytes) out += hexDigits[byte];
  return `0x${out}`;
}

/** Parses `0x…`. Throws `BAD_MESSAGE` when it is not hex, or not `length` bytes where that is given. */
export function fromHex(hex: string, length?: number): Bytes {
  if (!/^0x(?:[0-9a-f]{2})*$/i.test(hex) || (length !== undefined && hex.length !== 2 + 2 * length))
    throw new ChartkeyError('BAD_MESSAGE', { detail: `not ${length ?? ''} bytes of hex` });
  const out = new Uint8Array(hex.length / 2 - 1);
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(hex.slice(2 + 2 * i, 4 + 2 * i), 16);
  return out;
}

/** Base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** In browsers since 2025: a chart's proofs are ten thousand short strings. */
const native = Uint8Array as { fromBase64?: (text: string, options: { alphabet: 'base64url' }) => Bytes };

/** Parses base64url without padding. Throws `BAD_MESSAGE`. */
export function fromBase64url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new ChartkeyError('BAD_MESSAGE', { detail: 'not base64url' });
  try {
    if (native.fromBase64) return native.fromBase64(text, { alphabet: 'base64url' });
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const out = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i);
    return out;
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not base64url' });
  }
}

/** Big-endian unsigned integer of `size` bytes; `value` must be a safe integer that fits. */
export function beBytes(value: number, size: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0 || (size < 7 && value >= 2 ** (8 * size)))
    throw new ChartkeyError('BAD_MESSAGE', { detail: `integer does not fit ${size} bytes` });
  const out = new Uint8Array(size);
  for (let i = size - 1, rest = value; i >= 0; i--, rest = Math.floor(rest / 256)) out[i] = rest % 256;
  return out;
}

/** Reads a big-endian unsigned integer; throws `TAMPERED` where it exceeds 2^53 − 1. */
export function readBe(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte;
  if (!Number.isSafeInteger(value)) throw new ChartkeyError('TAMPERED', { detail: 'integer over 2^53' });
  return value;
}

/** Equality that takes the same time wherever the first difference is. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}

/** Native SHA-256 (never keccak over record bytes: it is 30 times slower). */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes));
}

/** HKDF-SHA256 (RFC 5869): `length` bytes from `ikm` with `salt` and `info`. */
export async function hkdf(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', ikm as Bytes, 'HKDF', false, ['deriveBits']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: info as Bytes };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, 8 * length));
}
